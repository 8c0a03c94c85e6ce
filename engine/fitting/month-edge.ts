import type { ServiceDay } from '#contracts/instant';
import { placeInMonth } from './day-hours.ts';

/** A stretch at the end or the beginning of every month, some days long. */
export interface MonthEdge {
  readonly edge: 'end' | 'start';
  readonly days: number;
}

export const mostEdgeDays = 5;

export function isAtEdge(day: ServiceDay, { edge, days }: MonthEdge): boolean {
  const { dayOfMonth, daysLeft } = placeInMonth(day);
  return edge === 'end' ? daysLeft < days : dayOfMonth <= days;
}
