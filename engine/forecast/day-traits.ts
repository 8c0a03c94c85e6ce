import { type WorkCalendar, weekdayOf } from './work-calendar.ts';

/** 0–6 are ordinary days of the week from Sunday. */
export type DayPattern = number;
/** A weekend day that is worked in exchange for a holiday (调休): like the mean workday. */
export const makeUpPattern: DayPattern = 7;
export const holidayPattern: DayPattern = 8;
export const patternCount = 9;

/** Where a workday stands in its month: 1–3 the first three, 4–6 the last three (6 the last), 0 between. */
export type MonthEdge = number;
export const monthEdgeCount = 7;

/** Where a workday stands beside holidays: 1 the first after one, 2 the last before one, 0 otherwise. */
export type HolidayEdge = number;
export const holidayEdgeCount = 3;

/** What is known of a day long before it comes. */
export interface DayTraits {
  readonly pattern: DayPattern;
  readonly monthEdge: MonthEdge;
  readonly holidayEdge: HolidayEdge;
}

const edgeDays = 3;

export function traitsOf(calendar: WorkCalendar, day: number): DayTraits {
  const special = calendar.special(day);
  const workday = calendar.isWorkday(day);
  return {
    pattern: special === null ? weekdayOf(day) : special.kind === 'holiday' ? holidayPattern : makeUpPattern,
    monthEdge: workday ? monthEdgeOf(calendar, day) : 0,
    holidayEdge: workday ? holidayEdgeOf(calendar, day) : 0,
  };
}

function monthEdgeOf(calendar: WorkCalendar, day: number): MonthEdge {
  const before = workdaysInMonth(calendar, day, -1);
  if (before < edgeDays) return before + 1;
  const after = workdaysInMonth(calendar, day, 1);
  return after < edgeDays ? 2 * edgeDays - after : 0;
}

/** Workdays of the same month on one side of a day, counted up to three. */
function workdaysInMonth(calendar: WorkCalendar, day: number, step: 1 | -1): number {
  const month = monthOf(day);
  let count = 0;
  for (let other = day + step; monthOf(other) === month && count < edgeDays; other += step) if (calendar.isWorkday(other)) count += 1;
  return count;
}

function holidayEdgeOf(calendar: WorkCalendar, day: number): HolidayEdge {
  if (meetsHoliday(calendar, day, -1)) return 1;
  return meetsHoliday(calendar, day, 1) ? 2 : 0;
}

/** Whether a holiday lies between a day and the next workday on one side of it. */
function meetsHoliday(calendar: WorkCalendar, day: number, step: 1 | -1): boolean {
  for (let other = day + step; !calendar.isWorkday(other); other += step) if (calendar.special(other)?.kind === 'holiday') return true;
  return false;
}

function monthOf(day: number): number {
  return new Date(day * 86_400_000).getUTCMonth();
}
