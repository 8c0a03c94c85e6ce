/**
 * A moment as milliseconds since 1970-01-01T00:00:00Z. On the wire (events, HTTP) moments are ISO-8601 UTC text;
 * in the live state and its patches they are this number, because a hall sends thousands of them a second.
 */
export type Instant = number;

/** A hall's service day as `YYYY-MM-DD`: it begins at 04:00 hall time, so a visit past midnight stays on its day. */
export type ServiceDay = string;

const rfc3339 = /^(\d{4})-(\d{2})-(\d{2})[Tt ]\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:[Zz]|[+-]\d{2}:\d{2})$/;

/** The moment an RFC 3339 text names; NaN when it names none, as 30 February does. */
export function parseInstant(text: string): Instant {
  const parts = rfc3339.exec(text);
  return parts && isCalendarDay(Number(parts[1]), Number(parts[2]), Number(parts[3])) ? Date.parse(text) : Number.NaN;
}

/** Whether the calendar has the day; months count from 1. `Date` takes 30 February for 2 March. */
export function isCalendarDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= 28 || day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
