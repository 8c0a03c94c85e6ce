import { medianSorted } from 'simple-statistics';
import { rowOf, type SeriesGrid } from './series-grid.ts';

/** What somebody would forecast for a slot without a model, from what was known `lagDays` before; NaN where there is nothing to say. */
export type Baseline = (key: number, day: number, slot: number) => number;

const weekDays = 7;
const averagedWeeks = 4;

/** The same slot of the last week that was known. */
export function seasonalNaive(grid: SeriesGrid, lagDays: number): Baseline {
  const back = weekDays * Math.ceil(lagDays / weekDays);
  return (key, day, slot) => (day < back ? Number.NaN : grid.values[rowOf(grid, key, day - back) + slot]);
}

/** The mean of the same slot of the last four weeks that were known. */
export function movingAverage(grid: SeriesGrid, lagDays: number): Baseline {
  const naive = seasonalNaive(grid, lagDays);
  return (key, day, slot) => {
    let sum = 0;
    let count = 0;
    for (let week = 0; week < averagedWeeks; week += 1) {
      const value = naive(key, day - week * weekDays, slot);
      if (Number.isNaN(value)) continue;
      sum += value;
      count += 1;
    }
    return count === 0 ? Number.NaN : sum / count;
  };
}

/** The median of everything known of the key, weekday and slot. */
export function historicalMedian(grid: SeriesGrid, lagDays: number): Baseline {
  return (key, day, slot) => {
    const known: number[] = [];
    for (let back = weekDays * Math.ceil(lagDays / weekDays); back <= day; back += weekDays) {
      const value = grid.values[rowOf(grid, key, day - back) + slot];
      if (!Number.isNaN(value)) known.push(value);
    }
    return known.length === 0 ? Number.NaN : medianSorted(known.sort((a, b) => a - b));
  };
}
