import type { ServiceDay } from '#contracts/instant';
import { dayNumberOf, type Weekday, weekdayOf } from './day-hours.ts';
import type { ArrivalRow } from './hall-history.ts';

/** The tickets of one service day, by queue. */
export interface DayCount {
  readonly day: ServiceDay;
  readonly weekday: Weekday;
  /** What the day is worth beside the latest: a half for every three weeks. */
  readonly weight: number;
  readonly byQueue: ReadonlyMap<string, number>;
  readonly total: number;
}

const halfLifeDays = 21;

/** Counts the tickets of `kinds` (walk-ins, appointments, further ones) of each day. */
export function countDays(
  arrivals: readonly ArrivalRow[],
  latest: ServiceDay,
  kinds: readonly ('walk_ins' | 'appointments' | 'further')[],
): DayCount[] {
  const days = new Map<ServiceDay, Map<string, number>>();
  for (const row of arrivals) {
    const byQueue = days.get(row.day) ?? new Map<string, number>();
    const tickets = kinds.reduce((sum, kind) => sum + row[kind], 0);
    byQueue.set(row.queue_id, (byQueue.get(row.queue_id) ?? 0) + tickets);
    days.set(row.day, byQueue);
  }
  return [...days]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, byQueue]) => ({
      day,
      weekday: weekdayOf(day),
      weight: 2 ** ((dayNumberOf(day) - dayNumberOf(latest)) / halfLifeDays),
      byQueue,
      total: [...byQueue.values()].reduce((sum, count) => sum + count, 0),
    }));
}
