import type { Facing, HallFile, HallPlan, ServiceWindowPlan } from './hall-plan.ts';

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

export type SeatBlock = HallFile['seats'][number];

export const deskDepthMetres = 0.8;
const widestDeskMetres = 2.6;
const deskShareOfPitch = 0.86;

/** The step of one metre in the way a counter's staff look. */
export const facingVector: Readonly<Record<Facing, Point>> = {
  north: { x: 0, y: -1 },
  south: { x: 0, y: 1 },
  east: { x: 1, y: 0 },
  west: { x: -1, y: 0 },
};

/** Whether a row that faces this way runs along x. */
export const facesAlongY = (facing: Facing): boolean => facing === 'north' || facing === 'south';

/** True inside the rectangle grown by `marginMetres` on every side. */
export function contains(rect: Rect, point: Point, marginMetres = 0): boolean {
  return (
    point.x > rect.x - marginMetres &&
    point.x < rect.x + rect.widthMetres + marginMetres &&
    point.y > rect.y - marginMetres &&
    point.y < rect.y + rect.depthMetres + marginMetres
  );
}

/** Whether two rectangles share some floor; touching edges do not. */
export function overlaps(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.widthMetres && b.x < a.x + a.widthMetres && a.y < b.y + b.depthMetres && b.y < a.y + a.depthMetres;
}

/** How wide a desk is, metres: most of its row's pitch, so that neighbours read as separate blocks. */
export const deskWidthOf = (pitchMetres: number): number => Math.min(widestDeskMetres, pitchMetres * deskShareOfPitch);

/** How wide each window's desk is, metres, by window id. */
export function deskWidths(plan: Pick<HallPlan, 'counters' | 'windows'>): ReadonlyMap<string, number> {
  const byCounter = new Map(plan.counters.map((counter) => [counter.id, deskWidthOf(counter.pitchMetres)]));
  return new Map(plan.windows.map((window) => [window.id, byCounter.get(window.counterId) ?? 1.6]));
}

/** What a desk covers of the floor. */
export function deskRect(window: Pick<ServiceWindowPlan, 'x' | 'y' | 'facing'>, widthMetres: number): Rect {
  const across = facesAlongY(window.facing) ? { x: widthMetres, y: deskDepthMetres } : { x: deskDepthMetres, y: widthMetres };
  return { x: window.x - across.x / 2, y: window.y - across.y / 2, widthMetres: across.x, depthMetres: across.y };
}

/** Columns of a block run along the row of people, rows one behind the other; (x, y) is its first seat. */
export function blockSteps(block: SeatBlock): { readonly across: Point; readonly back: Point } {
  return facesAlongY(block.facing)
    ? { across: { x: block.pitchMetres, y: 0 }, back: { x: 0, y: block.pitchMetres } }
    : { across: { x: 0, y: block.pitchMetres }, back: { x: block.pitchMetres, y: 0 } };
}

/** What a seat block covers of the floor. */
export function seatBlockRect(block: SeatBlock): Rect {
  const { across, back } = blockSteps(block);
  const margin = block.pitchMetres / 2;
  return {
    x: block.x - margin,
    y: block.y - margin,
    widthMetres: across.x * (block.columns - 1) + back.x * (block.rows - 1) + 2 * margin,
    depthMetres: across.y * (block.columns - 1) + back.y * (block.rows - 1) + 2 * margin,
  };
}
