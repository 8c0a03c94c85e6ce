import type { ForecastDoubt } from '#contracts/arrival-forecast';
import { type CountHistory, readCountHistories } from '../forecast/count-history.ts';
import { type CountVariance, fitCountVariance } from '../forecast/count-variance.ts';
import { type FittedModel, SeasonalModel } from '../forecast/seasonal-model.ts';
import { rowOf, type SeriesGrid } from '../forecast/series-grid.ts';
import type { WorkCalendar } from '../forecast/work-calendar.ts';
import { daysAhead } from './arrival-grid.ts';

/** What was forecast of a slot before its day began. */
export interface SlotExpected {
  readonly mean: number;
  readonly doubt: ForecastDoubt | null;
}

/** A day is forecast by the model of the least lag that reaches it: each was fitted on forecasts made so many days before. */
const lags = [1, 7, daysAhead] as const;

interface LaggedModel {
  readonly lag: number;
  readonly model: SeasonalModel;
  readonly fitted: FittedModel;
  readonly histories: readonly CountHistory[];
}

/** Forecasts of a hall's queues from the days before today. */
export class ArrivalModel {
  /** Place of today in the grid: as many days as it stands on. */
  readonly today: number;
  private readonly models: readonly LaggedModel[];
  private readonly openDays: ReadonlySet<number>;

  constructor(
    readonly grid: SeriesGrid,
    readonly calendar: WorkCalendar,
  ) {
    this.today = grid.days - daysAhead;
    this.models = lags.map((lag) => {
      const model = new SeasonalModel(grid, calendar, { slotLag: lag, dayLag: lag });
      const fitted = model.fit(this.today);
      return { lag, model, fitted, histories: readCountHistories(grid, model, fitted, this.today) };
    });
    this.openDays = new Set(Array.from({ length: this.today }, (_, day) => day).filter((day) => this.hasTickets(day)));
  }

  /** How many days had tickets. */
  get historyDays(): number {
    return this.openDays.size;
  }

  /** Days before today like the one asked for, by whether the hall issued tickets. */
  wasOpen(isLike: (dayNumber: number) => boolean): { readonly open: number; readonly shut: number } {
    const like = Array.from({ length: this.today }, (_, day) => day).filter((day) => isLike(this.grid.firstDay + day));
    const open = like.filter((day) => this.openDays.has(day)).length;
    return { open, shut: like.length - open };
  }

  /** What is forecast of a slot on a day from today on; null without history. */
  expected(key: number, day: number, slot: number): SlotExpected | null {
    const lagged = this.modelFor(day);
    const forecast = lagged?.model.forecast(lagged.fitted, key, day, slot, []) ?? null;
    if (forecast === null || forecast.doubt === 'no_history') return null;
    return { mean: forecast.mean * (lagged?.histories[key]?.correction ?? 1), doubt: forecast.doubt };
  }

  /** How counts of a queue vary about the forecasts of such a day. */
  variance(key: number, day: number): CountVariance {
    return this.modelFor(day)?.histories[key]?.variance ?? fitCountVariance([]);
  }

  private modelFor(day: number): LaggedModel | undefined {
    return this.models.find(({ lag }) => lag > day - this.today);
  }

  private hasTickets(day: number): boolean {
    const { grid } = this;
    return grid.keys.some((_, key) => {
      const from = rowOf(grid, key, day);
      return grid.values.subarray(from, from + grid.slots.length).some((value) => value > 0);
    });
  }
}
