import type { HallClockState } from '#contracts/hall-state';

/** How often a ticking figure has to be drawn anew: each hall second, at most 4 and at least 1 times a second of ours. */
export function tickMilliseconds(clock: HallClockState): number {
  return clock.rate > 1 ? Math.max(250, 1_000 / clock.rate) : 1_000;
}
