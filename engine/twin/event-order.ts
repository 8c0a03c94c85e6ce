import { type EventFamily, eventData, type HallEvent } from '#contracts/events';

/** Kinds of a family in the order in which they stand in the vocabulary, which is that of a life. */
const ranks = new Map<string, number>();
for (const family of Object.keys(eventData) as EventFamily[])
  Object.keys(eventData[family]).forEach((kind, place) => ranks.set(`${family}.${kind}`, place));

/**
 * The one order of an entity's events: by time, at the same time by the order of a life (issued before called), then by
 * identity. It does not know when an event arrived, so any arrival order ends in the same state.
 */
export function compareEvents(a: HallEvent, b: HallEvent): number {
  return a.time - b.time || rank(a) - rank(b) || compareText(a.source, b.source) || compareText(a.id, b.id);
}

function rank(event: HallEvent): number {
  return ranks.get(`${event.family}.${event.kind}`) ?? 0;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
