import { normalDensity, normalShare } from './normal-share.ts';

/** Windows for a load R: ⌈R + β√R⌉, β the quality of service (Borst, Mandelbaum and Reiman 2004). */
export const windowsBySquareRoot = (offeredLoadErlangs: number, quality: number): number =>
  Math.max(0, Math.ceil(offeredLoadErlangs + quality * Math.sqrt(offeredLoadErlangs) - 1e-9));

/** Probability of having to wait with a quality β > 0 when the load is large: 1 ÷ (1 + βΦ(β) ÷ φ(β)) (Halfin and Whitt 1981). */
export const waitProbabilityOf = (quality: number): number => 1 / (1 + (quality * normalShare(quality)) / normalDensity(quality));

/** The quality β at which a share in (0, 1) of visitors has to wait: the inverse of `waitProbabilityOf`, to 12 digits. */
export function qualityFor(waitProbability: number): number {
  let low = 0;
  let high = 40;
  for (let halving = 0; halving < 60; halving += 1) {
    const middle = (low + high) / 2;
    if (waitProbabilityOf(middle) > waitProbability) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
