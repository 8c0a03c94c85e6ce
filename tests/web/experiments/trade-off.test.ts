import { expect, it } from 'vitest';
import { findFront } from '../../../web/experiments/trade-off.ts';
import { around, unknown } from './some-experiment.ts';

const point = (id: string, cost: number, wait: number) => ({ id, cost: around(cost, 0), wait: around(wait, 0) });

it('scenarios that nothing beats in both cost and wait are on the front, the cheapest first', () => {
  expect(findFront([point('A', 88, 8), point('B', 96, 6), point('C', 90, 9), point('D', 80, 12)])).toEqual(['D', 'A', 'B']);
});

it('one that is as good in one and worse in the other is not on it', () => {
  expect(findFront([point('A', 88, 8), point('B', 88, 7)])).toEqual(['B']);
});

it('two that are alike both are', () => {
  expect(findFront([point('A', 88, 8), point('B', 88, 8)])).toEqual(['A', 'B']);
});

it('one of which nothing is known is left out', () => {
  expect(findFront([point('A', 88, 8), { id: 'B', cost: unknown, wait: unknown }])).toEqual(['A']);
});
