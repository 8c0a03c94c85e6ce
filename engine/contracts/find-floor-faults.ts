import type { HallFile } from './hall-plan.ts';
import type { DrawnHall, PlanFault, PlanThing } from './plan-fault.ts';
import { contains, deskRect, deskWidthOf, facesAlongY, overlaps, type Point, type Rect, seatBlockRect } from './plan-geometry.ts';

/** Doors this far from a wall, metres, are none of its doors. */
const doorReachMetres = 1.5;
/** Sizes are rounded: what lies over by less than this, metres, only touches. */
const slackMetres = 0.02;

/** The floor a row of windows covers. */
export function counterRect(counter: HallFile['counters'][number]): Rect {
  const width = deskWidthOf(counter.pitchMetres);
  const length = (counter.count - 1) * counter.pitchMetres;
  const first = deskRect(counter, width);
  const alongX = facesAlongY(counter.facing);
  return {
    ...first,
    widthMetres: first.widthMetres + (alongX ? length : 0),
    depthMetres: first.depthMetres + (alongX ? 0 : length),
  };
}

/** What lies outside the hall or its zone, over something else, or away from the walls. */
export function findFloorFaults(hall: DrawnHall): PlanFault[] {
  return [...outside(hall), ...misplaced(hall), ...overlapping(hall)];
}

interface Covering {
  readonly thing: PlanThing;
  readonly id: string;
  readonly rect: Rect;
}

const rowsAndSeats = (hall: DrawnHall): (Covering & { readonly zoneId: string })[] => [
  ...hall.counters.map((counter) => ({ thing: 'counter' as const, id: counter.id, rect: counterRect(counter), zoneId: counter.zoneId })),
  ...hall.seats.map((block) => ({ thing: 'seats' as const, id: block.id, rect: seatBlockRect(block), zoneId: block.zoneId })),
];

function* outside(hall: DrawnHall): Generator<PlanFault> {
  const whole: Rect = { x: 0, y: 0, ...hall.size };
  const covering: readonly Covering[] = [
    ...hall.zones.map((zone) => ({ thing: 'zone' as const, id: zone.id, rect: zone })),
    ...rowsAndSeats(hall),
  ];
  const standing: readonly { readonly thing: PlanThing; readonly id: string; readonly at: Point }[] = [
    ...hall.doors.map((door) => ({ thing: 'door' as const, id: door.id, at: door })),
    ...hall.devices.map((device) => ({ thing: 'device' as const, id: device.id, at: device })),
  ];
  for (const { thing, id, rect } of covering) {
    const far = { x: rect.x + rect.widthMetres, y: rect.y + rect.depthMetres };
    if (!contains(whole, rect, slackMetres) || !contains(whole, far, slackMetres))
      yield { code: 'outside_hall', thing, id, other: hall.id };
  }
  for (const { thing, id, at } of standing)
    if (!contains(whole, at, slackMetres)) yield { code: 'outside_hall', thing, id, other: hall.id };
}

function* misplaced(hall: DrawnHall): Generator<PlanFault> {
  const { widthMetres, depthMetres } = hall.size;
  const zones = new Map(hall.zones.map((zone) => [zone.id, zone]));
  for (const { thing, id, rect, zoneId } of rowsAndSeats(hall)) {
    const zone = zones.get(zoneId);
    if (zone && !overlaps(zone, rect)) yield { code: 'outside_zone', thing, id, other: zoneId };
  }
  for (const { id, x, y } of hall.doors)
    if (Math.min(x, y, widthMetres - x, depthMetres - y) > doorReachMetres) yield { code: 'off_wall', thing: 'door', id, other: hall.id };
}

function* overlapping(hall: DrawnHall): Generator<PlanFault> {
  const zones = hall.zones.map((zone) => ({ thing: 'zone' as const, id: zone.id, rect: zone }));
  yield* overlapsAmong(zones);
  yield* overlapsAmong(rowsAndSeats(hall));
}

function* overlapsAmong(all: readonly Covering[]): Generator<PlanFault> {
  const shrunk = all.map((one) => ({ ...one, rect: shrink(one.rect) }));
  for (const [place, one] of shrunk.entries())
    for (const next of shrunk.slice(place + 1))
      if (overlaps(one.rect, next.rect)) yield { code: 'overlap', thing: one.thing, id: one.id, other: next.id };
}

const shrink = (rect: Rect): Rect => ({
  x: rect.x + slackMetres / 2,
  y: rect.y + slackMetres / 2,
  widthMetres: rect.widthMetres - slackMetres,
  depthMetres: rect.depthMetres - slackMetres,
});
