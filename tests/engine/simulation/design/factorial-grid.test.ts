import { expect, test } from 'vitest';
import { factorialGrid, gridSize } from '#engine/simulation/design/factorial-grid';

const change = { leverId: 'staffing', path: '/change', values: [-1, 0, 1] };
const longer = { leverId: 'pool-windows', path: '/longerShare', low: 0, high: 0.2 };

test('every combination is there once, the last factor changing fastest', () => {
  const grid = [
    [-1, 0],
    [-1, 0.2],
    [0, 0],
    [0, 0.2],
    [1, 0],
    [1, 0.2],
  ];
  expect(factorialGrid([change, longer])).toEqual(grid);
  expect(gridSize([change, longer])).toBe(grid.length);
});

test('no factor makes one plan, and a range without width one value', () => {
  expect(factorialGrid([])).toEqual([[]]);
  expect(factorialGrid([{ ...longer, high: 0 }])).toEqual([[0]]);
  expect(gridSize([])).toBe(1);
});
