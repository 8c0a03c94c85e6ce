import type { Distribution } from '#contracts/distribution';
import type { FitGap, FitGapReason, FitPart, FitPartName } from '#contracts/fit-report';
import { meanOf } from '../simulation/sampler.ts';
import type { FittedSpan } from './fit-span.ts';

/** A part with what is known of it; the rest is null. */
export function fitPart(part: FitPartName, says: string, known: Partial<Omit<FitPart, 'part' | 'says'>>): FitPart {
  return {
    part,
    about: null,
    observations: 0,
    missingShare: null,
    family: null,
    ksDistance: null,
    pooledWith: null,
    isAssumed: false,
    ...known,
    says,
  };
}

export const fitGap = (part: FitPartName, about: string | null, reason: FitGapReason, says: string): FitGap => ({
  part,
  about,
  reason,
  says,
});

/** What is told of a chosen distribution. */
export function spanFacts({ family, observations, ksDistance }: FittedSpan): Pick<FitPart, 'family' | 'observations' | 'ksDistance'> {
  return { family, observations, ksDistance: family === 'empirical' ? null : ksDistance };
}

/** `lognormal, mean 12.3 min, coefficient of variation 0.52`. */
export function describeSpan({ distribution, isRobust }: FittedSpan): string {
  if (distribution.kind === 'empirical') return 'as seen, because no family fits';
  return `${describeDistribution(distribution)}${isRobust ? ', by median and quartiles because some lie far out' : ''}`;
}

export function describeDistribution(distribution: Distribution): string {
  if (distribution.kind !== 'lognormal' && distribution.kind !== 'gamma')
    return `${distribution.kind}, mean ${brief(meanOf(distribution))} min`;
  const { kind, meanMinutes, coefficientOfVariation } = distribution;
  return `${kind}, mean ${brief(meanMinutes)} min, coefficient of variation ${brief(coefficientOfVariation)}`;
}

/** Three digits that matter. */
export const brief = (value: number): string => String(Number(value.toPrecision(3)));
export const percent = (share: number): string => `${brief(100 * share)} %`;
