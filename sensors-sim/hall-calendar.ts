import { clockMs, dayMs, midnightOf, minuteMs, type Weekday, weekdayOf } from './hall-time.ts';
import type { DemoHall } from './load-hall.ts';

/** A day on which the hall is open. Moments in milliseconds since 1970. */
export interface OpenDay {
  readonly day: number;
  readonly weekday: Weekday;
  readonly midnight: number;
  readonly hours: readonly { readonly opens: number; readonly closes: number }[];
  readonly opens: number;
  readonly closes: number;
  /** Devices wake and the day's world begins. */
  readonly wakes: number;
  /** Everybody is out. */
  readonly ends: number;
}

const afterCloseMs = 75 * minuteMs;

/** The opening of `day`; null when the hall stays closed. */
export function openDay(hall: DemoHall, day: number): OpenDay | null {
  const weekday = weekdayOf(day);
  const midnight = midnightOf(day);
  const hours = hall.plan.openingHours[weekday].map(([from, to]) => ({ opens: midnight + clockMs(from), closes: midnight + clockMs(to) }));
  const first = hours[0];
  const last = hours.at(-1);
  if (!first || !last) return null;
  const wakes = first.opens - hall.truth.devices.wakeMinutesBeforeOpening * minuteMs;
  return { day, weekday, midnight, hours, opens: first.opens, closes: last.closes, wakes, ends: last.closes + afterCloseMs };
}

/** The `steps`-th open day after `day`. */
export function openDayAfter(hall: DemoHall, day: number, steps = 1): OpenDay {
  let left = steps;
  for (let next = day + 1; next < day + 60; next += 1) {
    const found = openDay(hall, next);
    if (found) left -= 1;
    if (found && left <= 0) return found;
  }
  throw new Error(`hall ${hall.id} does not open within 60 days`);
}

const workOpens = clockMs('09:00');
const workCloses = clockMs('17:00');
const isWorkday = (day: number): boolean => weekdayOf(day) !== 'sat' && weekdayOf(day) !== 'sun';
const calendarDay = (instant: number): number => Math.floor((instant - midnightOf(0)) / dayMs);

/** The moment after `milliseconds` of back office work (Monday to Friday, nine to five) counted from `from`. */
export function afterWork(from: number, milliseconds: number): number {
  let left = milliseconds;
  let day = calendarDay(from);
  let at = Math.max(from, midnightOf(day) + workOpens);
  for (;;) {
    const closes = midnightOf(day) + workCloses;
    if (isWorkday(day) && at < closes) {
      if (at + left <= closes) return at + left;
      left -= closes - at;
    }
    day += 1;
    at = midnightOf(day) + workOpens;
  }
}

/** The end of the `workingDays`-th working day after the day of `from`. */
export function dueAfter(from: number, workingDays: number): number {
  let day = calendarDay(from);
  for (let left = Math.max(1, Math.ceil(workingDays)); left > 0; ) {
    day += 1;
    if (isWorkday(day)) left -= 1;
  }
  return midnightOf(day) + workCloses;
}
