import type { Instant } from '#contracts/instant';
import type { HallCalendar } from '../hall-calendar.ts';

const minuteMs = 60_000;
const dayMs = 86_400_000;
const weekMs = 7 * dayMs;
const workWeekMs = 5 * dayMs;
/** 1970-01-01 was a Thursday: so long before it a week began. */
const sinceMondayMs = 3 * dayMs;

/** What 行政许可法 art. 45 does not count towards a limit; 公示 by the rules of many matters. A site inspection (现场勘验) is not among it. */
const uncountedKinds = /听证|招标|拍卖|检验|检测|检疫|鉴定|评审|公示/;

/** A stretch in which a case's clock stood still. */
export interface Stop {
  readonly from: Instant;
  readonly until: Instant;
}

/** Whether the law lets a case's clock stand still in a pause; one whose kind nobody tells is taken for such. */
export const isUncounted = (kind: string | undefined): boolean => kind === undefined || uncountedKinds.test(kind);

/** When a case is due whose clock stood still since `dueAt` was set. */
export function dueAfterStops(dueAt: Instant, stops: readonly Stop[]): Instant {
  return stops.reduce((due, { from, until }) => due + until - from, dueAt);
}

/** The same where the limit is of working days: of stops and of what follows, Saturdays and Sundays are left out. Holidays are not known. */
export function dueAfterStopsInWorkingDays(dueAt: Instant, stops: readonly Stop[], calendar: HallCalendar): Instant {
  if (stops.length === 0) return dueAt;
  const workOf = (time: Instant): number => workingTime(localTime(time, calendar));
  const due = stops.reduce((work, { from, until }) => work + workOf(until) - workOf(from), workOf(dueAt));
  return Math.round(calendar.instantAt(0, momentOfWorkingTime(due) / minuteMs));
}

/** Milliseconds since 1970 by the hall's clock. */
function localTime(time: Instant, calendar: HallCalendar): number {
  return Math.round(calendar.serviceDayNumber(time) * dayMs + calendar.minuteOfServiceDay(time) * minuteMs);
}

/** Time from Mondays to Fridays up to a moment. */
function workingTime(local: number): number {
  const weeks = Math.floor((local + sinceMondayMs) / weekMs);
  return weeks * workWeekMs + Math.min(local + sinceMondayMs - weeks * weekMs, workWeekMs);
}

function momentOfWorkingTime(work: number): number {
  const weeks = Math.floor(work / workWeekMs);
  return weeks * (weekMs - workWeekMs) + work - sinceMondayMs;
}
