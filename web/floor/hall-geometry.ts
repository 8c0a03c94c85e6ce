import type { ServiceWindowPlan } from '#contracts/hall-plan';
import { facingVector, type Point, type Rect } from '#contracts/plan-geometry';

/** A place and the way its person looks, radians: 0 is south, a quarter turn is east. */
export interface Place extends Point {
  readonly heading: number;
}

/** From the desk's middle to the wall behind its staff. */
export const backOfficeMetres = 2.3;
const visitorStandsMetres = 0.95;
const staffSitsMetres = 0.85;

export const headingOf = (direction: Point): number => Math.atan2(direction.x, direction.y);

export const distanceMetres = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

/** The rectangle between two corners in any order. */
export function rectBetween(a: Point, b: Point): Rect {
  return { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), widthMetres: Math.abs(a.x - b.x), depthMetres: Math.abs(a.y - b.y) };
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
