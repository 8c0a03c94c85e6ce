import { expect, test } from 'vitest';
import { withModelError } from '#engine/remedies/model-error';

const around = (mean: number, half: number) => ({ mean, low: mean - half, high: mean + half });
const halfOf = ({ low, high }: { low: number | null; high: number | null }) => ((high ?? 0) - (low ?? 0)) / 2;

test('an effect is told with what the model may be wrong by, however many paths there were', () => {
  // 1.96 × (0.3 × 4 and 0.02 × 20), and what the paths leave open.
  const told = withModelError(around(-4, 0.1), 20, 16);
  expect(told.mean).toBe(-4);
  expect(halfOf(told)).toBeCloseTo(Math.hypot(0.1, 1.96 * 1.2, 1.96 * 0.4));
});

test('few paths leave more open than the model', () => {
  expect(halfOf(withModelError(around(-1, 5), 10, 9))).toBeGreaterThan(5);
});

test('a large effect stays one for sure, a small one on long waits does not', () => {
  expect(withModelError(around(-5, 0.2), 12, 7).high).toBeLessThan(0);
  expect(withModelError(around(-0.4, 0.1), 20, 19.6).high).toBeGreaterThan(0);
});

test('what a remedy does not touch is not in doubt, and what is not known stays unknown', () => {
  expect(withModelError(around(0, 0), 12, 12)).toEqual({ mean: 0, low: 0, high: 0 });
  expect(withModelError({ mean: null, low: null, high: null }, null, null)).toEqual({ mean: null, low: null, high: null });
  expect(withModelError({ mean: 1, low: null, high: null }, 3, 4)).toEqual({ mean: 1, low: null, high: null });
});
