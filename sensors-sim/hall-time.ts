export const secondMs = 1000;
export const minuteMs = 60_000;
export const hourMs = 3_600_000;
export const dayMs = 86_400_000;

/** Both demo halls stand in China, which knows no summer time. */
const hallOffsetMs = 8 * hourMs;
/** A service day begins at 04:00 hall time. */
const dayBeginsMs = 4 * hourMs;
const weekdays = ['thu', 'fri', 'sat', 'sun', 'mon', 'tue', 'wed'] as const;
export type Weekday = (typeof weekdays)[number];

/** Days since 1970-01-01 of the service day that `instant` lies in. */
export function serviceDayOf(instant: number): number {
  return Math.floor((instant + hallOffsetMs - dayBeginsMs) / dayMs);
}

/** The moment at which the calendar day begins in the hall, in milliseconds since 1970. */
export function midnightOf(day: number): number {
  return day * dayMs - hallOffsetMs;
}

export function weekdayOf(day: number): Weekday {
  return weekdays[((day % 7) + 7) % 7] ?? 'mon';
}

/** `2026-11-23` as days since 1970-01-01. */
export function parseDay(text: string): number {
  return Math.round(Date.parse(`${text}T00:00:00Z`) / dayMs);
}

export function formatDay(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}

/** How many days the month still has after `day`, and which day of the month it is, from 1. */
export function placeInMonth(day: number): { readonly dayOfMonth: number; readonly daysLeft: number } {
  const date = new Date(day * dayMs);
  const dayOfMonth = date.getUTCDate();
  const length = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  return { dayOfMonth, daysLeft: length - dayOfMonth };
}

/** `08:30` as milliseconds since midnight. */
export function clockMs(text: string): number {
  const [hours = '0', minutes = '0'] = text.split(':');
  return (Number(hours) * 60 + Number(minutes)) * minuteMs;
}

const twoDigits = Array.from({ length: 60 }, (_, value) => String(value).padStart(2, '0'));
let knownDay = Number.NaN;
let knownPrefix = '';

/** ISO-8601 UTC to the millisecond; far cheaper than `Date` when called a million times. */
export function formatInstant(instant: number): string {
  const day = Math.floor(instant / dayMs);
  if (day !== knownDay) {
    knownDay = day;
    knownPrefix = `${formatDay(day)}T`;
  }
  const rest = instant - day * dayMs;
  const milliseconds = rest % 1000;
  const seconds = (rest - milliseconds) / 1000;
  const fraction = milliseconds < 10 ? `00${milliseconds}` : milliseconds < 100 ? `0${milliseconds}` : String(milliseconds);
  const minutes = Math.floor(seconds / 60);
  return `${knownPrefix}${twoDigits[Math.floor(minutes / 60)]}:${twoDigits[minutes % 60]}:${twoDigits[seconds % 60]}.${fraction}Z`;
}
