import { buildComponentRows, type ComponentRows, type KnownBefore } from './component-rows.ts';
import { componentCount, components } from './components.ts';
import { type DayTraits, traitsOf } from './day-traits.ts';
import { type ErrorSpread, fitSpread } from './error-spread.ts';
import { fitWeights, type WeightPrior } from './fit-weights.ts';
import { findDoubt } from './forecast-doubt.ts';
import { rowOf, type SeriesGrid } from './series-grid.ts';
import { findSilentDays } from './silent-days.ts';
import { describeSlot, type SlotForecast, unseenSize } from './slot-forecast.ts';
import { chooseTrainingRows } from './training-rows.ts';
import { chooseScale, type ValueScale } from './value-scale.ts';
import type { WorkCalendar } from './work-calendar.ts';

/** Weights and spread as they were known on some day. */
export interface FittedModel {
  readonly weights: Float64Array;
  readonly spread: ErrorSpread | null;
}

const fitRounds = 12;
/** An error of so many days ago counts half. */
const halfLifeDays = 120;

/** Forecasts every slot of a grid, each from what was known before alone; slots without a value too. */
export class SeasonalModel {
  private readonly scale: ValueScale;
  private readonly scaled: Float64Array;
  private readonly traits: readonly DayTraits[];
  private readonly silent: readonly boolean[];
  private readonly parts: ComponentRows;
  private readonly prior: WeightPrior;

  constructor(
    private readonly grid: SeriesGrid,
    calendar: WorkCalendar,
    known: KnownBefore,
  ) {
    this.scale = chooseScale(grid.values);
    this.scaled = grid.values.map(this.scale.scale);
    this.traits = Array.from({ length: grid.days }, (_, day) => traitsOf(calendar, grid.firstDay + day));
    this.silent = findSilentDays(grid);
    this.parts = buildComponentRows(grid, this.scaled, this.traits, this.silent, known);
    this.prior = {
      weights: Float64Array.from(components, ({ weight }) => weight),
      spreads: Float64Array.from(components, ({ spread }) => spread),
      rowsAlike: grid.slots.length * Math.sqrt(grid.keys.length),
    };
  }

  /** Weights and spread from the forecasts of days before `day` and what then came. */
  fit(day: number): FittedModel {
    const { rows } = this.parts;
    const chosen = chooseTrainingRows(this.grid, this.parts, this.silent, day);
    const ages = chosen.map((at) => day - this.dayOf(at));
    const recency = Float64Array.from(ages, (age) => 0.5 ** (age / halfLifeDays));
    const importance = recency.map((counts, place) => counts * this.scale.slope(rows[chosen[place] * componentCount]));
    const weights = fitWeights({ rows, width: componentCount, targets: this.scaled, chosen, importance }, this.prior, fitRounds);
    return { weights, spread: this.fitSpread(chosen, recency, weights) };
  }

  /** What is said of a slot at the shares asked for; null when nothing at all was known. */
  forecast({ weights, spread }: FittedModel, key: number, day: number, slot: number, shares: readonly number[]): SlotForecast | null {
    const at = rowOf(this.grid, key, day) + slot;
    const centre = this.centreOf(at, weights);
    if (Number.isNaN(centre)) return null;
    const doubt = findDoubt(this.parts.support[at], this.parts.patternSupport[at], this.traits[day].pattern);
    const size = spread?.size(key, slot) ?? unseenSize(centre);
    return describeSlot(this.scale, centre, spread, size, doubt, shares);
  }

  private fitSpread(chosen: Int32Array, weights: Float64Array, parts: Float64Array): ErrorSpread | null {
    const { keys, slots, days } = this.grid;
    const forecasts = Float64Array.from(chosen, (at) => this.centreOf(at, parts));
    return fitSpread(
      {
        keys: chosen.map((at) => Math.floor(at / (slots.length * days))),
        slots: chosen.map((at) => at % slots.length),
        forecasts,
        errors: forecasts.map((forecast, place) => this.scaled[chosen[place]] - forecast),
        weights,
      },
      keys.length,
      slots.length,
    );
  }

  private centreOf(at: number, weights: Float64Array): number {
    const { rows } = this.parts;
    let sum = 0;
    for (let part = 0; part < componentCount; part += 1) sum += weights[part] * rows[at * componentCount + part];
    return sum;
  }

  private dayOf(at: number): number {
    return Math.floor(at / this.grid.slots.length) % this.grid.days;
  }
}
