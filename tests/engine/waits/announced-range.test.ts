import fc from 'fast-check';
import { expect, test } from 'vitest';
import { announceNext, roundOutward } from '#engine/waits/announced-range';

test.each([
  [3.2, 7.9, 2, 8],
  [0, 0.4, 0, 2],
  [17, 26, 15, 30],
  [21, 29.9, 20, 30],
])('%s to %s minutes is said as %s to %s', (low, high, lowMinutes, highMinutes) => {
  expect(roundOutward(low, high)).toEqual({ lowMinutes, highMinutes });
});

test('the first range is the prediction, rounded outward', () => {
  expect(announceNext(null, 0, { low: 11, high: 22 }, false)).toEqual({ lowMinutes: 10, highMinutes: 25, reason: null });
});

test('what is left of a range is not made longer by a prediction that is a little worse', () => {
  const before = { lowMinutes: 10, highMinutes: 25, reason: null };
  expect(announceNext(before, 5, { low: 12, high: 23 }, false)).toEqual({ lowMinutes: 12, highMinutes: 20, reason: null });
});

test('a closed window makes it longer, and is named', () => {
  const before = { lowMinutes: 10, highMinutes: 25, reason: null };
  expect(announceNext(before, 5, { low: 18, high: 31 }, true)).toEqual({ lowMinutes: 15, highMinutes: 35, reason: 'window_closed' });
});

test('a range that is plainly wrong is put right, and says so', () => {
  const before = { lowMinutes: 5, highMinutes: 10, reason: null };
  expect(announceNext(before, 8, { low: 9, high: 14 }, false)).toMatchObject({ reason: 'slower_than_expected' });
});

test('without a reason no range ends later than what was promised', () => {
  const range = fc.tuple(fc.double({ min: 0, max: 90, noNaN: true }), fc.double({ min: 0, max: 60, noNaN: true }));
  fc.assert(
    fc.property(
      range,
      range,
      fc.double({ min: 0, max: 40, noNaN: true }),
      fc.boolean(),
      ([low, width], [nextLow, nextWidth], since, closed) => {
        const before = { ...roundOutward(low, low + width), reason: null };
        const next = announceNext(before, since, { low: nextLow, high: nextLow + nextWidth }, closed);
        expect(next.lowMinutes).toBeLessThanOrEqual(next.highMinutes);
        if (next.reason === null)
          expect(next.highMinutes).toBeLessThanOrEqual(Math.max(1, Math.ceil(Math.max(0, before.highMinutes - since))));
      },
    ),
  );
});
