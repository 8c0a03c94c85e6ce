import { expect, it } from 'vitest';
import { tickMilliseconds } from '../../../web/live/hall-time.ts';

it('the time of a hall is drawn each hall second, at most four times a second', () => {
  const clock = { time: 1_000_000, sentAt: 500, source: 'feed' } as const;
  expect([1, 2, 10, 60].map((rate) => tickMilliseconds({ ...clock, rate }))).toEqual([1_000, 500, 250, 250]);
});
