import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PersonWork } from '#contracts/plan-people';
import { balanceWork, giniOf } from '#engine/planning/balance-work';

const work = (staffId: string, busyMinutes: number, poolId = 'general'): PersonWork => ({
  ...{ staffId, poolId, busyMinutes, windowIds: ['W1'], plannedMinutes: 480, longestMinutes: 240 },
});

test('people who are busy alike are in balance: 1', () => {
  expect(balanceWork([work('S1', 200), work('S2', 200), work('S3', 200)])).toMatchObject({ score: 1, pools: [{ score: 1 }] });
  expect(balanceWork([work('S1', 0), work('S2', 0)]).score).toBe(1);
});

test('300, 200 and 100 minutes are by hand: a mean difference of 800/9 over twice 200 is a Gini of 2/9', () => {
  expect(giniOf([300, 200, 100])).toBeCloseTo(2 / 9, 12);
  const [pool] = balanceWork([work('S2', 200), work('S1', 300), work('S3', 100)]).pools;
  expect(pool).toMatchObject({ people: 3, score: 0.778, busiest: { staffId: 'S1' }, leastBusy: { staffId: 'S3' } });
});

test('pools are not compared with each other, count by their people, and one person is compared with nobody', () => {
  const both = balanceWork([work('S1', 300), work('S2', 100), work('T1', 10, 'tax'), work('T2', 10, 'tax'), work('P1', 400, 'police')]);
  expect(both.pools.map(({ poolId, score }) => [poolId, score])).toEqual([
    ['general', 0.75],
    ['tax', 1],
  ]);
  expect(both.score).toBe(0.875);
  expect(balanceWork([work('P1', 400, 'police')])).toEqual({ score: null, pools: [] });
});

test('in whatever order and unit they are counted, the Gini is the mean difference of any two over twice the mean', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 600 }), { minLength: 1, maxLength: 12 }), (amounts) => {
      const mean = amounts.reduce((sum, amount) => sum + amount, 0) / amounts.length;
      const difference =
        amounts.flatMap((a) => amounts.map((b) => Math.abs(a - b))).reduce((sum, one) => sum + one, 0) / amounts.length ** 2;
      expect(giniOf(amounts)).toBeCloseTo(mean > 0 ? difference / (2 * mean) : 0, 10);
    }),
  );
});
