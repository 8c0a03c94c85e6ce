import type { FitGap, FitGapReason, FitPart, FitPartName } from '#contracts/fit-report';
import type { Name } from '#contracts/hall-plan';
import type { FittedSpan } from './fit-span.ts';

/** A part with what is known of it; the rest is null. */
export function fitPart(part: FitPartName, says: Name, known: Partial<Omit<FitPart, 'part' | 'says'>>): FitPart {
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

export const fitGap = (part: FitPartName, about: string | null, reason: FitGapReason, says: Name): FitGap => ({
  part,
  about,
  reason,
  says,
});

/** What is told of a chosen distribution. */
export function spanFacts({ family, observations, ksDistance }: FittedSpan): Pick<FitPart, 'family' | 'observations' | 'ksDistance'> {
  return { family, observations, ksDistance: family === 'empirical' ? null : ksDistance };
}
