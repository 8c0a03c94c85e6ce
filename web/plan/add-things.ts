import type { Name } from '#contracts/hall-plan';
import { contains, type Point } from '#contracts/plan-geometry';
import { type Chosen, type Drawing, type DrawnKind, find, listOfKind, snap, type Zone } from './drawing.ts';
import { freeId } from './free-id.ts';
import { moveThing, ontoWall } from './move-things.ts';

const newZone = { widthMetres: 10, depthMetres: 8 };
const newSeats = { rows: 3, columns: 5, pitchMetres: 1, facing: 'north' as const };
const newRow = { count: 3, pitchMetres: 2.4, facing: 'south' as const };

/** What a new thing is called. */
export type NewNames = Readonly<Record<'zone' | 'door', Name>>;

/** Adds a thing around a place, in the zone that is there; the drawing, and what was added. A queue comes from the queue system. */
export function addThing(drawing: Drawing, kind: Exclude<DrawnKind, 'queue'>, around: Point, names: NewNames): readonly [Drawing, Chosen] {
  const id = freeId(drawing[listOfKind[kind]], kind === 'counter' ? 'row' : kind);
  const at = { x: snap(around.x), y: snap(around.y) };
  const zoneId = zoneAround(drawing.zones, at)?.id ?? '';
  const added = { kind, id };
  // Moved by nothing it comes to lie on the grid and within the hall.
  const settled = (next: Drawing): readonly [Drawing, Chosen] => [moveThing(next, added, { x: 0, y: 0 }, true), added];
  switch (kind) {
    case 'zone':
      return settled({ ...drawing, zones: [...drawing.zones, { id, name: names.zone, ...at, ...newZone }] });
    case 'counter': {
      const firstNumber = 1 + Math.max(0, ...drawing.counters.map((counter) => counter.firstNumber + counter.count - 1));
      const poolId = drawing.queues.find((queue) => queue.zoneId === zoneId)?.poolId ?? drawing.queues[0]?.poolId ?? 'general';
      return settled({ ...drawing, counters: [...drawing.counters, { id, zoneId, ...at, ...newRow, firstNumber, queues: [], poolId }] });
    }
    case 'seats':
      return settled({ ...drawing, seats: [...drawing.seats, { id, zoneId, ...at, ...newSeats }] });
    case 'door':
      return [{ ...drawing, doors: [...drawing.doors, ontoWall({ id, name: names.door, ...at, widthMetres: 2 }, drawing)] }, added];
    case 'device':
      return settled({ ...drawing, devices: [...drawing.devices, { id, kind: 'kiosk', ...(zoneId ? { zoneId } : {}), ...at }] });
  }
}

/** Takes a thing away. What stood in a zone that goes belongs to the zone around it or nearest to it from then on. */
export function removeThing(drawing: Drawing, { kind, id }: Chosen): Drawing {
  const list = listOfKind[kind];
  const rest = { ...drawing, [list]: drawing[list].filter((thing) => thing.id !== id) };
  const gone = kind === 'zone' ? find(drawing.zones, id) : null;
  const middle = gone && { x: gone.x + gone.widthMetres / 2, y: gone.y + gone.depthMetres / 2 };
  if (!middle || rest.zones.length === 0) return rest;
  const moved = <Thing extends { readonly zoneId?: string | undefined }>(thing: Thing, at: Point): Thing =>
    thing.zoneId === id ? { ...thing, zoneId: zoneAround(rest.zones, at)?.id ?? id } : thing;
  return {
    ...rest,
    queues: rest.queues.map((queue) => moved(queue, middle)),
    counters: rest.counters.map((counter) => moved(counter, counter)),
    seats: rest.seats.map((block) => moved(block, block)),
    devices: rest.devices.map((device) => moved(device, device)),
  };
}

/** The zone around a place, or the nearest to it. */
export function zoneAround(zones: readonly Zone[], at: Point): Zone | null {
  const away = (zone: Zone): number =>
    Math.hypot(Math.max(zone.x - at.x, 0, at.x - zone.x - zone.widthMetres), Math.max(zone.y - at.y, 0, at.y - zone.y - zone.depthMetres));
  return zones.find((zone) => contains(zone, at)) ?? [...zones].sort((a, b) => away(a) - away(b))[0] ?? null;
}
