import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SourceSequence } from '#engine/feed/source-sequence';

function counted(numbers: readonly number[]): SourceSequence {
  const [first = 0, ...rest] = numbers;
  const sequence = new SourceSequence(first, 0);
  rest.forEach((number, place) => {
    sequence.take(number, place + 1);
  });
  return sequence;
}
const missingIn = (sequence: SourceSequence): number[] =>
  sequence.gaps.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_unused, place) => from + place));

describe('a source that numbers its messages', () => {
  it('misses nothing while its numbers rise by one, wherever they begin', () => {
    expect(counted([1, 2, 3])).toMatchObject({ missing: 0, late: 0, lost: 0, last: 3 });
    expect(counted([4711, 4712])).toMatchObject({ missing: 0, last: 4712 });
  });

  it('misses what lies between two that came, since the later one came', () => {
    expect(counted([1, 2, 6]).gaps).toEqual([{ from: 3, to: 5, since: 2, asks: 0 }]);
  });

  it('closes a gap with what comes late, and counts it as late', () => {
    expect(counted([1, 5, 3])).toMatchObject({ missing: 2, late: 1, last: 5 });
    expect(counted([1, 5, 3, 2, 4])).toMatchObject({ missing: 0, late: 3, gaps: [] });
  });

  it('misses the same numbers whatever order they come in', () => {
    fc.assert(
      fc.property(
        fc
          .uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 40 })
          .chain((numbers) => fc.tuple(fc.constant(numbers), fc.shuffledSubarray(numbers, { minLength: numbers.length }))),
        ([numbers, shuffled]) => {
          const first = Math.min(...numbers);
          const last = Math.max(...numbers);
          const expected = Array.from({ length: last - first + 1 }, (_unused, place) => first + place).filter(
            (number) => !numbers.includes(number),
          );
          const sequence = counted(shuffled);
          expect(missingIn(sequence)).toEqual(expected);
          expect(sequence).toMatchObject({ last, lost: 0, missing: expected.length });
        },
      ),
    );
  });

  it('begins to count anew: a number it had already, or one far below', () => {
    expect(counted([1, 2, 3, 1, 2])).toMatchObject({ missing: 0, lost: 0, last: 2 });
    expect(counted([90_000, 90_001, 1, 2])).toMatchObject({ missing: 0, last: 2 });
  });

  it('gives up what was missing when it begins to count anew, unless it still comes', () => {
    const anew = counted([1, 2, 5, 6, 1, 2]);
    expect(anew).toMatchObject({ missing: 0, lost: 2, last: 2 });
    anew.take(4, 9);
    expect(anew).toMatchObject({ missing: 0, lost: 1, late: 1, last: 2 });
  });

  it('takes a leap of more than 100,000 for a new count', () => {
    expect(counted([1, 500_000, 500_001])).toMatchObject({ missing: 0, last: 500_001 });
  });

  it('holds so many gaps and no more: the lowest ones are given up', () => {
    const sequence = counted(Array.from({ length: 1500 }, (_unused, place) => 2 * place));
    expect(sequence.gaps).toHaveLength(1000);
    expect(sequence).toMatchObject({ missing: 1000, lost: 499 });
  });
});
