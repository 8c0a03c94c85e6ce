import type { HallPlan } from '#contracts/hall-plan';
import { contains, type Point, type Rect, seatBlockRect } from '#contracts/plan-geometry';
import { findObstacles } from './obstacles.ts';

export const cellMetres = 0.5;
const bodyMetres = 0.3;
/** Between seats one walks only to reach one's own: an aisle a few times as long is preferred. */
export const seatCost = 4;

/** What it costs to walk over each half-metre cell of the hall: 0 cannot be, 1 is clear, more is between seats. */
export interface WalkGrid {
  readonly columns: number;
  readonly rows: number;
  readonly cost: Uint8Array;
}

export const columnOf = (x: number): number => Math.floor(x / cellMetres);
export const middleOf = (cell: number): number => (cell + 0.5) * cellMetres;

function paint(grid: WalkGrid, rect: Rect, marginMetres: number, cost: number): void {
  const lastColumn = Math.min(grid.columns - 1, columnOf(rect.x + rect.widthMetres + marginMetres));
  const lastRow = Math.min(grid.rows - 1, columnOf(rect.y + rect.depthMetres + marginMetres));
  for (let row = Math.max(0, columnOf(rect.y - marginMetres)); row <= lastRow; row++)
    for (let column = Math.max(0, columnOf(rect.x - marginMetres)); column <= lastColumn; column++)
      if (contains(rect, { x: middleOf(column), y: middleOf(row) }, marginMetres)) grid.cost[row * grid.columns + column] = cost;
}

/** The hall as a grid: obstacles are grown by half a body, seat blocks are slow. */
export function buildWalkGrid(plan: HallPlan): WalkGrid {
  const columns = Math.max(1, Math.ceil(plan.size.widthMetres / cellMetres));
  const rows = Math.max(1, Math.ceil(plan.size.depthMetres / cellMetres));
  const grid: WalkGrid = { columns, rows, cost: new Uint8Array(columns * rows).fill(1) };
  for (const block of plan.seats) paint(grid, seatBlockRect(block), 0, seatCost);
  for (const obstacle of findObstacles(plan)) paint(grid, obstacle, bodyMetres, 0);
  return grid;
}

/** The cost of the cell a point is in; 0 outside the hall. */
export function costAt(grid: WalkGrid, point: Point): number {
  const column = columnOf(point.x);
  const row = columnOf(point.y);
  if (column < 0 || row < 0 || column >= grid.columns || row >= grid.rows) return 0;
  return grid.cost[row * grid.columns + column] ?? 0;
}

/** The walkable cell nearest to a point, within two metres; -1 when there is none. */
export function nearestOpenCell(grid: WalkGrid, point: Point): number {
  const reach = 4;
  let best = -1;
  let bestDistance = Number.POSITIVE_INFINITY;
  const [column, row] = [columnOf(point.x), columnOf(point.y)];
  for (let r = Math.max(0, row - reach); r <= Math.min(grid.rows - 1, row + reach); r++)
    for (let c = Math.max(0, column - reach); c <= Math.min(grid.columns - 1, column + reach); c++) {
      if (grid.cost[r * grid.columns + c] === 0) continue;
      const distance = Math.hypot(middleOf(c) - point.x, middleOf(r) - point.y);
      if (distance < bestDistance) [best, bestDistance] = [r * grid.columns + c, distance];
    }
  return best;
}
