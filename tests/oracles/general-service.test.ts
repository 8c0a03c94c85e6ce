import { describe } from 'vitest';
import type { Distribution } from '#contracts/distribution';
import { waitAtOneWindowMinutes } from '#engine/queueing/general-service';
import type { DayTally } from '#engine/simulation/day-tally';
import { oracle, stationScenario, sumOf } from './long-run.ts';

const measure = ({ legs, windows: [only] }: DayTally) => {
  const { called, waitMinutes, withinTarget } = sumOf(legs);
  return {
    meanWaitMinutes: waitMinutes / called,
    waitProbability: 1 - withinTarget / called,
    utilizationShare: (only?.busyMinutes ?? 0) / (only?.openMinutes ?? 0),
  };
};

describe('M/G/1 against Pollaczek and Khinchine', () => {
  /** Service times of mean 10, and their coefficients of variation by hand. */
  const kinds: readonly (readonly [string, Distribution, number])[] = [
    ['constant', { kind: 'constant', minutes: 10 }, 0],
    ['gamma, calm', { kind: 'gamma', meanMinutes: 10, coefficientOfVariation: 0.5 }, 0.5],
    ['gamma, wild', { kind: 'gamma', meanMinutes: 10, coefficientOfVariation: 1.5 }, 1.5],
    ['lognormal, calm', { kind: 'lognormal', meanMinutes: 10, coefficientOfVariation: 0.7 }, 0.7],
    ['lognormal, wild', { kind: 'lognormal', meanMinutes: 10, coefficientOfVariation: 1.3 }, 1.3],
    ['uniform', { kind: 'uniform', lowMinutes: 4, highMinutes: 16 }, Math.sqrt(12) / 10],
    // Mean (2 + 6 + 22) ÷ 3, variance (2² + 6² + 22² − 2·6 − 2·22 − 6·22) ÷ 18.
    ['triangular', { kind: 'triangular', lowMinutes: 2, likelyMinutes: 6, highMinutes: 22 }, Math.sqrt(336 / 18) / 10],
    // Half of them uniform in 2 to 6, half in 6 to 26: E[S²] is half of (4 + 12 + 36) ÷ 3 and half of (36 + 156 + 676) ÷ 3.
    ['empirical', { kind: 'empirical', quantilesMinutes: [2, 6, 26] }, Math.sqrt((52 + 868) / 6 / 100 - 1)],
  ];
  for (const [name, service, variation] of kinds) {
    const load = { arrivalsPerMinute: 0.07, serviceMinutes: 10 };
    oracle(`${name} service`, stationScenario({ ...load, service, windows: 1, visitors: 12_000 }), 30, measure, {
      meanWaitMinutes: waitAtOneWindowMinutes(load, variation),
      waitProbability: 0.7,
      utilizationShare: 0.7,
    });
  }
});
