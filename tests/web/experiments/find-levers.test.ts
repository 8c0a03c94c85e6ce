import { expect, it } from 'vitest';
import { findLevers } from '../../../web/experiments/find-levers.ts';
import { someLevers } from './some-levers.ts';

const found = (wanted: string): string[] => findLevers(someLevers, wanted).map(({ id }) => id);

it('levers are found by name, description and cases, in either language', () => {
  expect(found('潮汐')).toEqual(['tidal-windows']);
  expect(found('quiet hours')).toEqual(['appointments']);
  expect(found('QUZHOU')).toEqual(['tidal-windows']);
});

it('every word has to be there; none finds all', () => {
  expect(found('windows booked')).toEqual([]);
  expect(found('  ')).toEqual(['tidal-windows', 'appointments']);
});
