import { describe, expect, it } from 'vitest';
import { changedIds } from '../../../web/floor/changed-records.ts';

describe('changed records', () => {
  const [a, b, c] = [{ n: 1 }, { n: 2 }, { n: 3 }];

  it('are none when the collection is the same object', () => {
    const same = { a, b };
    expect(changedIds(same, same)).toEqual([]);
  });

  it('are those replaced, added and gone, known by identity', () => {
    expect(changedIds({ a, b }, { a, b: { n: 2 }, c }).sort()).toEqual(['b', 'c']);
    expect(changedIds({ a, b, c }, { a, c })).toEqual(['b']);
  });

  it('are none when equal records moved to a new collection', () => {
    expect(changedIds({ a, b }, { a, b })).toEqual([]);
  });
});
