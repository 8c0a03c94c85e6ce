import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildWalkField, noStep, steps } from '../../../web/floor/walk-field.ts';
import type { WalkGrid } from '../../../web/floor/walk-grid.ts';
import { WalkSearch } from '../../../web/floor/walk-search.ts';

const columns = 14;
const rows = 10;
const grid: fc.Arbitrary<WalkGrid> = fc
  .array(fc.constantFrom(0, 1, 1, 1, 1, 4), { minLength: columns * rows, maxLength: columns * rows })
  .map((cost) => ({ columns, rows, cost: Uint8Array.from(cost) }));

/** What a way over neighbouring cells costs, the first cell free. */
function priceOf(floor: WalkGrid, cells: readonly number[]): number {
  return cells.slice(1).reduce((sum, cell, index) => {
    const before = cells[index] ?? cell;
    const apart = Math.abs((cell % columns) - (before % columns)) + Math.abs(Math.floor(cell / columns) - Math.floor(before / columns));
    return sum + (apart === 2 ? 14 : 10) * (floor.cost[cell] ?? 0);
  }, 0);
}

function alongField(floor: WalkGrid, start: number, goal: number): number[] | null {
  const field = buildWalkField(floor, goal);
  const cells = [start];
  for (let cell = start; cell !== goal; cells.push(cell)) {
    const step = steps[field[cell] ?? noStep];
    if (!step) return null;
    cell += step[0] + step[1] * columns;
  }
  return cells;
}

describe('a searched way', () => {
  it('exists where the goal’s field leads there, and only over open floor', () => {
    fc.assert(
      fc.property(grid, fc.nat(columns * rows - 1), fc.nat(columns * rows - 1), (floor, start, goal) => {
        if (floor.cost[start] === 0 || floor.cost[goal] === 0) return;
        const found = new WalkSearch(floor).find(start, goal);
        expect(found === null).toBe(alongField(floor, start, goal) === null);
        expect(found?.every((cell) => floor.cost[cell] !== 0) ?? true).toBe(true);
      }),
    );
  });

  it('is as cheap as the field’s on evenly clear floor', () => {
    const even = grid.map((floor) => ({ ...floor, cost: floor.cost.map((cost) => (cost === 0 ? 0 : 1)) }));
    fc.assert(
      fc.property(even, fc.nat(columns * rows - 1), fc.nat(columns * rows - 1), (floor, start, goal) => {
        if (floor.cost[start] === 0 || floor.cost[goal] === 0) return;
        const [found, field] = [new WalkSearch(floor).find(start, goal), alongField(floor, start, goal)];
        expect(found && priceOf(floor, found)).toBe(field && priceOf(floor, field));
      }),
    );
  });
});
