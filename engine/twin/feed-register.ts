import type { EventFamily } from '#contracts/events';
import type { FeedState } from '#contracts/hall-state';
import type { Instant } from '#contracts/instant';
import { freshnessOf } from './freshness.ts';

/** Families a working hall speaks all day. The others are quiet for hours with nothing wrong: nobody complained, no window changed. */
const regularFamilies: ReadonlySet<EventFamily> = new Set(['ticket', 'device', 'area']);

/** When a family of events was last heard of. */
export class FeedRegister {
  private lastEventAt: Instant | null = null;
  private eventsToday = 0;

  constructor(readonly family: EventFamily) {}

  take(time: Instant, ofToday: boolean): void {
    this.lastEventAt = Math.max(this.lastEventAt ?? time, time);
    if (ofToday) this.eventsToday += 1;
  }

  restore(lastEventAt: Instant, eventsToday: number): void {
    this.lastEventAt = lastEventAt;
    this.eventsToday = eventsToday;
  }

  startDay(): void {
    this.eventsToday = 0;
  }

  /** Stale: a regular family silent for longer than `staleAfterMinutes` of the time the hall has been open (null when it is closed). */
  state(now: Instant, staleAfterMinutes: number, openSince: Instant | null): FeedState {
    const { family, lastEventAt, eventsToday } = this;
    const expected = regularFamilies.has(family) && lastEventAt !== null && openSince !== null;
    const silentSince = expected ? Math.max(lastEventAt, openSince) : now;
    const heard = freshnessOf(silentSince, now, staleAfterMinutes);
    return { family, freshness: lastEventAt === null ? 'unknown' : heard, lastEventAt, eventsToday };
  }
}
