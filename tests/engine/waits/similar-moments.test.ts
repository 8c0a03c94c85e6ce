import { expect, test } from 'vitest';
import { SimilarMoments } from '#engine/waits/similar-moments';

test('the waits that began in the most similar moments are found, shortest first', () => {
  const moments = new SimilarMoments(2, 100, 3);
  for (const wait of [9, 5, 7]) moments.learn('A', [0, 0], wait);
  for (let place = 3; place < 30; place += 1) moments.learn('A', [place, 10 * (place % 2)], 50);
  expect(moments.find('A', [0, 0])?.map(Math.round)).toEqual([5, 7, 9]);
});

test('what is left between known moments and now is bridged by the trend', () => {
  const moments = new SimilarMoments(1, 1000, 10);
  for (let place = 0; place < 300; place += 1) moments.learn('A', [place / 100], Math.expm1(place / 100));
  const waits = moments.find('A', [4]) ?? [];
  for (const wait of waits) expect(Math.log1p(wait)).toBeCloseTo(4, 0);
});

test('moments of the same queue come first', () => {
  const moments = new SimilarMoments(1, 100, 2);
  for (const [queueId, wait] of [
    ['B', 1],
    ['A', 20],
    ['B', 2],
    ['A', 30],
  ] as const)
    moments.learn(queueId, [wait % 2], wait);
  expect(moments.find('A', [0])).toEqual([20, 30]);
});

test('with too few known waits it says so', () => {
  const moments = new SimilarMoments(1, 100, 3);
  moments.learn('A', [1], 5);
  moments.learn('A', [1], 6);
  expect(moments.find('A', [1])).toBeNull();
});

test('the oldest moments are forgotten', () => {
  const moments = new SimilarMoments(1, 4, 2);
  for (const wait of [1, 2, 3, 4, 5, 6]) moments.learn('A', [0], wait);
  expect(moments.find('A', [0])?.every((wait) => wait > 2)).toBe(true);
});
