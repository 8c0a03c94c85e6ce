import type { Distribution } from '#contracts/distribution';
import { gammaShareBelow, normalShareBelow } from './cumulative.ts';
import { lognormalOf } from './span-family.ts';

/** A family of patience with two parameters on scales without ends. */
export interface PatienceFamily {
  readonly kind: 'lognormal' | 'gamma' | 'exponential';
  readonly start: readonly number[];
  readonly shareBelow: (at: readonly number[], minutes: number) => number;
  readonly distribution: (at: readonly number[]) => Distribution;
}

const startMinutes = 45;
const most = (minutes: number): number => Math.min(minutes, 1_000_000);

export const patienceFamilies: readonly PatienceFamily[] = [
  {
    kind: 'lognormal',
    start: [Math.log(startMinutes), Math.log(0.8)],
    shareBelow: ([median = 0, spread = 0], minutes) =>
      minutes <= 0 ? 0 : normalShareBelow((Math.log(minutes) - median) / Math.exp(spread)),
    distribution: ([median = 0, spread = 0]) => lognormalOf(median, Math.min(2.4, Math.exp(spread))),
  },
  {
    kind: 'gamma',
    start: [Math.log(startMinutes), 0],
    shareBelow: ([mean = 0, shape = 0], minutes) => gammaShareBelow(Math.exp(shape), (minutes * Math.exp(shape)) / Math.exp(mean)),
    distribution: ([mean = 0, shape = 0]) => ({
      kind: 'gamma',
      meanMinutes: most(Math.exp(mean)),
      coefficientOfVariation: Math.min(20, Math.exp(-shape / 2)),
    }),
  },
  {
    kind: 'exponential',
    start: [Math.log(4 * startMinutes)],
    shareBelow: ([mean = 0], minutes) => -Math.expm1(-minutes / Math.exp(mean)),
    distribution: ([mean = 0]) => ({ kind: 'exponential', meanMinutes: most(Math.exp(mean)) }),
  },
];
