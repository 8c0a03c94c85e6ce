import type { WalkGrid } from './walk-grid.ts';

/** Eight steps to a neighbouring cell: column, row, cost in tenths of a cell. */
export const steps = [
  [1, 0, 10],
  [-1, 0, 10],
  [0, 1, 10],
  [0, -1, 10],
  [1, 1, 14],
  [1, -1, 14],
  [-1, 1, 14],
  [-1, -1, 14],
] as const;
/** The step that takes each of them back. */
export const opposite = [1, 0, 3, 2, 7, 6, 5, 4] as const;
export const noStep = 255;
/** Buckets of the circular queue: more than the dearest step. */
const buckets = 64;

/** For every cell the step that leads on towards the goal by the cheapest way; `noStep` at the goal and where no way leads there. */
export function buildWalkField(grid: WalkGrid, goalCell: number): Uint8Array {
  const { columns, rows, cost } = grid;
  const next = new Uint8Array(columns * rows).fill(noStep);
  const reached = new Int32Array(columns * rows).fill(0x7fffffff);
  const queue: number[][] = Array.from({ length: buckets }, () => []);
  reached[goalCell] = 0;
  queue[0]?.push(goalCell);
  let left = 1;
  for (let distance = 0; left > 0; distance++) {
    const bucket = queue[distance % buckets] ?? [];
    for (let i = 0; i < bucket.length; i++) {
      left--;
      const cell = bucket[i] ?? 0;
      if (reached[cell] !== distance) continue;
      const column = cell % columns;
      const row = (cell - column) / columns;
      for (let way = 0; way < 8; way++) {
        const step = steps[way] ?? steps[0];
        const c = column + step[0];
        const r = row + step[1];
        if (c < 0 || r < 0 || c >= columns || r >= rows) continue;
        const neighbour = r * columns + c;
        const price = cost[neighbour] ?? 0;
        if (price === 0) continue;
        if (way > 3 && (cost[row * columns + c] === 0 || cost[r * columns + column] === 0)) continue;
        const total = distance + step[2] * price;
        if (total >= (reached[neighbour] ?? 0)) continue;
        reached[neighbour] = total;
        next[neighbour] = opposite[way] ?? noStep;
        queue[total % buckets]?.push(neighbour);
        left++;
      }
    }
    bucket.length = 0;
  }
  return next;
}
