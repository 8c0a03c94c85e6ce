import type { HallPlan } from '#contracts/hall-plan';
import type { ServiceDay } from '#contracts/instant';

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
export type Weekday = (typeof weekdays)[number];

/** A stretch in which a hall is open, in minutes from its midnight. */
export interface OpenHours {
  readonly opens: number;
  readonly closes: number;
}

const dateOf = (day: ServiceDay): Date => new Date(`${day}T00:00:00Z`);

export function weekdayOf(day: ServiceDay): Weekday {
  return weekdays[dateOf(day).getUTCDay()] ?? 'sun';
}

/** Days from 1970-01-01. */
export const dayNumberOf = (day: ServiceDay): number => dateOf(day).getTime() / 86_400_000;

/** The day so many days later; earlier where negative. */
export function dayAfter(day: ServiceDay, days: number): ServiceDay {
  const date = dateOf(day);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** When the hall is open on `day`, earliest first; empty when it stays closed. */
export function openHoursOf(plan: HallPlan, day: ServiceDay): OpenHours[] {
  return plan.openingHours[weekdayOf(day)].map(([from, to]) => ({ opens: minuteOf(from), closes: minuteOf(to) }));
}

/** Days with the same opening hours are of one kind: their arrivals have the same shape. */
export function kindOf(plan: HallPlan, day: ServiceDay): string {
  return openHoursOf(plan, day)
    .map(({ opens, closes }) => `${clockOf(opens)}-${clockOf(closes)}`)
    .join(' ');
}

/** Place of a day in its month: its number, and how many days follow. */
export function placeInMonth(day: ServiceDay): { readonly dayOfMonth: number; readonly daysLeft: number } {
  const date = dateOf(day);
  const length = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  return { dayOfMonth: date.getUTCDate(), daysLeft: length - date.getUTCDate() };
}

/** `09:30` → 570. */
export function minuteOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}

/** 570 → `09:30`. */
export function clockOf(minute: number): string {
  const two = (part: number): string => String(Math.floor(part)).padStart(2, '0');
  return `${two((minute / 60) % 24)}:${two(minute % 60)}`;
}
