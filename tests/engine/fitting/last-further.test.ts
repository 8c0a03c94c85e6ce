import { expect, test } from 'vitest';
import type { ArrivalRow } from '#engine/fitting/hall-history';
import { lastFurtherMinute } from '#engine/fitting/last-further';

const day = '2026-03-02';
const slot = (slot_minute: number, further: number): ArrivalRow => ({
  day,
  queue_id: 'A',
  slot_minute,
  walk_ins: 50,
  appointments: 5,
  further,
});
const lastOf = (...rows: ArrivalRow[]) => lastFurtherMinute(rows, new Set([day]));

test('further tickets end where the last quarter hour has a part of what the one before had', () => {
  expect(lastOf(slot(975, 30), slot(990, 30), slot(1005, 10))).toBe(1010);
  expect(lastOf(slot(975, 30), slot(990, 30), slot(1005, 33))).toBe(1020);
});

test('a stray ticket after that says nothing', () => {
  expect(lastOf(slot(990, 30), slot(1005, 20), slot(1020, 1))).toBe(1015);
});

test('where hardly anybody takes a further ticket it is not known', () => {
  expect(lastOf(slot(990, 3), slot(1005, 1))).toBeNull();
  expect(lastOf()).toBeNull();
});
