import type { EventFamily } from '#contracts/events';
import type { FeedState } from '#contracts/hall-state';
import type { Instant } from '#contracts/instant';

const minuteMs = 60_000;

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

  /** Stale: a regular family silent for longer than `staleAfterMinutes` while the hall is open. */
  state(now: Instant, staleAfterMinutes: number, open: boolean): FeedState {
    const { family, lastEventAt, eventsToday } = this;
    const silent = regularFamilies.has(family) && lastEventAt !== null && open && now - lastEventAt > staleAfterMinutes * minuteMs;
    return { family, freshness: lastEventAt === null ? 'unknown' : silent ? 'stale' : 'live', lastEventAt, eventsToday };
  }
}
