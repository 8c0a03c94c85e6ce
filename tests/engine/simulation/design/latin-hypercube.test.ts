import fc from 'fast-check';
import { expect, test } from 'vitest';
import { latinHypercube } from '#engine/simulation/design/latin-hypercube';

const share = { leverId: 'self-service', path: '/share', low: 0, high: 1 };
const kiosks = { leverId: 'self-service', path: '/kiosks', low: 2, high: 6, whole: true };
const rule = { leverId: 'green-channel', path: '/rule', values: ['priority', 'interleaved', 'accumulating'] };

test('every factor has one plan in each stratum of its range', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.integer(), (count, seed) => {
      const strata = latinHypercube([share, { ...share, path: '/wrongShare' }], count, seed).map((plan) =>
        plan.map((value) => Math.floor(Number(value) * count)),
      );
      const all = Array.from({ length: count }, (_, stratum) => stratum);
      for (const factor of [0, 1]) expect(strata.map((plan) => plan[factor]).sort((a, b) => Number(a) - Number(b))).toEqual(all);
    }),
  );
});

test('whole numbers and words come about equally often', () => {
  const plans = latinHypercube([kiosks, rule], 30, 7);
  const counts = new Map<unknown, number>();
  for (const value of plans.flat()) counts.set(value, (counts.get(value) ?? 0) + 1);
  expect([2, 3, 4, 5, 6].map((value) => counts.get(value))).toEqual([6, 6, 6, 6, 6]);
  expect(rule.values.map((value) => counts.get(value))).toEqual([10, 10, 10]);
});

test('the same seed gives the same plans, another seed others', () => {
  const plans = (seed: number) => latinHypercube([share, kiosks, rule], 12, seed);
  expect(plans(3)).toEqual(plans(3));
  expect(plans(3)).not.toEqual(plans(4));
});

test('factors do not move together', () => {
  const plans = latinHypercube([share, { ...share, path: '/wrongShare' }], 400, 11);
  const product = plans.reduce((sum, [a, b]) => sum + (Number(a) - 0.5) * (Number(b) - 0.5), 0) / plans.length;
  expect(Math.abs(product * 12)).toBeLessThan(0.15);
});
