import type { HallPlan } from '#contracts/hall-plan';
import { hoursOn } from './day-clock.ts';

/** A day of a month's sheet. */
export interface CalendarDay {
  readonly day: string;
  readonly kind: 'recorded' | 'expected' | 'closed';
}

/** So far ahead a day can be simulated. */
const daysAhead = 92;
const dayMilliseconds = 24 * 60 * 60_000;
const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const dayAt = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** The day so many days after another. */
export const addDays = (day: string, days: number): string => dayAt(timeOf(day) + days * dayMilliseconds);

/** The month that many after (before) the one of `2026-11`. */
export function addMonths(month: string, months: number): string {
  const [year = 1970, number = 1] = month.split('-').map(Number);
  return dayAt(Date.UTC(year, number - 1 + months, 1)).slice(0, 7);
}

/** A month as weeks from Monday to Sunday; null before its first day and after its last. */
export function monthSheet(
  month: string,
  recorded: ReadonlySet<string>,
  lastRecorded: string,
  plan: Pick<HallPlan, 'openingHours'>,
): (CalendarDay | null)[][] {
  const first = `${month}-01`;
  const before = (new Date(timeOf(first)).getUTCDay() + 6) % 7;
  const cells: (CalendarDay | null)[] = Array.from({ length: before }, () => null);
  for (let day = first; day.startsWith(month); day = addDays(day, 1)) {
    const ahead = (timeOf(day) - timeOf(lastRecorded)) / dayMilliseconds;
    const isAhead = ahead > 0 && ahead <= daysAhead && hoursOn(plan, day).length > 0;
    cells.push({ day, kind: recorded.has(day) ? 'recorded' : isAhead ? 'expected' : 'closed' });
  }
  while (cells.length % 7 > 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}
