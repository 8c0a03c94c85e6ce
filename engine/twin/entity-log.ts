import type { HallEvent } from '#contracts/events';
import { compareEvents } from './event-order.ts';

/** How the events of one kind of entity become its record. `reduce` may change the record it was given. */
export interface Reducer<E extends HallEvent, R> {
  readonly create: () => R;
  readonly reduce: (record: R, event: E) => void;
}

/**
 * One entity's events in their one order, and the record folded from them. An event at the end is folded on; one that
 * belongs earlier makes the record anew. The record is a function of the set of events, whatever the order of arrival.
 */
export class EntityLog<E extends HallEvent, R> {
  private readonly events: E[] = [];
  record: R;

  constructor(private readonly reducer: Reducer<E, R>) {
    this.record = reducer.create();
  }

  /** Takes the event in; true when it came before known ones, so that the record was made anew. */
  insert(event: E): boolean {
    const last = this.events.at(-1);
    if (!last || compareEvents(last, event) <= 0) {
      this.events.push(event);
      this.reducer.reduce(this.record, event);
      return false;
    }
    const place = this.events.findIndex((known) => compareEvents(known, event) > 0);
    this.events.splice(place, 0, event);
    this.record = this.reducer.create();
    for (const known of this.events) this.reducer.reduce(this.record, known);
    return true;
  }

  /** Time of the earliest event; 0 before the first. */
  get firstTime(): number {
    return this.events[0]?.time ?? 0;
  }

  /** Time of the latest event; 0 before the first. */
  get lastTime(): number {
    return this.events.at(-1)?.time ?? 0;
  }
}
