import type { ServiceDay } from '#contracts/instant';
import { slotMinutes } from './arrival-shape.ts';
import type { ArrivalRow } from './hall-history.ts';

/** Fewer tickets in a quarter hour tell nothing of the next. */
const leastTickets = 10;
/** A quarter hour with a smaller share of the one before is a stray ticket or two. */
const strayShare = 0.1;

/**
 * Until when people who are done take a ticket for a further matter, in minutes from the hall's midnight: services end evenly, so
 * that the last quarter hour has as large a share of the one before as it was open for. Null where too few do.
 */
export function lastFurtherMinute(arrivals: readonly ArrivalRow[], days: ReadonlySet<ServiceDay>): number | null {
  const counts = new Map<number, number>();
  for (const { day, slot_minute, further } of arrivals)
    if (days.has(day)) counts.set(slot_minute, (counts.get(slot_minute) ?? 0) + further);
  const shareOf = (slot: number): number => (counts.get(slot) ?? 0) / (counts.get(slot - slotMinutes) ?? 0);
  const known = [...counts.keys()].filter((slot) => (counts.get(slot - slotMinutes) ?? 0) >= leastTickets && shareOf(slot) >= strayShare);
  if (known.length === 0) return null;
  const last = Math.max(...known);
  return last + Math.round(slotMinutes * Math.min(1, shareOf(last)));
}
