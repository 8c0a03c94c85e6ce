import { expect, test } from 'vitest';
import { type RowCombination, SeriesRows } from '#engine/forecast/series-rows';

function rowsOf(combination: RowCombination, rows: readonly (readonly [time: string, value: string, key?: string])[]): SeriesRows {
  const series = new SeriesRows(combination);
  for (const [time, value, key = ''] of rows) series.add(time, value, key);
  return series;
}

test('rows of one slot become their mean or their sum; hours without rows stay unknown', () => {
  const rows = [
    ['2025-06-02 09:00', '4'],
    ['2025-06-02 09:40', '8'],
    ['2025-06-03 10:00', '5'],
  ] as const;
  expect([...rowsOf('mean', rows).build(60).values]).toEqual([6, Number.NaN, Number.NaN, 5]);
  expect([...rowsOf('sum', rows).build(60).values]).toEqual([12, Number.NaN, Number.NaN, 5]);
});

test('counted rows make zeros on days that have any', () => {
  const rows = [
    ['2025-06-02 09:00', ''],
    ['2025-06-02 09:40', ''],
    ['2025-06-04 10:00', ''],
  ] as const;
  expect([...rowsOf('count', rows).build(60).values]).toEqual([2, 0, Number.NaN, Number.NaN, 0, 1]);
});

test('keys are kept apart', () => {
  const grid = rowsOf('mean', [
    ['2025-06-02 09:00', '4', 'A'],
    ['2025-06-02 09:00', '7', 'B'],
  ]).build(60);
  expect([grid.keys, [...grid.values]]).toEqual([
    ['A', 'B'],
    [4, 7],
  ]);
});

test('says why it cannot use a row', () => {
  const series = new SeriesRows('mean');
  expect(
    ['9 o’clock', '2025-06-02 09:00', '2025-06-02 09:00'].map((time, place) => series.add(time, ['1', ' ', 'closed'][place] ?? '', '')),
  ).toEqual(['unreadable_time', 'no_value', 'not_a_number']);
  expect(series.count).toBe(0);
});

test('slots are as long as the times allow: one stray time does not shorten them, a daily series has none', () => {
  const hourly = Array.from({ length: 200 }, (_, place) => [`2025-06-${10 + (place % 20)} ${9 + (place % 8)}:00`, '1'] as const);
  expect(rowsOf('mean', hourly).findSlotMinutes()).toBe(60);
  expect(rowsOf('mean', [...hourly, ['2025-06-02 09:07', '1']]).findSlotMinutes()).toBe(60);
  expect(
    rowsOf('mean', [...hourly, ['2025-06-02 09:30', '1'], ['2025-06-03 09:30', '1'], ['2025-06-04 09:30', '1']]).findSlotMinutes(),
  ).toBe(30);
  expect(
    rowsOf(
      'count',
      Array.from({ length: 60 }, (_, minute) => [`2025-06-02 09:${10 + (minute % 50)}`, ''] as const),
    ).findSlotMinutes(),
  ).toBe(15);
  expect(
    rowsOf('mean', [
      ['2025-06-02 00:00', '1'],
      ['2025-06-03 00:00', '1'],
    ]).findSlotMinutes(),
  ).toBeNull();
});
