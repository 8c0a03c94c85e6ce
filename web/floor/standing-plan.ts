import type { HallPlan } from '#contracts/hall-plan';
import { contains, facingVector, overlaps, type Point, type Rect, seatBlockRect } from '#contracts/plan-geometry';
import { headingOf, visitorPlace } from './hall-geometry.ts';
import type { WaitingPlace } from './seat-plan.ts';
import { costAt, type WalkGrid } from './walk-grid.ts';

const pitchMetres = 1;
/** Kept clear before every desk, so that those who are called can get there. */
const clearBeforeDeskMetres = 2.2;

function nearestWindow(plan: HallPlan, zoneId: string, point: Point): HallPlan['windows'][number] | null {
  let best: HallPlan['windows'][number] | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const window of plan.windows) {
    if (window.zoneId !== zoneId) continue;
    const distance = Math.hypot(window.x - point.x, window.y - point.y);
    if (distance < least) [best, least] = [window, distance];
  }
  return best;
}

/** Beside or behind the desk, where its visitors would not wait. */
function isBehind(window: HallPlan['windows'][number], point: Point): boolean {
  const out = facingVector[window.facing];
  return (point.x - window.x) * out.x + (point.y - window.y) * out.y < 1;
}

/** Places to stand, in rows a metre apart, wherever a zone's floor is free of desks, seats and the way to them. */
export function layOutStandingPlaces(plan: HallPlan, grid: WalkGrid): WaitingPlace[] {
  const seats: readonly Rect[] = plan.seats.map(seatBlockRect);
  const desks = plan.windows.map(visitorPlace);
  return plan.zones.flatMap((zone) => {
    const inZone = { ...zone };
    const blocks = seats.filter((seat) => overlaps(seat, inZone));
    const near = desks.filter((desk) => contains(inZone, desk, clearBeforeDeskMetres));
    const places: WaitingPlace[] = [];
    for (let y = zone.y + pitchMetres; y <= zone.y + zone.depthMetres - pitchMetres; y += pitchMetres)
      for (let x = zone.x + pitchMetres; x <= zone.x + zone.widthMetres - pitchMetres; x += pitchMetres) {
        const point = { x, y };
        if (costAt(grid, point) !== 1 || blocks.some((block) => contains(block, point, 0.4))) continue;
        if (near.some((desk) => Math.hypot(desk.x - x, desk.y - y) < clearBeforeDeskMetres)) continue;
        const window = nearestWindow(plan, zone.id, point);
        if (window !== null && isBehind(window, point)) continue;
        const heading = window === null ? 0 : headingOf({ x: window.x - x, y: window.y - y });
        places.push({ x, y, heading, zoneId: zone.id, seated: false });
      }
    return places;
  });
}
