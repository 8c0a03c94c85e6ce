import type { HallEvent } from '#contracts/events';
import type { EventGate } from './event-gate.ts';
import type { StoredEvent } from './store/batch-writer.ts';
import { groupMissing, type HallStore } from './store/hall-store.ts';
import type { HallTwin, MissingEntity } from './twin/hall-twin.ts';

/** Reads back the earlier events of entities that have left memory, one query a hall, family and day. */
export async function restoreMissing(
  admitted: readonly StoredEvent[],
  gate: EventGate,
  store: HallStore,
  twinOf: (hallId: string) => HallTwin,
): Promise<void> {
  const missing = new Map<string, MissingEntity[]>();
  // A paper that begins in this batch is new to it once, and known to the filter from then on.
  const begun = new Set<string>();
  for (const { event } of admitted) {
    const entity = twinOf(event.hallId).missing(event);
    if (!entity || (entity.day === null && begins(event, gate, begun))) continue;
    const ofHall = missing.get(event.hallId) ?? [];
    ofHall.push(entity);
    missing.set(event.hallId, ofHall);
  }
  for (const [hallId, entities] of missing)
    for (const { family, day, entityIds } of groupMissing(entities)) {
      const events = new Map<string, HallEvent[]>(entityIds.map((entityId) => [entityId, []]));
      for (const event of await store.eventsOf(hallId, family, day, entityIds)) events.get(event.entityId)?.push(event);
      for (const [entityId, ofEntity] of events) twinOf(hallId).restore({ family, entityId, day }, ofEntity);
    }
}

/** Whether the paper is certainly new with this batch; `begun` holds those that are. */
function begins(event: HallEvent, gate: EventGate, begun: Set<string>): boolean {
  const paper = `${event.hallId}/${event.family}/${event.entityId}`;
  if (begun.has(paper)) return true;
  if (gate.knowsPaper(event)) return false;
  begun.add(paper);
  return true;
}
