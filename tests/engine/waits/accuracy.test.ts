import { expect, test } from 'vitest';
import { AccuracySum } from '#engine/waits/accuracy';

test('promises against what happened, worked by hand', () => {
  const sum = new AccuracySum();
  sum.add({ low: 5, median: 10, high: 15 }, 12);
  sum.add({ low: 5, median: 10, high: 15 }, 16);
  sum.add({ low: 5, median: 10, high: 15 }, 21);
  sum.add({ low: 2, median: 6, high: 6 }, 0);
  expect(sum.accuracy()).toEqual({
    waits: 4,
    mae: (2 + 6 + 11 + 6) / 4,
    bias: (-2 - 6 - 11 + 6) / 4,
    lateShare: 0.25,
    lateOverMedianShare: 0.5,
    coverage: 0.25,
    meanWidthMinutes: 8.5,
  });
});

test('of no promise nothing is said', () => {
  expect(new AccuracySum().accuracy()).toMatchObject({ waits: 0, mae: null, lateShare: null, coverage: null });
});
