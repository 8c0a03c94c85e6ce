import { expect, test } from 'vitest';
import { laterTimes } from '../../../web/kiosk/later-times.ts';

const range = (highMinutes: number) => ({ lowMinutes: 0, highMinutes });
const highs = (now: number | null, ...later: readonly number[]) =>
  laterTimes({
    range: now === null ? null : range(now),
    whenToCome: later.map((high, place) => ({ at: `2026-11-23T02:${place}0:00Z`, range: range(high) })),
  }).map((time) => time.range.highMinutes);

test('a wait that is hardly shorter later is not worth coming back for', () => {
  expect(highs(30, 30, 28, 25)).toEqual([]);
});

test('of shorter waits the first is named, then only what is shorter by as much again', () => {
  expect(highs(30, 29, 20, 18, 12, 15, 8, 5)).toEqual([20, 12, 8]);
});

test('where nothing is known of now, nothing later is called shorter', () => {
  expect(highs(null, 5, 2)).toEqual([]);
});
