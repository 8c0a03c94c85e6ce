import { expect, test } from 'vitest';
import { drawWord, shareOf } from '#engine/simulation/random-key';
import { LinearTrend } from '#engine/waits/linear-trend';

test('a plane is found from points on it', () => {
  const trend = new LinearTrend(3);
  for (let place = 0; place < 2000; place += 1) {
    const [a, b] = [shareOf(drawWord(place, 1)), shareOf(drawWord(place, 2))];
    trend.learn([a, b, 1], 3 * a - 2 * b + 0.5);
  }
  expect(trend.at([0.2, 0.7, 1])).toBeCloseTo(0.6 - 1.4 + 0.5, 1);
});

test('before it has learned anything it says nothing', () => {
  expect(new LinearTrend(2).at([5, 1])).toBe(0);
});
