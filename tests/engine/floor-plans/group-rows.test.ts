import { describe, expect, it } from 'vitest';
import { type Desk, groupRows } from '#engine/floor-plans/group-rows';

const desk = (number: number, x: number, y = 5, facing: Desk['facing'] = 'south', rowKey = 'A'): Desk => ({
  number,
  at: { x, y },
  facing,
  rowKey,
});
const rows = (...desks: readonly Desk[]): string[] =>
  groupRows(desks).map(({ desks: row, pitchMetres }) => `${row.map(({ number }) => number).join('-')} @ ${pitchMetres}`);

describe('desks become a row', () => {
  it('as long as they stand in line, evenly, and number on', () => {
    expect(rows(desk(3, 14.4), desk(1, 10), desk(2, 12.2))).toEqual(['1-2-3 @ 2.2']);
    expect(rows(desk(1, 5, 10, 'east'), desk(2, 5, 12.6, 'east'))).toEqual(['1-2 @ 2.6']);
  });

  it.each([
    ['a number is missing', desk(4, 12.2)],
    ['one looks another way', desk(2, 12.2, 5, 'north')],
    ['one stands out of line', desk(2, 12.2, 5.5)],
    ['one serves something else', desk(2, 12.2, 5, 'south', 'B')],
    ['one is further than any pitch', desk(2, 25)],
    ['one goes the other way', desk(2, 7.8)],
  ])('and not where %s', (_why, other) => {
    expect(groupRows([desk(1, 10), other])).toHaveLength(2);
  });

  it('and a wider gap begins another', () => {
    expect(rows(desk(1, 10), desk(2, 12.2), desk(3, 15.4), desk(4, 17.6))).toEqual(['1-2 @ 2.2', '3-4 @ 2.2']);
  });
});
