import type { HallEvent } from '#contracts/events';
import type { StoredEvent } from './store/batch-writer.ts';
import type { HallStore } from './store/hall-store.ts';
import { hashPair, KeyFilter } from './store/key-filter.ts';

const pairOf = (event: HallEvent): string => `${event.source}\n${event.id}`;

/**
 * Lets every event through once: `(source, id)` identifies it. A filter of fixed size says "certainly new" for nearly all;
 * only what it takes for perhaps known is looked up in the store.
 */
export class EventGate {
  private constructor(
    private readonly store: HallStore,
    private readonly filter: KeyFilter,
  ) {}

  /** Learns every key of the store. `filterBits` as in `KeyFilter`. */
  static async open(store: HallStore, filterBits?: number): Promise<EventGate> {
    const gate = new EventGate(store, new KeyFilter(filterBits));
    await store.eachKey(
      (key) => gate.filter.addAndTest(key),
      (owner, id) => gate.filter.addAndTest(hashPair(owner, id)),
    );
    return gate;
  }

  /** The events that are neither stored nor repeated within `events`, in their order, with day and key. */
  async admit(events: readonly HallEvent[], dayOf: (event: HallEvent) => number): Promise<StoredEvent[]> {
    const all = events.map((event): StoredEvent => ({ event, day: dayOf(event), key: hashPair(event.source, event.id) }));
    const suspects = all.filter(({ key }) => this.filter.addAndTest(key));
    if (suspects.length === 0) return all;
    const stored = await this.findStored(suspects);
    const seen = new Set<string>();
    return all.filter(({ event }) => {
      const pair = pairOf(event);
      if (stored.has(pair) || seen.has(pair)) return false;
      seen.add(pair);
      return true;
    });
  }

  /** False when the paper (case, rating, complaint) was certainly never heard of before. */
  knowsPaper(event: HallEvent): boolean {
    return this.filter.addAndTest(hashPair(`${event.hallId}/${event.family}`, event.entityId));
  }

  /** A repeat nearly always has its first time, so its day is searched first; whoever is not found there, everywhere. */
  private async findStored(suspects: readonly StoredEvent[]): Promise<Set<string>> {
    const days = [...new Set(suspects.map(({ day }) => day))];
    const found = await this.store.findRepeats(
      suspects.map(({ key }) => key),
      days,
    );
    const rest = suspects.filter(({ event }) => !found.has(pairOf(event)));
    if (rest.length === 0) return found;
    const elsewhere = await this.store.findRepeats(
      rest.map(({ key }) => key),
      null,
    );
    return new Set([...found, ...elsewhere]);
  }
}
