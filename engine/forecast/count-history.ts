import type { SlotPassed } from './count-forecast.ts';
import { type CountVariance, fitCountVariance } from './count-variance.ts';
import type { FittedModel, SeasonalModel } from './seasonal-model.ts';
import { rowOf, type SeriesGrid } from './series-grid.ts';

/** How counts of a key were about their forecasts. */
export interface CountHistory {
  readonly variance: CountVariance;
  /** What came ÷ what was forecast: forecasts are made on another scale, where means are not kept (Duan 1983). */
  readonly correction: number;
}

const lookBackDays = 56;
/** So many arrivals as forecast are believed beside those that were seen. */
const believedArrivals = 20;

/** The histories of each key over the eight weeks before `day`; a key with few days takes after the others. */
export function readCountHistories(grid: SeriesGrid, model: SeasonalModel, fitted: FittedModel, day: number): CountHistory[] {
  const byKey = grid.keys.map((_, key) => correctDays(daysPassed(grid, model, fitted, key, day)));
  const all = fitCountVariance(byKey.flatMap(({ days }) => days));
  return byKey.map(({ days, correction }) => ({ variance: fitCountVariance(days, all), correction }));
}

function daysPassed(grid: SeriesGrid, model: SeasonalModel, fitted: FittedModel, key: number, day: number): SlotPassed[][] {
  const days: SlotPassed[][] = [];
  for (let one = Math.max(0, day - lookBackDays); one < Math.min(day, grid.days); one += 1) {
    const slots: SlotPassed[] = [];
    for (let slot = 0; slot < grid.slots.length; slot += 1) {
      const came = grid.values[rowOf(grid, key, one) + slot];
      const forecast = Number.isNaN(came) ? null : model.forecast(fitted, key, one, slot, []);
      if (forecast !== null && forecast.doubt === null) slots.push({ slot, expected: forecast.mean, came });
    }
    if (slots.length > 0) days.push(slots);
  }
  return days;
}

function correctDays(days: readonly (readonly SlotPassed[])[]): { days: SlotPassed[][]; correction: number } {
  const sum = (of: (slot: SlotPassed) => number): number => days.flat().reduce((total, slot) => total + of(slot), believedArrivals);
  const correction = sum(({ came }) => came) / sum(({ expected }) => expected);
  return { days: days.map((slots) => slots.map((slot) => ({ ...slot, expected: slot.expected * correction }))), correction };
}
