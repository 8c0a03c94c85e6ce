import type { DayKind } from '#contracts/arrival-forecast';
import type { HallPlan } from '#contracts/hall-plan';
import { openHoursOf } from '../fitting/day-hours.ts';
import { formatClockDay } from '../forecast/clock-time.ts';
import { type WorkCalendar, weekdayOf } from '../forecast/work-calendar.ts';
import type { ArrivalModel } from './arrival-model.ts';

/** What the calendar makes of a day. */
export function dayKindOf(calendar: WorkCalendar, dayNumber: number): DayKind {
  return calendar.special(dayNumber)?.kind ?? (calendar.isWorkday(dayNumber) ? 'workday' : 'weekend');
}

/**
 * Whether the hall is taken to be shut on a day: a holiday when it was shut on every holiday it has seen; an ordinary day when neither
 * its hours nor a day of its own kind say otherwise. A make-up workday has the hours of Monday to Friday.
 */
export function isClosed(plan: HallPlan, model: ArrivalModel, dayNumber: number): boolean {
  const { calendar } = model;
  const kind = dayKindOf(calendar, dayNumber);
  const weekday = weekdayOf(dayNumber);
  if (kind === 'holiday') {
    const { open, shut } = model.wasOpen((one) => dayKindOf(calendar, one) === 'holiday');
    return open === 0 && (shut > 0 || !hasHours(plan, dayNumber));
  }
  const isLike = kind === 'make_up_workday' ? isWorkdayByWeekday : (one: number): boolean => weekdayOf(one) === weekday;
  const planned = kind === 'make_up_workday' ? mondayToFriday.some((one) => hasHours(plan, one)) : hasHours(plan, dayNumber);
  return !planned && model.wasOpen((one) => calendar.special(one) === null && isLike(one)).open === 0;
}

/** Days of a week: 2026-03-02 was a Monday. */
const mondayToFriday = [20_514, 20_515, 20_516, 20_517, 20_518];

function isWorkdayByWeekday(dayNumber: number): boolean {
  const weekday = weekdayOf(dayNumber);
  return weekday >= 1 && weekday <= 5;
}

function hasHours(plan: HallPlan, dayNumber: number): boolean {
  return openHoursOf(plan, formatClockDay(dayNumber)).length > 0;
}
