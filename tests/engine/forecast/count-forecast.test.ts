import { expect, test } from 'vitest';
import { factorSoFar, forecastCount } from '#engine/forecast/count-forecast';
import { countQuantiles } from '#engine/forecast/negative-binomial';

const shares = [0.1, 0.25, 0.5, 0.75, 0.9];
const poissonSlots = { ofDays: 0.25, ofSlots: new Map<number, number>(), usual: 0 };

test('what is left of a busy day moves up and narrows: by hand 14 of shape 14 where 9 of shape 4 were forecast', () => {
  const before = forecastCount(9, 5, factorSoFar(poissonSlots, []), poissonSlots, shares);
  expect(before).toEqual({ mean: 9, quantiles: countQuantiles(9, 4, shares) });
  const factor = factorSoFar(poissonSlots, [{ slot: 0, expected: 5, came: 10 }]);
  const after = forecastCount(9, 5, factor, poissonSlots, shares);
  expect(after.mean).toBeCloseTo(14, 12);
  expect(after.quantiles).toEqual(countQuantiles(14, 14, shares));
  const width = ({ mean, quantiles: [low = 0, , , , high = 0] }: typeof after): number => (high - low) / mean;
  expect(width(after)).toBeLessThan(width(before));
});

test('a slot that varies by itself says less of the day', () => {
  const restless = { ...poissonSlots, ofSlots: new Map([[0, 0.8]]) };
  // 1 + 5 × 0.8 = 5 times the variance of a Poisson slot: a fifth of the say.
  expect(factorSoFar(restless, [{ slot: 0, expected: 5, came: 10 }])).toEqual({ shape: 6, rate: 5 });
});

test('a doubt widens, and leaves the mean', () => {
  const sure = forecastCount(40, 0, factorSoFar(poissonSlots, []), poissonSlots, shares);
  const doubtful = forecastCount(40, 0, factorSoFar(poissonSlots, []), poissonSlots, shares, 2);
  expect(doubtful.mean).toBe(sure.mean);
  expect((doubtful.quantiles[4] ?? 0) - (doubtful.quantiles[0] ?? 0)).toBeGreaterThan((sure.quantiles[4] ?? 0) - (sure.quantiles[0] ?? 0));
});
