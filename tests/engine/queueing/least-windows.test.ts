import { describe, expect, test } from 'vitest';
import { figuresOfErlangC } from '#engine/queueing/erlang-c';
import { leastWindows } from '#engine/queueing/least-windows';
import type { QueueFigures } from '#engine/queueing/service-load';

const within = (minutes: number, share: number) => (figures: QueueFigures) => figures.shareWithin(minutes) >= share;
const tenMinutes = { arrivalsPerMinute: 0.8, serviceMinutes: 10 };
/** A hall of 14 windows whose visitors are served for 14.75 minutes. */
const pooled = { arrivalsPerMinute: 12.355 / 14.75, serviceMinutes: 14.75 };

describe('the fewest windows', () => {
  test('that 8 erlangs of ten minutes need for 80 % in 20 minutes, and for 98 % in 15', () => {
    expect(leastWindows(tenMinutes, within(20, 0.8))).toBe(9);
    expect(leastWindows(tenMinutes, within(15, 0.98))).toBe(11);
  });

  test('that 12.355 erlangs of 14.75 minutes need for the same', () => {
    expect(leastWindows(pooled, within(20, 0.8))).toBe(14);
    expect(leastWindows(pooled, within(15, 0.98))).toBe(16);
  });

  test('14 that share a queue do what 60 do in thirty departments, at a mean wait of 5 minutes', () => {
    expect(figuresOfErlangC(pooled, 14).meanWaitMinutes).toBeCloseTo(5, 2);
    // 12.355 is itself rounded to the wait of 5 minutes.
    const soonEnough = ({ meanWaitMinutes }: QueueFigures) => meanWaitMinutes < 5.005;
    const departments = (count: number) =>
      count * (leastWindows({ ...pooled, arrivalsPerMinute: pooled.arrivalsPerMinute / count }, soonEnough) ?? 0);
    expect(departments(1)).toBe(14);
    expect(departments(30)).toBe(60);
    expect(departments(13)).toBe(26);
    expect(departments(33)).toBe(66);
  });

  test('are none when there are not enough', () => {
    expect(leastWindows({ arrivalsPerMinute: 100, serviceMinutes: 1 }, () => true, 50)).toBe(null);
  });
});
