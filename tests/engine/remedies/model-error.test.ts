import { expect, test } from 'vitest';
import { reachOf, withModelError } from '#engine/remedies/model-error';

const around = (mean: number, half: number) => ({ mean, low: mean - half, high: mean + half });
const halfOf = ({ low, high }: { low: number | null; high: number | null }) => ((high ?? 0) - (low ?? 0)) / 2;

test('an effect is told with what the model may be wrong by, however many paths there were', () => {
  // 1.96 × (0.3 × 4 and 0.02 × 20), and what the paths leave open.
  const told = withModelError(around(-4, 0.1), 20);
  expect(told.mean).toBe(-4);
  expect(halfOf(told)).toBeCloseTo(Math.hypot(0.1, 1.96 * 1.2, 1.96 * 0.4));
});

test('few paths leave more open than the model', () => {
  expect(halfOf(withModelError(around(-1, 5), 10))).toBeGreaterThan(5);
});

test('a large effect stays one for sure, a small one on long waits does not', () => {
  expect(withModelError(around(-5, 0.2), 12).high).toBeLessThan(0);
  expect(withModelError(around(-0.4, 0.1), 20).high).toBeGreaterThan(0);
});

test('what a remedy does not touch is not in doubt, and what is not known stays unknown', () => {
  expect(withModelError(around(0, 0), 12)).toEqual({ mean: 0, low: 0, high: 0 });
  expect(withModelError({ mean: null, low: null, high: null }, 0)).toEqual({ mean: null, low: null, high: null });
  expect(withModelError({ mean: 1, low: null, high: null }, 4)).toEqual({ mean: 1, low: null, high: null });
});

test('what waits in other queues of a large hall makes an effect no less sure', () => {
  const helped = { level: 300, difference: around(-80, 10) };
  const others = Array.from({ length: 12 }, () => ({ level: 300, difference: around(0.5, 2) }));
  expect(reachOf([helped])).toBe(1);
  expect(reachOf([helped, ...others])).toBeCloseTo(1 / 13);
  expect(reachOf([helped, { ...helped, level: 400 }])).toBeCloseTo(500 / 700);
  expect(reachOf(others)).toBe(0);
  expect(reachOf([])).toBe(0);
});
