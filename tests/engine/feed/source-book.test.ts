import { describe, expect, it } from 'vitest';
import { SourceBook } from '#engine/feed/source-book';

const second = 1000;
const patience = 30 * second;

function bookOf(...numbers: readonly (readonly [number, number])[]): SourceBook {
  const book = new SourceBook();
  for (const [number, at] of numbers) book.take('gateway', number, at * second);
  return book;
}

describe('the sources of a hall', () => {
  it('are each told apart, with what is missing of them and since when', () => {
    const book = bookOf([1, 0], [4, 10], [9, 20]);
    book.take('kiosk', 7, 5 * second);
    expect(book.states()).toEqual([
      {
        source: 'gateway',
        lastNumber: 9,
        heardAt: 20 * second,
        missing: 6,
        gaps: 2,
        missingSince: 10 * second,
        late: 0,
        lost: 0,
        askedAt: null,
      },
      { source: 'kiosk', lastNumber: 7, heardAt: 5 * second, missing: 0, gaps: 0, missingSince: null, late: 0, lost: 0, askedAt: null },
    ]);
  });

  it('are asked once something has been missing for a while, for all that is missing then', () => {
    const book = bookOf([1, 0], [4, 10], [9, 35]);
    expect(book.takeDueRebirths(39 * second, patience)).toEqual([]);
    expect(book.takeDueRebirths(40 * second, patience)).toMatchObject([
      {
        source: 'gateway',
        missing: [
          { from: 2, to: 3 },
          { from: 5, to: 8 },
        ],
      },
    ]);
    expect(book.states()[0]?.askedAt).toBe(40 * second);
  });

  it('get time to answer, are asked three times for a gap, and then left alone', () => {
    const book = bookOf([1, 0], [3, 0]);
    const asked = Array.from({ length: 600 }, (_unused, at) => at).filter((at) => book.takeDueRebirths(at * second, patience).length > 0);
    expect(asked).toEqual([30, 90, 150]);
    book.take('gateway', 5, 600 * second);
    expect(book.takeDueRebirths(640 * second, patience)).toMatchObject([{ missing: [{ from: 4, to: 4 }] }]);
  });

  it('are not asked when the gap closed by itself', () => {
    const book = bookOf([1, 0], [3, 0], [2, 12]);
    expect(book.takeDueRebirths(60 * second, patience)).toEqual([]);
  });

  it('are held up to a number: whoever has been silent for longest is let go', () => {
    const book = new SourceBook();
    for (let place = 0; place < 2001; place += 1) book.take(`s${place}`, 1, place);
    const sources = book.states().map(({ source }) => source);
    expect(sources).toHaveLength(2000);
    expect(sources).not.toContain('s0');
    expect(sources).toContain('s2000');
  });
});
