import { counterRect } from '#contracts/find-floor-faults';
import { contains, type Point, type Rect, seatBlockRect } from '#contracts/plan-geometry';
import { type Chosen, changeIn, type Device, type Door, type Drawing, find, snap, spotOf } from './drawing.ts';

/** Devices this far around a row, metres, stand on its desks. */
const onDeskMetres = 0.3;
const leastZoneMetres = 1;

/** The floor a thing covers; null for one without a place. */
export function rectOf(drawing: Drawing, { kind, id }: Chosen): Rect | null {
  switch (kind) {
    case 'zone':
      return find(drawing.zones, id);
    case 'counter': {
      const counter = find(drawing.counters, id);
      return counter && counterRect(counter);
    }
    case 'seats': {
      const block = find(drawing.seats, id);
      return block && seatBlockRect(block);
    }
    case 'door':
    case 'device': {
      const at = spotOf(drawing, { kind, id });
      return at && { x: at.x, y: at.y, widthMetres: 0, depthMetres: 0 };
    }
    case 'queue':
      return null;
  }
}

/**
 * Moves a thing by so many metres, onto the grid and no further than the hall's walls. A zone takes along what stands in it
 * unless `alone`; a row what stands on its desks; a door keeps to the walls.
 */
export function moveThing(drawing: Drawing, chosen: Chosen, by: Point, alone = false): Drawing {
  const { kind, id } = chosen;
  if (kind === 'door') return changeIn(drawing, 'doors', id, (door) => ontoWall({ ...door, x: door.x + by.x, y: door.y + by.y }, drawing));
  const rect = rectOf(drawing, chosen);
  const at = spotOf(drawing, chosen);
  if (!rect || !at) return drawing;
  const { widthMetres, depthMetres } = drawing.size;
  // The corner that is written down comes to lie on the grid; the rest keeps its distance from it.
  const step = {
    x: within(snap(at.x + by.x) - at.x, -rect.x, widthMetres - rect.x - rect.widthMetres),
    y: within(snap(at.y + by.y) - at.y, -rect.y, depthMetres - rect.y - rect.depthMetres),
  };
  return shift(drawing, carried(drawing, chosen, rect, alone), step);
}

/** Moves one or two of a zone's sides by so many metres; a zone stays at least a metre wide and within the hall. */
export function resizeZone(drawing: Drawing, id: string, sides: { readonly x: -1 | 0 | 1; readonly y: -1 | 0 | 1 }, by: Point): Drawing {
  return changeIn(drawing, 'zones', id, (zone) => {
    const [x, widthMetres] = stretch(zone.x, zone.widthMetres, sides.x, by.x, drawing.size.widthMetres);
    const [y, depthMetres] = stretch(zone.y, zone.depthMetres, sides.y, by.y, drawing.size.depthMetres);
    return { ...zone, x, y, widthMetres, depthMetres };
  });
}

/** The nearest place for a door on the hall's outline, on the grid. */
export function ontoWall(door: Door, { size }: Drawing): Door {
  const [x, y] = [within(snap(door.x), 0, size.widthMetres), within(snap(door.y), 0, size.depthMetres)];
  const walls: readonly Point[] = [
    { x, y: 0 },
    { x, y: size.depthMetres },
    { x: 0, y },
    { x: size.widthMetres, y },
  ];
  const away = (wall: Point): number => Math.hypot(wall.x - door.x, wall.y - door.y);
  const nearest = walls.reduce((best, wall) => (away(wall) < away(best) ? wall : best));
  return { ...door, x: nearest.x, y: nearest.y };
}

function stretch(start: number, length: number, side: -1 | 0 | 1, by: number, limit: number): [number, number] {
  const end = start + length;
  if (side === 0) return [start, length];
  if (side < 0) {
    const moved = within(snap(start + by), 0, end - leastZoneMetres);
    return [moved, tenth(end - moved)];
  }
  return [start, tenth(within(snap(end + by), start + leastZoneMetres, limit) - start)];
}

/** Differences of tenths without the noise of binary fractions. */
const tenth = (metres: number): number => Math.round(metres * 1000) / 1000;
const within = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));

type Carried = Readonly<Record<'zones' | 'counters' | 'seats' | 'devices', ReadonlySet<string>>>;

function carried(drawing: Drawing, { kind, id }: Chosen, rect: Rect, alone: boolean): Carried {
  const only = (wanted: Chosen['kind']): string[] => (kind === wanted ? [id] : []);
  const inZone = (things: readonly { readonly id: string; readonly zoneId?: string | undefined }[]): string[] =>
    kind === 'zone' && !alone ? things.filter(({ zoneId }) => zoneId === id).map((thing) => thing.id) : [];
  const onDesks = (device: Device): boolean => kind === 'counter' && contains(rect, device, onDeskMetres);
  return {
    zones: new Set(only('zone')),
    counters: new Set([...only('counter'), ...inZone(drawing.counters)]),
    seats: new Set([...only('seats'), ...inZone(drawing.seats)]),
    devices: new Set([...only('device'), ...inZone(drawing.devices), ...drawing.devices.filter(onDesks).map((device) => device.id)]),
  };
}

function shift(drawing: Drawing, moved: Carried, step: Point): Drawing {
  if (step.x === 0 && step.y === 0) return drawing;
  const shifted = <Thing extends Point & { readonly id: string }>(things: readonly Thing[], ids: ReadonlySet<string>): Thing[] =>
    things.map((thing) => (ids.has(thing.id) ? { ...thing, x: tenth(thing.x + step.x), y: tenth(thing.y + step.y) } : thing));
  return {
    ...drawing,
    zones: shifted(drawing.zones, moved.zones),
    counters: shifted(drawing.counters, moved.counters),
    seats: shifted(drawing.seats, moved.seats),
    devices: shifted(drawing.devices, moved.devices),
  };
}
