import { expect, it } from 'vitest';
import { chosenIds, toggleGroup, toggleId } from '../../../web/experiments/chosen-ids.ts';

it('things are taken and let go one by one; none is the preset', () => {
  expect(toggleId(undefined, 'A')).toEqual(['A']);
  expect(toggleId(['A', 'B'], 'A')).toEqual(['B']);
  expect(toggleId(['A'], 'A')).toBeUndefined();
});

it('a group is taken whole, and let go only when all of it was there', () => {
  expect(toggleGroup(['W1'], ['W1', 'W2'])).toEqual(['W1', 'W2']);
  expect(toggleGroup(['W1', 'W2', 'W9'], ['W1', 'W2'])).toEqual(['W9']);
  expect(toggleGroup(['W1', 'W2'], ['W1', 'W2'])).toBeUndefined();
});

it('what is no list of ids holds none', () => {
  expect(chosenIds('A')).toEqual([]);
  expect(chosenIds(['A', 3])).toEqual(['A']);
});
