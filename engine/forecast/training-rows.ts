import type { ComponentRows } from './component-rows.ts';
import { componentCount } from './components.ts';
import { rowOf, type SeriesGrid } from './series-grid.ts';

/** Days of a grid that are too early for their forecasts to teach anything. */
const warmUpDays = 7;
const leastSupport = 1;
/** More rows than this add time and nothing else: days of each key are then passed over in turn. */
const mostRows = 20_000;

/** Places of the known values before `day` that were forecast from something, at most some 20,000, spread evenly over keys and days. */
export function chooseTrainingRows(grid: SeriesGrid, parts: ComponentRows, silent: readonly boolean[], day: number): Int32Array {
  const keys = grid.keys.length;
  const all = keys * Math.max(0, day - warmUpDays) * grid.slots.length;
  const stride = Math.ceil(all / mostRows);
  const chosen: number[] = [];
  for (let key = 0; key < keys; key += 1)
    for (let one = warmUpDays; one < Math.min(day, grid.days); one += 1) {
      if (silent[one] || (key + one * 7) % stride !== 0) continue;
      const from = rowOf(grid, key, one);
      for (let at = from; at < from + grid.slots.length; at += 1)
        if (!Number.isNaN(grid.values[at]) && !Number.isNaN(parts.rows[at * componentCount]) && parts.support[at] >= leastSupport)
          chosen.push(at);
    }
  return Int32Array.from(chosen);
}
