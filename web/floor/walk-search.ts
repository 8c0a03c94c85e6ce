import { CellHeap } from './cell-heap.ts';
import { noStep, opposite, steps } from './walk-field.ts';
import type { WalkGrid } from './walk-grid.ts';

/** Finds single ways by A* (Hart, Nilsson, Raphael 1968), for goals too many to keep a field each. Its memory is used again. */
export class WalkSearch {
  private readonly reached: Int32Array;
  private readonly cameBy: Uint8Array;
  private readonly round: Uint32Array;
  private readonly heap = new CellHeap();
  private rounds = 0;

  constructor(private readonly grid: WalkGrid) {
    this.reached = new Int32Array(grid.cost.length);
    this.cameBy = new Uint8Array(grid.cost.length);
    this.round = new Uint32Array(grid.cost.length);
  }

  /** The cells from `start` to `goal`, both included; null when no way leads there. */
  find(start: number, goal: number): number[] | null {
    const {
      grid: { columns, rows, cost },
      reached,
      cameBy,
      round,
      heap,
    } = this;
    const turn = ++this.rounds;
    const [goalColumn, goalRow] = [goal % columns, Math.floor(goal / columns)];
    heap.clear();
    reached[start] = 0;
    round[start] = turn;
    cameBy[start] = noStep;
    heap.push(start, 0);
    for (let cell = heap.pop(); cell >= 0; cell = heap.pop()) {
      if (cell === goal) return this.trace(goal);
      const column = cell % columns;
      const row = (cell - column) / columns;
      const here = reached[cell] ?? 0;
      for (let way = 0; way < 8; way++) {
        const step = steps[way] ?? steps[0];
        const c = column + step[0];
        const r = row + step[1];
        if (c < 0 || r < 0 || c >= columns || r >= rows) continue;
        const next = r * columns + c;
        const price = cost[next] ?? 0;
        if (price === 0) continue;
        if (way > 3 && (cost[row * columns + c] === 0 || cost[r * columns + column] === 0)) continue;
        const total = here + step[2] * price;
        if (round[next] === turn && total >= (reached[next] ?? 0)) continue;
        reached[next] = total;
        round[next] = turn;
        cameBy[next] = way;
        const [across, down] = [Math.abs(c - goalColumn), Math.abs(r - goalRow)];
        heap.push(next, total + 10 * Math.max(across, down) + 4 * Math.min(across, down));
      }
    }
    return null;
  }

  private trace(goal: number): number[] {
    const cells = [goal];
    for (let cell = goal, way = this.cameBy[cell] ?? noStep; way !== noStep; way = this.cameBy[cell] ?? noStep) {
      const back = steps[opposite[way] ?? 0] ?? steps[0];
      cell += back[0] + back[1] * this.grid.columns;
      cells.push(cell);
    }
    return cells.reverse();
  }
}
