import type { HallClockState } from './hall-state.ts';
import type { Instant } from './instant.ts';

/** So long, in wall time, a clock that comes over the wire runs on by itself: a machine that slept has not lived through the night. */
export const clockRunsOnMs = 60_000;

/** Hall time, in whole milliseconds, when the wall clock of the engine shows `wall`. A clock that was never set stands still. */
export function hallTimeAt({ time, rate, sentAt, source }: HallClockState, wall: Instant): Instant {
  if (sentAt === 0) return time;
  const passed = Math.max(0, wall - sentAt);
  return Math.round(time + (source === 'wall' ? passed : Math.min(passed, clockRunsOnMs)) * rate);
}
