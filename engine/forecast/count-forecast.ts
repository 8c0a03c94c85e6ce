import type { CountVariance } from './count-variance.ts';
import { type DayFactor, meanOfFactor, relativeVariance, startDayFactor, updateDayFactor } from './day-factor.ts';
import { countQuantiles } from './negative-binomial.ts';

/** A slot that is over: what was forecast of it before its day began, and what came. */
export interface SlotPassed {
  readonly slot: number;
  readonly expected: number;
  readonly came: number;
}

/** A slot's arrivals: negative binomial with the mean and variance that the factors of the day and of the slot give. */
export interface CountForecast {
  readonly mean: number;
  /** At the shares asked for, ascending. */
  readonly quantiles: readonly number[];
}

/**
 * The day's factor given the slots that are over. A slot that varies by itself says less of the day than a Poisson one: it counts in
 * proportion to their variances.
 */
export function factorSoFar(variance: CountVariance, passed: readonly SlotPassed[]): DayFactor {
  return passed.reduce((factor, { slot, expected, came }) => {
    const counts = 1 / (1 + expected * slotVariance(variance, slot));
    return updateDayFactor(factor, came * counts, expected * counts);
  }, startDayFactor(variance.ofDays));
}

/** What is said of a slot of which `expected` were forecast before the day began; `widening` makes its standard deviation larger. */
export function forecastCount(
  expected: number,
  slot: number,
  factor: DayFactor,
  variance: CountVariance,
  shares: readonly number[],
  widening = 1,
): CountForecast {
  const mean = expected * meanOfFactor(factor);
  const relative = (1 + relativeVariance(factor)) * (1 + slotVariance(variance, slot)) - 1;
  return { mean, quantiles: countQuantiles(mean, 1 / (relative * widening ** 2), shares) };
}

function slotVariance({ ofSlots, usual }: CountVariance, slot: number): number {
  return ofSlots.get(slot) ?? usual;
}

/** What is said of several slots of one day together, by their mean and variance. */
export function forecastSum(
  slots: readonly Omit<SlotPassed, 'came'>[],
  factor: DayFactor,
  variance: CountVariance,
  shares: readonly number[],
  widening = 1,
): CountForecast {
  const sum = slots.reduce((total, { expected }) => total + expected, 0);
  const alone = slots.reduce((total, { slot, expected }) => total + expected ** 2 * slotVariance(variance, slot), 0);
  const ofDay = relativeVariance(factor);
  const relative = sum > 0 ? ofDay + ((1 + ofDay) * alone) / sum ** 2 : 0;
  const mean = sum * meanOfFactor(factor);
  return { mean, quantiles: countQuantiles(mean, 1 / (relative * widening ** 2), shares) };
}
