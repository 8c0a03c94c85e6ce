import { expect, test } from 'vitest';
import { sampleQuantile } from '#engine/waits/sample-quantile';

test.each([
  [[7], 0.9, 7],
  [[1, 2, 3, 4], 0.5, 2.5],
  [[1, 2, 3, 4], 0, 1],
  [[1, 2, 3, 4], 1, 4],
  [[0, 10], 0.5, 5],
])('of %j the share %s lies below %s', (sorted, share, value) => {
  expect(sampleQuantile(sorted, share)).toBe(value);
});
