import type { SlotPassed } from './count-forecast.ts';
import { type CountVariance, fitCountVariance } from './count-variance.ts';
import type { FittedModel, SeasonalModel } from './seasonal-model.ts';
import { rowOf, type SeriesGrid } from './series-grid.ts';

const lookBackDays = 56;

/** How each key's counts varied about their forecasts on the eight weeks before `day`; keys with few days take after the others. */
export function fitCountVariances(grid: SeriesGrid, model: SeasonalModel, fitted: FittedModel, day: number): CountVariance[] {
  const byKey = grid.keys.map((_, key) => {
    const days: SlotPassed[][] = [];
    for (let one = Math.max(0, day - lookBackDays); one < Math.min(day, grid.days); one += 1)
      days.push(slotsPassed(grid, model, fitted, key, one));
    return days.filter((slots) => slots.length > 0);
  });
  const all = fitCountVariance(byKey.flat());
  return byKey.map((days) => fitCountVariance(days, all));
}

function slotsPassed(grid: SeriesGrid, model: SeasonalModel, fitted: FittedModel, key: number, day: number): SlotPassed[] {
  const passed: SlotPassed[] = [];
  for (let slot = 0; slot < grid.slots.length; slot += 1) {
    const came = grid.values[rowOf(grid, key, day) + slot];
    const forecast = Number.isNaN(came) ? null : model.forecast(fitted, key, day, slot, []);
    if (forecast !== null && forecast.doubt === null) passed.push({ slot, expected: forecast.mean, came });
  }
  return passed;
}
