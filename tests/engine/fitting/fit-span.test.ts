import { describe, expect, test } from 'vitest';
import type { Distribution } from '#contracts/distribution';
import { fitSpan, sumsOfCurve } from '#engine/fitting/fit-span';
import { Sampler } from '#engine/simulation/sampler';

/** The curve of a distribution, as many spans of it would show it. */
function curveOf(distribution: Distribution): number[] {
  const sampler = new Sampler(distribution);
  return Array.from({ length: 101 }, (_, share) => sampler.quantile(Math.min(0.999, Math.max(0.001, share / 100))));
}
const fitted = (distribution: Distribution, count: number) => {
  const curve = curveOf(distribution);
  return fitSpan(curve, sumsOfCurve(curve, count, 1 / 60));
};

describe('spans', () => {
  test.each<[Distribution['kind'], Distribution]>([
    ['lognormal', { kind: 'lognormal', meanMinutes: 12, coefficientOfVariation: 0.6 }],
    ['gamma', { kind: 'gamma', meanMinutes: 12, coefficientOfVariation: 0.9 }],
  ])('that are %s are found to be, with their mean and variation', (kind, truth) => {
    const { distribution, family, ksDistance } = fitted(truth, 1000);
    expect(family).toBe(kind);
    expect(ksDistance).toBeLessThan(0.01);
    if (distribution.kind !== 'lognormal' && distribution.kind !== 'gamma') throw new Error(distribution.kind);
    expect(distribution.meanMinutes).toBeCloseTo(12, 0);
    expect(distribution.coefficientOfVariation).toBeCloseTo(kind === 'gamma' ? 0.9 : 0.6, 1);
  });

  test('of no family are kept as they were seen when there are many, and their mean is right', () => {
    const twoKinds = [...Array.from({ length: 51 }, () => 3), ...Array.from({ length: 50 }, () => 20)];
    const many = fitSpan(twoKinds, sumsOfCurve(twoKinds, 1000, 1 / 60));
    expect(many.family).toBe('empirical');
    expect(new Sampler(many.distribution).mean).toBeCloseTo(11.415, 3);
    expect(fitSpan(twoKinds, sumsOfCurve(twoKinds, 50, 1 / 60)).family).not.toBe('empirical');
  });

  test('of which a few lie far out are fitted by their median and quartiles', () => {
    const curve = curveOf({ kind: 'lognormal', meanMinutes: 10, coefficientOfVariation: 0.3 }).map((value, share) =>
      share < 4 ? 0.05 : value,
    );
    const { isRobust, distribution } = fitSpan(curve, sumsOfCurve(curve, 1000, 1 / 60));
    expect(isRobust).toBe(true);
    expect(new Sampler(distribution).quantile(0.5)).toBeCloseTo(10 / Math.sqrt(1.09), 0);
  });
});
