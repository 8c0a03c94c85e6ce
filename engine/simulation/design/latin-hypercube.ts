import type { Factor } from '#contracts/experiment-design';
import { drawWord, keyOf, shareOf } from '../random-key.ts';

/**
 * Plans of which every factor is spread evenly over its range, however many factors there are: one plan in each of `count` equal
 * strata of each factor, strata combined at random (McKay, Beckman and Conover 1979). The same seed gives the same plans.
 */
export function latinHypercube(factors: readonly Factor[], count: number, seed: number): unknown[][] {
  const columns = factors.map((factor, place) => {
    const chance = Array.from({ length: count }, (_, stratum) => keyOf(seed, place, stratum));
    const order = chance.map((_, stratum) => stratum).sort((a, b) => drawWord(chance[a], 0) - drawWord(chance[b], 0) || a - b);
    return order.map((stratum) => settingAt(factor, (stratum + shareOf(drawWord(chance[stratum], 1))) / count));
  });
  return Array.from({ length: count }, (_, plan) => columns.map((column) => column[plan]));
}

/** The setting of a factor that a share `u` in (0, 1) of its range lies below. */
function settingAt(factor: Factor, u: number): unknown {
  if ('values' in factor) return factor.values[Math.min(factor.values.length - 1, Math.floor(u * factor.values.length))];
  const { low, high, whole = false } = factor;
  return whole ? Math.min(high, Math.floor(low + u * (high - low + 1))) : low + u * (high - low);
}
