import type { Facing, HallPlan, ServiceWindowPlan } from '#contracts/hall-plan';

/** A place on the plan, metres; x grows east, y south. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** An upright rectangle of the plan, metres, named by its north-west corner. */
export interface Rect extends Point {
  readonly widthMetres: number;
  readonly depthMetres: number;
}

/** A place and the way its person looks, radians: 0 is south, a quarter turn is east. */
export interface Place extends Point {
  readonly heading: number;
}

export const deskDepthMetres = 0.8;
/** From the desk's middle to the wall behind its staff. */
export const backOfficeMetres = 2.3;
const visitorStandsMetres = 0.95;
const staffSitsMetres = 0.85;

export const facingVector: Readonly<Record<Facing, Point>> = {
  north: { x: 0, y: -1 },
  south: { x: 0, y: 1 },
  east: { x: 1, y: 0 },
  west: { x: -1, y: 0 },
};

export const headingOf = (direction: Point): number => Math.atan2(direction.x, direction.y);
export const facesAlongY = (facing: Facing): boolean => facing === 'north' || facing === 'south';

export const distanceMetres = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

/** True inside the rectangle grown by `marginMetres` on every side. */
export function contains(rect: Rect, point: Point, marginMetres = 0): boolean {
  return (
    point.x > rect.x - marginMetres &&
    point.x < rect.x + rect.widthMetres + marginMetres &&
    point.y > rect.y - marginMetres &&
    point.y < rect.y + rect.depthMetres + marginMetres
  );
}

export function overlaps(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.widthMetres && b.x < a.x + a.widthMetres && a.y < b.y + b.depthMetres && b.y < a.y + a.depthMetres;
}

/** The rectangle between two corners in any order. */
export function rectBetween(a: Point, b: Point): Rect {
  return { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), widthMetres: Math.abs(a.x - b.x), depthMetres: Math.abs(a.y - b.y) };
}

/** How wide each window's desk is, by window id: most of its row's pitch, so that neighbours read as separate blocks. */
export function deskWidths(plan: HallPlan): ReadonlyMap<string, number> {
  const byCounter = new Map(plan.counters.map((counter) => [counter.id, Math.min(2.6, counter.pitchMetres * 0.86)]));
  return new Map(plan.windows.map((window) => [window.id, byCounter.get(window.counterId) ?? 1.6]));
}

/** What a desk covers of the floor. */
export function deskRect(window: ServiceWindowPlan, widthMetres: number): Rect {
  const across = facesAlongY(window.facing) ? { x: widthMetres, y: deskDepthMetres } : { x: deskDepthMetres, y: widthMetres };
  return { x: window.x - across.x / 2, y: window.y - across.y / 2, widthMetres: across.x, depthMetres: across.y };
}

/** A step of `metres` from the desk's middle towards its visitors. */
function before(window: ServiceWindowPlan, metres: number): Point {
  const out = facingVector[window.facing];
  return { x: window.x + out.x * metres, y: window.y + out.y * metres };
}

/** Where the visitor of a window stands, looking at the desk. */
export function visitorPlace(window: ServiceWindowPlan): Place {
  const out = facingVector[window.facing];
  return { ...before(window, visitorStandsMetres), heading: headingOf({ x: -out.x, y: -out.y }) };
}

/** Where the staff member of a window sits, looking at the visitors. */
export function staffPlace(window: ServiceWindowPlan): Place {
  return { ...before(window, -staffSitsMetres), heading: headingOf(facingVector[window.facing]) };
}
