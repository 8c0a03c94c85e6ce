import type { HallPlan } from '#contracts/hall-plan';
import { contains, deskRect, deskWidths, facesAlongY, facingVector, type Rect } from '#contracts/plan-geometry';
import { backOfficeMetres, rectBetween, staffPlace } from './hall-geometry.ts';

export const wallMetres = 0.3;
const doorReachMetres = 1.5;

interface Gap {
  readonly from: number;
  readonly to: number;
}

/** What is left of the stretch from 0 to `length` without the gaps. */
function cut(length: number, gaps: readonly Gap[]): Gap[] {
  const pieces: Gap[] = [];
  let start = 0;
  for (const gap of [...gaps].sort((a, b) => a.from - b.from)) {
    if (gap.from > start) pieces.push({ from: start, to: gap.from });
    start = Math.max(start, gap.to);
  }
  if (start < length) pieces.push({ from: start, to: length });
  return pieces;
}

/** The hall's outer walls, inside its outline, open where its doors are. */
export function outerWalls(plan: Pick<HallPlan, 'size' | 'doors'>): Rect[] {
  const { widthMetres: width, depthMetres: depth } = plan.size;
  const gaps = (near: (door: { x: number; y: number }) => number, along: (door: { x: number; y: number }) => number): Gap[] =>
    plan.doors
      .filter((door) => near(door) < doorReachMetres)
      .map((door) => ({ from: along(door) - door.widthMetres / 2, to: along(door) + door.widthMetres / 2 }));
  const alongX = (door: { x: number }): number => door.x;
  const alongY = (door: { y: number }): number => door.y;
  return [
    ...cut(
      width,
      gaps((door) => door.y, alongX),
    ).map((piece) => ({ x: piece.from, y: 0, widthMetres: piece.to - piece.from, depthMetres: wallMetres })),
    ...cut(
      width,
      gaps((door) => depth - door.y, alongX),
    ).map((piece) => ({ x: piece.from, y: depth - wallMetres, widthMetres: piece.to - piece.from, depthMetres: wallMetres })),
    ...cut(
      depth,
      gaps((door) => door.x, alongY),
    ).map((piece) => ({ x: 0, y: piece.from, widthMetres: wallMetres, depthMetres: piece.to - piece.from })),
    ...cut(
      depth,
      gaps((door) => width - door.x, alongY),
    ).map((piece) => ({ x: width - wallMetres, y: piece.from, widthMetres: wallMetres, depthMetres: piece.to - piece.from })),
  ];
}

/** A counter row's own floor, where its staff are and visitors do not go, and the low wall at its back. */
export interface BackOffice {
  readonly counterId: string;
  readonly floor: Rect;
  readonly wall: Rect;
}

/** One back office per counter row; shallower where another desk, a seat block or the outer wall is near. */
export function backOffices(plan: HallPlan): BackOffice[] {
  const widths = deskWidths(plan);
  const desks = plan.windows.map((window) => ({
    counterId: window.counterId,
    rect: deskRect(window, widths.get(window.id) ?? 0),
    staff: staffPlace(window),
  }));
  return plan.counters.flatMap((counter) => {
    const row = plan.windows.filter((window) => window.counterId === counter.id);
    const [first, last] = [row[0], row[row.length - 1]];
    if (!first || !last) return [];
    const out = facingVector[counter.facing];
    const half = counter.pitchMetres / 2;
    const side = facesAlongY(counter.facing) ? { x: half, y: 0 } : { x: 0, y: half };
    const others = desks.filter((desk) => desk.counterId !== counter.id);
    const reach = (depth: number): Rect =>
      rectBetween({ x: first.x - side.x, y: first.y - side.y }, { x: last.x + side.x - out.x * depth, y: last.y + side.y - out.y * depth });
    const depth = [backOfficeMetres, 1.8, 1.4].find((metres) => !others.some((desk) => contains(reach(metres), desk.staff, 0.4))) ?? 1.4;
    const floor = reach(depth);
    const edge = reach(depth - 0.16);
    const wall = facesAlongY(counter.facing)
      ? { ...floor, y: out.y > 0 ? floor.y : edge.y + edge.depthMetres, depthMetres: 0.16 }
      : { ...floor, x: out.x > 0 ? floor.x : edge.x + edge.widthMetres, widthMetres: 0.16 };
    return [{ counterId: counter.id, floor, wall }];
  });
}
