import { expect, test } from 'vitest';
import { tideEn } from '../../../web/planning/tide-text-en.ts';
import { tradePoints } from '../../../web/planning/trade-points.ts';
import { around } from '../experiments/some-experiment.ts';
import { somePlan } from './some-plan.ts';

const figures = (hours: number, minutes: number) => ({
  meanWaitMinutes: around(minutes, 0.5),
  p90WaitMinutes: around(2 * minutes, 1),
  shareWithin15Minutes: around(0.9, 0.01),
  abandonedShare: around(0.01, 0.001),
  windowHours: around(hours, 0.2),
  overtimeMinutes: around(2, 0.5),
});

test('a plan with more and fewer window-hours stands beside what is done today', () => {
  const { meanWaitMinutes, p90WaitMinutes, shareWithin15Minutes } = figures(100, 5);
  const plan = {
    ...somePlan,
    tradeOff: [{ windowHours: 100.4, meanWaitMinutes, p90WaitMinutes, shareWithin15Minutes, isEfficient: true }],
    check: {
      replications: 20,
      seed: 1,
      plan: figures(100, 5),
      against: [{ name: 'present' as const, figures: figures(110, 8), difference: figures(-10, -3) }],
    },
  };
  expect(tradePoints(plan, tideEn)).toMatchObject([
    { name: '100 h', cost: { low: 100.4, high: 100.4 }, wait: { low: 4.5, high: 5.5 }, isOnFront: true, isBaseline: false },
    { name: 'present plan', cost: { mean: 110 }, wait: { mean: 8 }, isOnFront: false, isBaseline: true },
  ]);
});

test('a plan without them has no points', () => {
  expect(tradePoints(somePlan, tideEn)).toEqual([]);
});
