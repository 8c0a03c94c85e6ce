import jstat from 'jstat';
import type { Estimate } from '#contracts/simulation';

/** A number for each of some days; NaN where a day has none. The n-th day of every plan has the same visitors. */
export type DayValues = Float64Array;

/** The mean of values with an interval that holds the true one with a probability of `confidence` (Student's t). NaN is left out. */
export function intervalOf(values: ArrayLike<number>, confidence: number): Estimate {
  let count = 0;
  let mean = 0;
  let squares = 0;
  for (let at = 0; at < values.length; at += 1) {
    if (Number.isNaN(values[at])) continue;
    count += 1;
    const difference = values[at] - mean;
    mean += difference / count;
    squares += difference * (values[at] - mean);
  }
  if (count === 0) return { mean: null, low: null, high: null };
  if (count === 1) return { mean, low: null, high: null };
  const half = studentQuantileOf(1 - (1 - confidence) / 2, count - 1) * Math.sqrt(squares / (count - 1) / count);
  return { mean, low: mean - half, high: mean + half };
}

/** The mean of one plan less another on the same days, with its interval. */
export const pairedInterval = (values: DayValues, others: DayValues, confidence: number): Estimate =>
  intervalOf(
    values.map((value, day) => value - others[day]),
    confidence,
  );

const quantiles = new Map<string, number>();
const mostKept = 10_000;

function studentQuantileOf(share: number, degreesOfFreedom: number): number {
  const key = `${share} ${degreesOfFreedom}`;
  const known = quantiles.get(key) ?? jstat.studentt.inv(share, degreesOfFreedom);
  if (quantiles.size < mostKept) quantiles.set(key, known);
  return known;
}
