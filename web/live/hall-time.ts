import type { HallClockState } from '#contracts/hall-state';
import type { Instant } from '#contracts/instant';

/** The hall's time when the server's clock shows `serverNow`. A clock that was never set stands still. */
export function hallTimeAt(clock: HallClockState, serverNow: Instant): Instant {
  if (clock.sentAt === 0) return clock.time;
  return clock.time + Math.max(0, serverNow - clock.sentAt) * clock.rate;
}

/** How often a ticking figure has to be drawn anew: each hall second, at most 4 and at least 1 times a second of ours. */
export function tickMilliseconds(clock: HallClockState): number {
  return clock.rate > 1 ? Math.max(250, 1_000 / clock.rate) : 1_000;
}
