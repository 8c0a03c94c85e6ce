import type { DesignQuestion } from '#contracts/designs';
import type { Factor } from '#contracts/experiment-design';
import { factorialGrid, gridSize } from './factorial-grid.ts';
import { latinHypercube } from './latin-hypercube.ts';
import { leftAsIs } from './set-factors.ts';
import { oneAtATime } from './tornado.ts';

/** How many plans a question makes of factors, without making them. */
export function planCount(question: DesignQuestion, factors: readonly Factor[]): number {
  if (question.kind === 'latinHypercube') return question.points;
  return question.kind === 'tornado' ? 2 * factors.length : gridSize(factors);
}

/** What the factors are set to in each plan. */
export function settingsOf(question: DesignQuestion, factors: readonly Factor[], seed: number): unknown[][] {
  switch (question.kind) {
    case 'latinHypercube':
      return latinHypercube(factors, question.points, seed);
    case 'tornado':
      return oneAtATime(factors).map(({ factor, value }) => factors.map((_, place) => (place === factor ? value : leftAsIs)));
    default:
      return factorialGrid(factors);
  }
}
