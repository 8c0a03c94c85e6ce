import { expect, test } from 'vitest';
import type { CurvePoint } from '#contracts/public-curve';
import { isBest, shapeOfDay } from '../../../web/when/best-times.ts';

/** Half hours from nine on, by the upper end of their range; the hall is shut at noon. */
const day = (...highs: readonly (number | null | 'shut')[]): CurvePoint[] =>
  highs.flatMap((high, place) =>
    high === 'shut'
      ? []
      : [
          {
            at: new Date(Date.parse('2026-03-02T01:00:00Z') + place * 30 * 60_000).toISOString(),
            range: high === null ? null : { lowMinutes: Math.floor(high / 2), highMinutes: high },
          },
        ],
  );
const told = (points: CurvePoint[]) => {
  const shape = shapeOfDay(points);
  return shape.kind === 'best'
    ? shape.times.map(({ from, to, range }) => [from.slice(11, 16), to.slice(11, 16), range.lowMinutes, range.highMinutes])
    : shape;
};

test('the shortest waits are told as stretches, in the order of the day, none shorter than another one left out', () => {
  expect(told(day(10, 30, 12, 10, 'shut', 40, 14, 13, 10, 12, 50))).toEqual([
    ['02:00', '03:00', 5, 12],
    ['04:00', '06:00', 5, 14],
  ]);
});

test('a stretch does not reach over the time the hall is shut', () => {
  expect(told(day(10, 'shut', 10, 30))).toEqual([
    ['01:00', '01:30', 5, 10],
    ['02:00', '02:30', 5, 10],
  ]);
});

test('a day that is the same all the while is told as one', () => {
  expect(told(day(10, 12, 14))).toEqual({ kind: 'alike', range: { lowMinutes: 5, highMinutes: 14 } });
});

test('half hours of which nothing is known are never the best, and a day of them is unknown', () => {
  const points = day(10, null, 12);
  expect(told(points)).toEqual([
    ['01:00', '01:30', 5, 10],
    ['02:00', '02:30', 6, 12],
  ]);
  expect(points.map((point) => isBest(shapeOfDay(points), point))).toEqual([true, false, true]);
  expect(told(day(null, null))).toEqual({ kind: 'unknown' });
  expect(told([])).toEqual({ kind: 'unknown' });
});
