import { expect, it } from 'vitest';
import { sortAssumptions } from '../../../web/experiments/sort-assumptions.ts';

it('what every scenario assumes is told once, the rest by scenario', () => {
  const sorted = sortAssumptions([
    { variantId: 'A', lines: ['patience', 'service'] },
    { variantId: 'B', lines: ['service', 'faster', 'patience', 'faster'] },
  ]);
  expect(sorted).toEqual({ shared: ['patience', 'service'], own: [{ variantId: 'B', lines: ['faster'] }] });
});

it('nothing assumed is nothing told', () => {
  expect(sortAssumptions([])).toEqual({ shared: [], own: [] });
});
