import { expect, test } from 'vitest';
import { afterWork, dueAfter, openDay, openDayAfter } from '../../sensors-sim/hall-calendar.ts';
import { formatDay, hourMs, parseDay } from '../../sensors-sim/hall-time.ts';
import { loadHall } from '../../sensors-sim/load-hall.ts';

const at = (text: string): number => Date.parse(`${text}:00+08:00`);

test('the hall is closed on Sundays and the next open day is Monday', () => {
  const hall = loadHall('taizhou');
  expect(openDay(hall, parseDay('2026-11-22'))).toBeNull();
  expect(formatDay(openDayAfter(hall, parseDay('2026-11-21')).day)).toBe('2026-11-23');
  expect(formatDay(openDayAfter(hall, parseDay('2026-11-20'), 2).day)).toBe('2026-11-23');
});

test('the small hall closes at noon and opens again', () => {
  expect(openDay(loadHall('jincheng'), parseDay('2026-11-17'))?.hours).toHaveLength(2);
});

test('back office work goes on where it stopped, over evenings and weekends', () => {
  expect(afterWork(at('2026-11-17T10:00'), 2 * hourMs)).toBe(at('2026-11-17T12:00'));
  expect(afterWork(at('2026-11-17T16:00'), 2 * hourMs)).toBe(at('2026-11-18T10:00'));
  expect(afterWork(at('2026-11-20T16:30'), hourMs)).toBe(at('2026-11-23T09:30'));
  expect(afterWork(at('2026-11-21T11:00'), hourMs)).toBe(at('2026-11-23T10:00'));
});

test('a promise of working days ends at five on the last of them', () => {
  expect(dueAfter(at('2026-11-17T10:00'), 1)).toBe(at('2026-11-18T17:00'));
  expect(dueAfter(at('2026-11-20T10:00'), 3)).toBe(at('2026-11-25T17:00'));
});
