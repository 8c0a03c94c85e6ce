import type { ProfileRow } from '#contracts/http-api';
import type { Instant } from '#contracts/instant';

/** Mean waits in minutes per quarter hour; null where nobody was called or nothing is usual. */
export interface QueueTrend {
  /** The last two hours, the running quarter hour last; null too before the hall's first ticket. */
  readonly past: readonly (number | null)[];
  /** The hour to come, as it usually is on this weekday. */
  readonly usualAhead: readonly (number | null)[];
}

const pastSlots = 8;
const aheadSlots = 4;

/** What a queue's wait was in the last two hours and usually is in the next. */
export function queueTrend(profile: readonly ProfileRow[], now: Instant): QueueTrend {
  const begun = profile.filter((row) => Date.parse(row.slotStart) <= now);
  const waits = begun.slice(-pastSlots).map((row) => row.meanWaitMinutes);
  return {
    past: [...Array.from({ length: pastSlots - waits.length }, () => null), ...waits],
    usualAhead: profile.slice(begun.length, begun.length + aheadSlots).map((row) => row.usualMeanWaitMinutes),
  };
}
