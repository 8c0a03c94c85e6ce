import type { Freshness } from '#contracts/hall-state';
import type { Instant } from '#contracts/instant';

const minuteMs = 60_000;

/** How fresh a value last heard of at `at` is: live, stale past `staleAfterMinutes`, unknown when never heard of. */
export function freshnessOf(at: Instant | null, now: Instant, staleAfterMinutes: number): Freshness {
  if (at === null) return 'unknown';
  return now - at > staleAfterMinutes * minuteMs ? 'stale' : 'live';
}
