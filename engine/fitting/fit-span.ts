import type { Distribution, DistributionKind } from '#contracts/distribution';
import { middlesOf, type QuantileCurve, valueAt } from './quantile-curve.ts';
import { fitGamma, fitLognormal, robustLognormal, type SpanSums } from './span-family.ts';

/** A distribution that was chosen for spans, and how well it fits. */
export interface FittedSpan {
  readonly distribution: Distribution;
  readonly family: DistributionKind;
  readonly observations: number;
  /** Largest difference between the shares below a value, seen and fitted (Kolmogorov and Smirnov). */
  readonly ksDistance: number;
  /** Some values lie so far out that median and quartiles were taken instead of means. */
  readonly isRobust: boolean;
}

/** A family that errs by more than this is given up for what was seen, when that is enough. */
const mostKsDistance = 0.05;
const enoughToShow = 200;
/** The deviation of logarithms may be so many times what the quartiles make it before outliers are suspected. */
const mostInflation = 1.2;
const quartilesOfNormal = 1.349;

/** Chooses lognormal or gamma by likelihood; with outliers a robust lognormal; where none fits and enough was seen, what was seen. */
export function fitSpan(curve: QuantileCurve, sums: SpanSums): FittedSpan {
  const [lognormal, gamma] = [fitLognormal(sums), fitGamma(sums)];
  const likelier = lognormal.aic <= gamma.aic ? lognormal : gamma;
  const logMean = sums.logSum / sums.count;
  const deviation = Math.sqrt(Math.max(1e-9, sums.logSquareSum / sums.count - logMean ** 2));
  const quartileDeviation = Math.log(valueAt(curve, 0.75) / valueAt(curve, 0.25)) / quartilesOfNormal;
  const isDoubtful = quartileDeviation > 0 && deviation > mostInflation * quartileDeviation;
  const robust = isDoubtful ? robustLognormal(Math.log(valueAt(curve, 0.5)), quartileDeviation) : null;
  const isRobust = robust !== null && ksOf(curve, robust.shareBelow) < ksOf(curve, likelier.shareBelow);
  const chosen = isRobust ? robust : likelier;
  const ksDistance = ksOf(curve, chosen.shareBelow);
  const observations = sums.count;
  if (ksDistance > mostKsDistance && observations >= enoughToShow)
    return { distribution: seenAs(curve, sums), family: 'empirical', observations, ksDistance: 0, isRobust: false };
  return { distribution: chosen.distribution, family: chosen.distribution.kind, observations, ksDistance, isRobust };
}

/** Sums of a hundred values that stand for `count`. */
export function sumsOfCurve(curve: QuantileCurve, count: number, least: number): SpanSums {
  const values = middlesOf(curve).map((value) => Math.max(least, value));
  const mean = (of: (value: number) => number): number => values.reduce((sum, value) => sum + of(value), 0) / values.length;
  return { count, sum: count * mean((x) => x), logSum: count * mean(Math.log), logSquareSum: count * mean((x) => Math.log(x) ** 2) };
}

function ksOf(curve: QuantileCurve, shareBelow: (minutes: number) => number): number {
  const steps = curve.length - 1;
  return curve.slice(1, -1).reduce((most, value, place) => Math.max(most, Math.abs(shareBelow(value) - (place + 1) / steps)), 0);
}

/** The curve itself; its last value is such that the mean is right. */
function seenAs(curve: QuantileCurve, { sum, count }: SpanSums): Distribution {
  const quantiles = curve.map((value) => Math.max(0, value));
  const middles = middlesOf(quantiles);
  const missing = sum / count - middles.reduce((total, value) => total + value, 0) / middles.length;
  const last = quantiles.at(-1) ?? 0;
  const beforeLast = quantiles.at(-2) ?? 0;
  quantiles[quantiles.length - 1] = Math.max(beforeLast, last + 2 * middles.length * missing);
  return { kind: 'empirical', quantilesMinutes: quantiles };
}
