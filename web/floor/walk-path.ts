import type { Point } from '#contracts/plan-geometry';
import { buildWalkField, noStep, steps } from './walk-field.ts';
import { costAt, middleOf, nearestOpenCell, type WalkGrid } from './walk-grid.ts';
import { WalkSearch } from './walk-search.ts';

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
  for (let from = 0; from < path.length; ) {
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

/** Ways through one hall. The ways to and from its doors are laid out once, all others are searched for. */
export class WalkWays {
  private readonly fields = new Map<number, Uint8Array>();
  private readonly search: WalkSearch;

  constructor(
    readonly grid: WalkGrid,
    doors: readonly Point[],
  ) {
    this.search = new WalkSearch(grid);
    for (const door of doors) {
      const cell = nearestOpenCell(grid, door);
      if (cell >= 0) this.fields.set(cell, buildWalkField(grid, cell));
    }
  }

  /** The corners of a walk from `start` to `goal`, both included; null when no way leads there. */
  find(start: Point, goal: Point): Point[] | null {
    const { grid } = this;
    const [from, to] = [nearestOpenCell(grid, start), nearestOpenCell(grid, goal)];
    if (from < 0 || to < 0) return null;
    const cells = this.follow(from, to) ?? this.follow(to, from)?.reverse() ?? this.search.find(from, to);
    if (!cells) return null;
    const middles = cells.map((cell) => ({ x: middleOf(cell % grid.columns), y: middleOf(Math.floor(cell / grid.columns)) }));
    return [{ x: start.x, y: start.y }, ...straighten(grid, middles), { x: goal.x, y: goal.y }];
  }

  /** The cells to a goal that has a field; null when it has none, or does not lead there. */
  private follow(from: number, to: number): number[] | null {
    const field = this.fields.get(to);
    if (!field) return null;
    const cells = [from];
    for (let cell = from; cell !== to; cells.push(cell)) {
      const step = steps[field[cell] ?? noStep];
      if (!step) return null;
      cell += step[0] + step[1] * this.grid.columns;
    }
    return cells;
  }
}
