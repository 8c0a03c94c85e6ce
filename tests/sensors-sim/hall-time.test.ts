import { expect, test } from 'vitest';
import {
  clockMs,
  formatDay,
  formatInstant,
  midnightOf,
  parseDay,
  placeInMonth,
  serviceDayOf,
  weekdayOf,
} from '../../sensors-sim/hall-time.ts';
import { Random } from '../../sensors-sim/random.ts';

test('a moment is written as Date would write it', () => {
  const random = new Random('moments');
  for (let count = 0; count < 500; count += 1) {
    const moment = Math.floor(random.between(Date.parse('2020-01-01'), Date.parse('2035-01-01')));
    expect(formatInstant(moment)).toBe(new Date(moment).toISOString());
  }
});

test('a service day begins at four in the morning in the hall', () => {
  expect(formatDay(serviceDayOf(Date.parse('2026-11-23T03:59:59+08:00')))).toBe('2026-11-22');
  expect(formatDay(serviceDayOf(Date.parse('2026-11-23T04:00:00+08:00')))).toBe('2026-11-23');
});

test('days know their weekday, their midnight and their place in the month', () => {
  expect(weekdayOf(parseDay('2026-11-23'))).toBe('mon');
  expect(midnightOf(parseDay('2026-11-23')) + clockMs('09:30')).toBe(Date.parse('2026-11-23T01:30:00Z'));
  expect(placeInMonth(parseDay('2028-02-28'))).toEqual({ dayOfMonth: 28, daysLeft: 1 });
});
