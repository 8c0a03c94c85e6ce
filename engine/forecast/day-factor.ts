/** What is believed of the factor by which a day has more or fewer arrivals than forecast: a gamma distribution, mean `shape` ÷ `rate`. */
export interface DayFactor {
  readonly shape: number;
  readonly rate: number;
}

/** Days differ by at least so much, as variance of the factor. */
const leastVariance = 1e-6;

/** The belief before anything came: mean 1, and the variance days have had. */
export function startDayFactor(variance: number): DayFactor {
  const shape = 1 / Math.max(variance, leastVariance);
  return { shape, rate: shape };
}

/** The belief after `came` arrivals where `expected` were forecast: exact for Poisson arrivals (conjugate). */
export function updateDayFactor({ shape, rate }: DayFactor, came: number, expected: number): DayFactor {
  return { shape: shape + came, rate: rate + expected };
}

export function meanOfFactor({ shape, rate }: DayFactor): number {
  return shape / rate;
}

/** Variance ÷ mean² of the factor. */
export function relativeVariance({ shape }: DayFactor): number {
  return 1 / shape;
}
