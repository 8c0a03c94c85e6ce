import { expect, test } from 'vitest';
import { fitWeights } from '#engine/forecast/fit-weights';

const prior = { weights: Float64Array.of(0.5, 0.5), spreads: Float64Array.of(10, 10), rowsAlike: 1 };

test('weights follow most rows, not the one far off', () => {
  const inputs = Array.from({ length: 40 }, (_, place) => [(place % 7) + 1, (place % 5) - 2] as const);
  const rows = Float32Array.from(inputs.flat());
  const targets = Float64Array.from(inputs, ([first, second], place) => 2 * first - second + (place === 9 ? 500 : 0));
  const chosen = Int32Array.from(inputs, (_, place) => place);
  const weights = fitWeights({ rows, width: 2, targets, chosen, importance: new Float64Array(40).fill(1) }, prior, 30);
  expect(weights[0]).toBeCloseTo(2, 1);
  expect(weights[1]).toBeCloseTo(-1, 1);
});

test('without rows they are what was believed', () => {
  const none = {
    rows: new Float32Array(0),
    width: 2,
    targets: new Float64Array(0),
    chosen: new Int32Array(0),
    importance: new Float64Array(0),
  };
  expect([...fitWeights(none, prior, 5)]).toEqual([0.5, 0.5]);
});
