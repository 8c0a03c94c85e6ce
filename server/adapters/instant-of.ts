import { zonedInstant } from '../recordings/zoned-time.ts';

const plain = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})[ T](\d{1,2}):(\d{2})(?::(\d{2})(\.\d+)?)?$/;
const offset = /(?:Z|[+-]\d{2}:?\d{2})$/;

/**
 * ISO-8601 UTC of what vendors call a time: ISO text with an offset, `2026-03-02 09:15:00` in the hall's time zone, or seconds or
 * milliseconds since 1970. Throws for anything else, and for local time when the zone is unknown.
 */
export function instantOf(time: unknown, timeZone: string | undefined): string {
  const text = typeof time === 'string' ? time.trim() : time;
  if (typeof text === 'number' || (typeof text === 'string' && /^\d{9,14}$/.test(text))) return fromEpoch(Number(text));
  if (typeof text !== 'string') throw new Error(`invalid time: ${JSON.stringify(time)}`);
  if (offset.test(text)) return fromEpoch(Date.parse(text.replace(' ', 'T')));
  const parts = plain.exec(text);
  if (!parts) throw new Error(`invalid time: ${text}`);
  if (!timeZone) throw new Error(`invalid time: ${text} has no offset and its hall no known time zone`);
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts.slice(1, 7).map((part) => Number(part ?? 0));
  return new Date(zonedInstant(timeZone, { year, month, day, secondOfDay: hour * 3600 + minute * 60 + second })).toISOString();
}

function fromEpoch(value: number): string {
  const milliseconds = value < 100_000_000_000 ? value * 1000 : value;
  const date = new Date(milliseconds);
  if (Number.isNaN(date.getTime())) throw new Error('invalid time: not a moment');
  return date.toISOString();
}
