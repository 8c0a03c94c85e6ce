import type { Point } from './hall-geometry.ts';
import { costAt, middleOf, nearestOpenCell, type WalkGrid } from './walk-grid.ts';
import { buildWalkField, noStep, steps } from './walk-field.ts';

/** Clear floor all the way along the straight line. */
function isClear(grid: WalkGrid, a: Point, b: Point): boolean {
  const samples = Math.max(1, Math.ceil(Math.hypot(a.x - b.x, a.y - b.y) / 0.1));
  for (let i = 0; i <= samples; i++) {
    const share = i / samples;
    if (costAt(grid, { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share }) !== 1) return false;
  }
  return true;
}

/** The same way with fewer corners: straight wherever the floor is clear. */
function straighten(grid: WalkGrid, path: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (let from = 0; from < path.length;) {
    const start = path[from];
    if (!start) break;
    kept.push(start);
    let to = from + 1;
    for (let reach = 2; from + reach < path.length; reach *= 2) {
      const candidate = path[from + reach];
      if (!candidate || !isClear(grid, start, candidate)) break;
      to = from + reach;
    }
    for (let target = path[to + 1]; target && isClear(grid, start, target); target = path[to + 1]) to++;
    from = to;
  }
  return kept;
}

/** Ways through one hall. Remembers the field of every goal it was asked for. */
export class WalkWays {
  private readonly fields = new Map<number, Uint8Array>();

  constructor(readonly grid: WalkGrid) {}

  /** The corners of a walk from `start` to `goal`, both included; null when no way leads there. */
  find(start: Point, goal: Point): Point[] | null {
    const { grid } = this;
    const goalCell = nearestOpenCell(grid, goal);
    let cell = nearestOpenCell(grid, start);
    if (goalCell < 0 || cell < 0) return null;
    const field = this.fieldOf(goalCell);
    const cells: Point[] = [];
    while (cell !== goalCell) {
      const column = cell % grid.columns;
      const row = (cell - column) / grid.columns;
      cells.push({ x: middleOf(column), y: middleOf(row) });
      const step = steps[field[cell] ?? noStep];
      if (!step) return null;
      cell += step[0] + step[1] * grid.columns;
    }
    cells.push({ x: middleOf(goalCell % grid.columns), y: middleOf(Math.floor(goalCell / grid.columns)) });
    return [{ x: start.x, y: start.y }, ...straighten(grid, cells), { x: goal.x, y: goal.y }];
  }

  private fieldOf(goalCell: number): Uint8Array {
    const known = this.fields.get(goalCell);
    if (known) return known;
    const field = buildWalkField(this.grid, goalCell);
    this.fields.set(goalCell, field);
    return field;
  }
}
