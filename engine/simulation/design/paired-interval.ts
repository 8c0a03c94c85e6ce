import jstat from 'jstat';
import type { Estimate } from '#contracts/simulation';

/** A number for each of some days; NaN where a day has none. The n-th day of every plan has the same visitors. */
export type DayValues = Float64Array;

const none = new Float64Array();

/** The mean of values with an interval that holds the true one with a probability of `confidence` (Student's t). NaN is left out. */
export const intervalOf = (values: ArrayLike<number>, confidence: number): Estimate => differenceOf(values, none, confidence);

/** The mean of one plan less another on the same days, with its interval. */
export const pairedInterval = (values: DayValues, others: DayValues, confidence: number): Estimate =>
  differenceOf(values, others, confidence);

/** Twice over the values, without a copy: fronts compare each plan with each. What `others` lacks is 0. */
function differenceOf(values: ArrayLike<number>, others: ArrayLike<number>, confidence: number): Estimate {
  const isAlone = others.length === 0;
  let count = 0;
  let sum = 0;
  for (let at = 0; at < values.length; at += 1) {
    const value = isAlone ? values[at] : values[at] - others[at];
    if (Number.isNaN(value)) continue;
    count += 1;
    sum += value;
  }
  if (count === 0) return { mean: null, low: null, high: null };
  const mean = sum / count;
  if (count === 1) return { mean, low: null, high: null };
  let squares = 0;
  for (let at = 0; at < values.length; at += 1) {
    const value = isAlone ? values[at] : values[at] - others[at];
    if (!Number.isNaN(value)) squares += (value - mean) * (value - mean);
  }
  const half = studentQuantileOf(1 - (1 - confidence) / 2, count - 1) * Math.sqrt(squares / (count - 1) / count);
  return { mean, low: mean - half, high: mean + half };
}

const quantiles = new Map<string, number>();
const mostKept = 10_000;

function studentQuantileOf(share: number, degreesOfFreedom: number): number {
  const key = `${share} ${degreesOfFreedom}`;
  const known = quantiles.get(key) ?? jstat.studentt.inv(share, degreesOfFreedom);
  if (quantiles.size < mostKept) quantiles.set(key, known);
  return known;
}
