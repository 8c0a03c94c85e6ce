import { isCalendarDay } from '#contracts/instant';
import { zonedInstant } from '../recordings/zoned-time.ts';

const plain = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})[ T](\d{1,2}):(\d{2})(?::(\d{2})(\.\d+)?)?$/;
const offset = /(?:Z|[+-]\d{2}:?\d{2})$/;
const date = /^(\d{4})-(\d{2})-(\d{2})/;

/**
 * ISO-8601 UTC of what vendors call a time: ISO text with an offset, `2026-03-02 09:15:00` in the hall's time zone, or seconds or
 * milliseconds since 1970. Throws for anything else, and for local time when the zone is unknown.
 */
export function instantOf(time: unknown, timeZone: string | undefined): string {
  const text = typeof time === 'string' ? time.trim() : time;
  if (typeof text === 'number' || (typeof text === 'string' && /^\d{9,14}$/.test(text))) return fromEpoch(Number(text));
  if (typeof text !== 'string') throw new Error(`invalid time: ${JSON.stringify(time)}`);
  if (offset.test(text)) return fromEpoch(isOnCalendar(date.exec(text)) ? Date.parse(text.replace(' ', 'T')) : Number.NaN);
  const parts = plain.exec(text);
  if (!parts || !isOnCalendar(parts)) throw new Error(`invalid time: ${text}`);
  if (!timeZone) throw new Error(`invalid time: ${text} has no offset and its hall no known time zone`);
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts.slice(1, 7).map((part) => Number(part ?? 0));
  if (hour > 23 || minute > 59 || second > 59) throw new Error(`invalid time: ${text}`);
  return new Date(zonedInstant(timeZone, { year, month, day, secondOfDay: hour * 3600 + minute * 60 + second })).toISOString();
}

/** Of a date's year, month and day as they stand in a text. Other spellings of a date are left to `Date`. */
function isOnCalendar(parts: RegExpExecArray | null): boolean {
  return parts === null || isCalendarDay(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

function fromEpoch(value: number): string {
  const milliseconds = value < 100_000_000_000 ? value * 1000 : value;
  const date = new Date(milliseconds);
  if (Number.isNaN(date.getTime())) throw new Error('invalid time: not a moment');
  return date.toISOString();
}
