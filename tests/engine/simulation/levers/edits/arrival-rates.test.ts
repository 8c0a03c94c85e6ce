import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addRate, arrivalsBetween, moveShare, type RateStream } from '#engine/simulation/levers/edits/arrival-rates';

const streamOf = (untilMinutes: number[], perMinute: number[]): RateStream => ({
  kind: 'rates',
  id: 'doors',
  untilMinutes,
  perMinute,
  mix: [{ matterId: 'M1', weight: 1 }],
});

test('a rate is added between two minutes and nowhere else', () => {
  const { untilMinutes, perMinute } = addRate(streamOf([60, 120], [1, 2]), { fromMinute: 90, toMinute: 150 }, 3);
  expect(untilMinutes).toEqual([60, 90, 120, 150]);
  expect(perMinute).toEqual([1, 2, 5, 3]);
});

test('between the last rate and a later stretch nobody comes', () => {
  const { untilMinutes, perMinute } = addRate(streamOf([60], [1]), { fromMinute: 100, toMinute: 110 }, 3);
  expect(untilMinutes).toEqual([60, 100, 110]);
  expect(perMinute).toEqual([1, 0, 3]);
});

test('as many come in all, whatever share moves wherever', () => {
  const pieces = fc.uniqueArray(fc.integer({ min: 1, max: 600 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(
      pieces,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.nat(600),
      fc.integer({ min: 1, max: 200 }),
      (ends, share, from, length) => {
        const untilMinutes = [...ends].sort((a, b) => a - b);
        const stream = streamOf(
          untilMinutes,
          untilMinutes.map((minute) => minute % 7),
        );
        const moved = moveShare(stream, share, { fromMinute: from, toMinute: from + length }, 1000);
        expect(arrivalsBetween(moved, 0, 1000)).toBeCloseTo(arrivalsBetween(stream, 0, 1000), 6);
        expect(moved.untilMinutes).toEqual([...moved.untilMinutes].sort((a, b) => a - b));
      },
    ),
  );
});

test('visitors between two minutes are the rates times the minutes', () => {
  const stream = streamOf([60, 120], [1, 2]);
  expect(arrivalsBetween(stream, 30, 90)).toBe(90);
  expect(arrivalsBetween(stream, 100, 500)).toBe(40);
});
