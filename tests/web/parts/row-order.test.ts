import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Column, inOrder, nextOrder, pageOf, type RowOrder } from '../../../web/parts/row-order.ts';

interface Row {
  readonly name: string;
  readonly served: number | null;
}

const columns: readonly Column<Row, string>[] = [
  { title: 'window', show: ({ name }) => name },
  { title: 'served', show: ({ served }) => String(served), orderBy: ({ served }) => served, figure: true },
];
const rows: readonly Row[] = [
  { name: 'a', served: 2 },
  { name: 'b', served: 3 },
  { name: 'c', served: 2 },
];
const names = (order: RowOrder | null, all: readonly Row[] = rows): string =>
  inOrder(all, columns, order)
    .map(({ name }) => name)
    .join('');

describe('the order of rows', () => {
  it('is that of a column, equal rows as they came', () => {
    expect(names({ column: 1, direction: 'ascending' })).toBe('acb');
    expect(names({ column: 1, direction: 'descending' })).toBe('bac');
  });

  it('has what is not known at its end, whichever way it goes', () => {
    const all = [{ name: 'u', served: null }, ...rows, { name: 'z', served: 0 }];
    expect(names({ column: 1, direction: 'ascending' }, all)).toBe('zacbu');
    expect(names({ column: 1, direction: 'descending' }, all)).toBe('baczu');
  });

  it('is as they came without a column, or by one that has no order', () => {
    expect(names(null)).toBe('abc');
    expect(names({ column: 0, direction: 'descending' })).toBe('abc');
  });

  it('of figures begins with the largest, of anything else with the first, and ends with a third click', () => {
    const clicks = (figure: boolean): (RowOrder | null)[] => {
      const first = nextOrder(null, 1, figure);
      const second = nextOrder(first, 1, figure);
      return [first, second, nextOrder(second, 1, figure)];
    };
    expect(clicks(true).map((order) => order?.direction)).toEqual(['descending', 'ascending', undefined]);
    expect(clicks(false).map((order) => order?.direction)).toEqual(['ascending', 'descending', undefined]);
  });

  it('begins anew with another column', () => {
    expect(nextOrder({ column: 0, direction: 'ascending' }, 1, false)).toEqual({ column: 1, direction: 'ascending' });
  });
});

describe('the pages of a table', () => {
  it('hold every row once, in their order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 7 }), (all, pageRows) => {
        const { count } = pageOf(all, 1, pageRows);
        const pages = Array.from({ length: count }, (_unused, place) => pageOf(all, place + 1, pageRows).rows);
        expect(pages.flat()).toEqual(all);
        expect(pages.every((page) => page.length <= pageRows)).toBe(true);
      }),
    );
  });

  it('end with the last one when rows have gone', () => {
    expect(pageOf([1, 2, 3], 4, 2)).toEqual({ rows: [3], number: 2, count: 2 });
    expect(pageOf([], 4, 2)).toEqual({ rows: [], number: 1, count: 1 });
  });
});
