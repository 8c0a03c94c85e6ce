import type { Factor } from '#contracts/experiment-design';

/** Values that a factor takes in a grid: those listed, or the two ends. */
export const valuesOf = (factor: Factor): readonly unknown[] =>
  'values' in factor ? factor.values : factor.low === factor.high ? [factor.low] : [factor.low, factor.high];

/** Every combination of the factors' values (full factorial), the last factor changing fastest. No factor makes one plan. */
export function factorialGrid(factors: readonly Factor[]): unknown[][] {
  return factors.reduce<unknown[][]>(
    (design, factor) => design.flatMap((settings) => valuesOf(factor).map((value) => [...settings, value])),
    [[]],
  );
}

/** How many plans the grid has, without making them. */
export const gridSize = (factors: readonly Factor[]): number => factors.reduce((size, factor) => size * valuesOf(factor).length, 1);
