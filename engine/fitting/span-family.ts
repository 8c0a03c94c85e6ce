import type { Distribution } from '#contracts/distribution';
import { digamma, gammaShareBelow, logGamma, normalShareBelow } from './cumulative.ts';

/** What is summed up of spans: how many, their logarithms, and themselves. Minutes. */
export interface SpanSums {
  readonly count: number;
  readonly logSum: number;
  readonly logSquareSum: number;
  readonly sum: number;
}

/** A family of distributions fitted to spans. */
export interface FamilyFit {
  readonly distribution: Distribution;
  /** Akaike's criterion: less is better. */
  readonly aic: number;
  readonly shareBelow: (minutes: number) => number;
}

const parameters = 2;

/** A lognormal distribution whose logarithms have this mean and deviation. */
export function lognormalOf(logMean: number, logDeviation: number): Distribution {
  const variance = logDeviation ** 2;
  return { kind: 'lognormal', meanMinutes: Math.exp(logMean + variance / 2), coefficientOfVariation: Math.sqrt(Math.expm1(variance)) };
}

export function fitLognormal({ count, logSum, logSquareSum }: SpanSums): FamilyFit {
  const mean = logSum / count;
  const variance = Math.max(1e-6, logSquareSum / count - mean ** 2);
  return {
    ...robustLognormal(mean, Math.sqrt((variance * count) / Math.max(1, count - 1))),
    aic: count * (Math.log(2 * Math.PI * variance) + 1) + 2 * logSum + 2 * parameters,
  };
}

/** The lognormal distribution of a median and a deviation of logarithms that were found some other way. */
export function robustLognormal(logMean: number, logDeviation: number): Omit<FamilyFit, 'aic'> {
  return {
    distribution: lognormalOf(logMean, logDeviation),
    shareBelow: (minutes) => (minutes <= 0 ? 0 : normalShareBelow((Math.log(minutes) - logMean) / logDeviation)),
  };
}

/** By maximum likelihood: the shape solves ln k − ψ(k) = ln mean − mean of ln (Choi and Wette 1969). */
export function fitGamma({ count, logSum, sum }: SpanSums): FamilyFit {
  const mean = sum / count;
  const gap = Math.max(1e-6, Math.log(mean) - logSum / count);
  let shape = (3 - gap + Math.sqrt((gap - 3) ** 2 + 24 * gap)) / (12 * gap);
  for (let step = 0; step < 20; step += 1) {
    const slope = 1 / shape - (digamma(shape + 1e-4) - digamma(shape - 1e-4)) / 2e-4;
    shape = Math.max(1e-3, shape - (Math.log(shape) - digamma(shape) - gap) / slope);
  }
  const scale = mean / shape;
  const likelihood = (shape - 1) * logSum - sum / scale - count * (shape * Math.log(scale) + logGamma(shape));
  return {
    distribution: { kind: 'gamma', meanMinutes: mean, coefficientOfVariation: 1 / Math.sqrt(shape) },
    aic: 2 * parameters - 2 * likelihood,
    shareBelow: (minutes) => gammaShareBelow(shape, minutes / scale),
  };
}
