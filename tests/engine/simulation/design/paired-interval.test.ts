import { expect, test } from 'vitest';
import { intervalOf, pairedInterval } from '#engine/simulation/design/paired-interval';

test('five values: mean and Student’s interval, by hand', () => {
  const { mean, low, high } = intervalOf([2, 4, 4, 5, 10], 0.95);
  expect(mean).toBe(5);
  // s = 3, t(0.975; 4) = 2.776445: half-width 3.724992.
  expect(low).toBeCloseTo(1.275008, 5);
  expect(high).toBeCloseTo(8.724992, 5);
  expect(intervalOf([2, 4, 4, 5, 10], 0.99).high).toBeCloseTo(5 + (4.604095 * 3) / Math.sqrt(5), 5);
});

test('what all days share cancels out in pairs', () => {
  const noise = [5, -3, 8, 0, -6];
  const values = Float64Array.from(noise, (value) => 100 + 40 * value);
  const others = Float64Array.from(noise, (value) => 101 + 40 * value);
  expect(pairedInterval(values, others, 0.95)).toEqual({ mean: -1, low: -1, high: -1 });
});

test('days without a value are left out; one day has no interval, none no mean', () => {
  expect(intervalOf([Number.NaN, 3, Number.NaN, 5], 0.95).mean).toBe(4);
  expect(intervalOf([7], 0.95)).toEqual({ mean: 7, low: null, high: null });
  expect(intervalOf([Number.NaN], 0.95)).toEqual({ mean: null, low: null, high: null });
});
