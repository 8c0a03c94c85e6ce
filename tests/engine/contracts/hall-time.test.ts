import { describe, expect, it } from 'vitest';
import { clockRunsOnMs, hallTimeAt } from '#contracts/hall-time';

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
  it('is of whole milliseconds at any rate', () => {
    expect(hallTimeAt({ ...clock, rate: 1.5 }, 501)).toBe(1_000_002);
  });
  it('stops a minute after it was last told, so that a machine that slept has not lived through the night', () => {
    expect(hallTimeAt(clock, 500 + 8 * 3_600_000)).toBe(1_000_000 + 10 * clockRunsOnMs);
    expect(hallTimeAt({ ...clock, rate: 1, source: 'wall' }, 500 + 8 * 3_600_000)).toBe(1_000_000 + 8 * 3_600_000);
  });
});
