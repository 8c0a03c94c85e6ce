import type { HallEvent } from '#contracts/events';
import type { EventGate } from './event-gate.ts';
import { groupBy } from './group-by.ts';
import type { StoredEvent } from './store/batch-writer.ts';
import type { HallStore } from './store/hall-store.ts';
import { dayEntityOf } from './twin/day-entity.ts';
import type { HallTwin, MissingEntity } from './twin/hall-twin.ts';

interface Named {
  readonly hallId: string;
  readonly family: string;
  readonly entityId: string;
}

const nameOf = ({ hallId, family, entityId }: Named): string => `${hallId}/${family}/${entityId}`;

/** The entity that an event which was read back belongs to. */
const ownerOf = (event: HallEvent): string => nameOf({ ...event, ...dayEntityOf(event) });

/** Reads back the earlier events of entities that have left memory: papers in one query, tickets and windows in one a hall, family and day. */
export async function restoreMissing(
  admitted: readonly StoredEvent[],
  gate: EventGate,
  store: HallStore,
  twinOf: (hallId: string) => HallTwin,
): Promise<void> {
  const missing = findMissing(admitted, gate, twinOf);
  for (const group of groupBy(missing, ({ hallId, family, day }) => (day === null ? null : `${hallId}/${family}/${day}`)).values()) {
    const events = groupBy(await readBack(group, store), ownerOf);
    for (const entity of group) twinOf(entity.hallId).restore(entity, events.get(nameOf(entity)) ?? []);
  }
}

/** Each entity once that `admitted` speaks of, that memory does not hold and that is not certainly new. */
function findMissing(admitted: readonly StoredEvent[], gate: EventGate, twinOf: (hallId: string) => HallTwin): MissingEntity[] {
  const missing = new Map<string, MissingEntity>();
  // A paper that begins in this batch is new to it once, and known to the filter from then on.
  const begun = new Set<string>();
  for (const { event } of admitted) {
    const entity = twinOf(event.hallId).missing(event);
    if (!entity) continue;
    if (entity.day !== null) missing.set(`${nameOf(entity)}/${entity.day}`, entity);
    else if (!begins(event, gate, begun)) missing.set(nameOf(event), entity);
  }
  return [...missing.values()];
}

/** Whether the paper is certainly new with this batch; `begun` holds those that are. */
function begins(event: HallEvent, gate: EventGate, begun: Set<string>): boolean {
  const paper = nameOf(event);
  if (begun.has(paper)) return true;
  if (gate.knowsPaper(event)) return false;
  begun.add(paper);
  return true;
}

function readBack(group: readonly MissingEntity[], store: HallStore): Promise<HallEvent[]> {
  const [first] = group;
  if (!first || first.day === null) return store.eventsOfPapers(group);
  return store.eventsOfDay(
    first.hallId,
    first.family,
    first.day,
    group.map(({ entityId }) => entityId),
  );
}
