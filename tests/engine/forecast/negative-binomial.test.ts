import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countQuantiles } from '#engine/forecast/negative-binomial';

const shares = [0.1, 0.25, 0.5, 0.75, 0.9];

test('a Poisson count of mean 3 has the quantiles of the printed tables', () => {
  // Up to 0, 1, 2, 3, 4, 5: 0.0498, 0.1991, 0.4232, 0.6472, 0.8153, 0.9161.
  expect(countQuantiles(3, Number.POSITIVE_INFINITY, shares)).toEqual([1, 2, 3, 4, 5]);
});

test('a shape of 1 and a mean of 1 is a coin thrown until heads', () => {
  // Up to 0, 1, 2, 3: 1/2, 3/4, 7/8, 15/16; a share met exactly is met.
  expect(countQuantiles(1, 1, shares)).toEqual([0, 0, 0, 1, 3]);
});

test('quantiles are the least counts whose probability, added up from its own formula, reaches the share', () => {
  // P(k) = C(k+r−1, k) p^r (1−p)^k for whole shapes r.
  const upTo = (count: number, mean: number, shape: number): number => {
    const p = shape / (shape + mean);
    let choose = 1;
    let sum = 0;
    for (let k = 0; k <= count; k += 1) {
      sum += choose * p ** shape * (1 - p) ** k;
      choose *= (k + shape) / (k + 1);
    }
    return sum;
  };
  fc.assert(
    fc.property(fc.double({ min: 0.05, max: 60, noNaN: true }), fc.integer({ min: 1, max: 20 }), (mean, shape) => {
      for (const [place, count] of countQuantiles(mean, shape, shares).entries()) {
        const share = shares[place] ?? 0;
        expect(upTo(count, mean, shape)).toBeGreaterThanOrEqual(share - 1e-9);
        if (count > 0) expect(upTo(count - 1, mean, shape)).toBeLessThan(share + 1e-9);
      }
    }),
  );
});

test('large counts do not vanish below the smallest number', () => {
  const [low = 0, , median = 0, , high = 0] = countQuantiles(50_000, Number.POSITIVE_INFINITY, shares);
  expect(median).toBe(50_000);
  // 1.2816 standard deviations of √50,000.
  expect(Math.abs(low - (50_000 - 286.6))).toBeLessThan(1.5);
  expect(Math.abs(high - (50_000 + 286.6))).toBeLessThan(1.5);
});

test('nothing expected is nothing', () => {
  expect(countQuantiles(0, 4, shares)).toEqual([0, 0, 0, 0, 0]);
});
