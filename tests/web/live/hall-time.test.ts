import { describe, expect, it } from 'vitest';
import { hallTimeAt, tickMilliseconds } from '../../../web/live/hall-time.ts';

const clock = { time: 1_000_000, rate: 10, sentAt: 500, source: 'feed' } as const;

describe('the hall’s time', () => {
  it('runs at the hall’s rate from when the clock was sent', () => {
    expect(hallTimeAt(clock, 1_500)).toBe(1_010_000);
  });
  it('never runs backwards when our clock is behind the server’s', () => {
    expect(hallTimeAt(clock, 100)).toBe(1_000_000);
  });
  it('stands still before it is known', () => {
    expect(hallTimeAt({ time: 0, rate: 0, sentAt: 0, source: 'wall' }, 99_999)).toBe(0);
  });
  it('is drawn each hall second, at most four times a second', () => {
    expect([1, 2, 10, 60].map((rate) => tickMilliseconds({ ...clock, rate }))).toEqual([1_000, 500, 250, 250]);
  });
});
