import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatClockDay, parseClockDay } from '#engine/forecast/clock-time';
import { holidayPattern, makeUpPattern, traitsOf } from '#engine/forecast/day-traits';
import { parseCalendar } from '#engine/forecast/parse-calendar';
import { weekdayOf } from '#engine/forecast/work-calendar';

const calendar = parseCalendar(readFileSync(new URL('../../../datasets/calendars/china.csv', import.meta.url), 'utf8'));
const day = (text: string): number => parseClockDay(text) ?? Number.NaN;

describe('the calendar of China', () => {
  test('has eight days off at National Day 2025, and two weekend days worked for them', () => {
    const october = Array.from({ length: 31 }, (_, place) => day('2025-10-01') + place);
    const off = october.filter((one) => calendar.special(one)?.kind === 'holiday').map(formatClockDay);
    expect(off).toEqual(['01', '02', '03', '04', '05', '06', '07', '08'].map((date) => `2025-10-${date}`));
    expect(calendar.special(day('2025-09-28'))).toMatchObject({ kind: 'make_up_workday', nameZh: '国庆节、中秋节' });
    expect(calendar.special(day('2025-10-11'))?.kind).toBe('make_up_workday');
    expect([day('2025-09-28'), day('2025-10-11')].map((one) => [weekdayOf(one), calendar.isWorkday(one)])).toEqual([
      [0, true],
      [6, true],
    ]);
    expect(calendar.isWorkday(day('2025-10-09'))).toBe(true);
    expect(calendar.isWorkday(day('2025-10-12'))).toBe(false);
  });

  test('makes up on weekends only', () => {
    for (const year of [2024, 2025, 2026])
      for (let one = day(`${year}-01-01`); one <= day(`${year}-12-31`); one += 1)
        if (calendar.special(one)?.kind === 'make_up_workday') expect([0, 6]).toContain(weekdayOf(one));
  });

  test('gives the days of 2024 to 2026 that the notices name', () => {
    const count = (year: number, kind: string): number =>
      Array.from({ length: 366 }, (_, place) => calendar.special(day(`${year}-01-01`) + place)).filter(
        (special) => special?.kind === kind && formatClockDay(special.day).startsWith(String(year)),
      ).length;
    expect([2024, 2025, 2026].map((year) => count(year, 'make_up_workday'))).toEqual([8, 5, 6]);
    expect([2024, 2025, 2026].map((year) => count(year, 'holiday'))).toEqual([28, 28, 33]);
  });
});

describe('a day beside holidays', () => {
  test('is the last before or the first after them', () => {
    expect(traitsOf(calendar, day('2025-09-30'))).toMatchObject({ pattern: 2, holidayEdge: 2, monthEdge: 6 });
    expect(traitsOf(calendar, day('2025-10-09'))).toMatchObject({ pattern: 4, holidayEdge: 1, monthEdge: 1 });
    expect(traitsOf(calendar, day('2025-10-03')).pattern).toBe(holidayPattern);
    expect(traitsOf(calendar, day('2025-10-11'))).toMatchObject({ pattern: makeUpPattern, monthEdge: 3 });
  });
});

test('a line that is no calendar day is refused', () => {
  expect(() => parseCalendar('day,kind\n2025-13-01,holiday')).toThrow('invalid calendar day: 2025-13-01,holiday');
});
