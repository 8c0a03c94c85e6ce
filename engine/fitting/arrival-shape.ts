import type { ServiceDay } from '#contracts/instant';
import type { ArrivalRow } from './hall-history.ts';

export const slotMinutes = 15;

/** How a day's tickets spread over its quarter hours. */
export interface ArrivalShape {
  /** Minutes from the hall's midnight at which the quarter hours begin, from the first with a ticket to the last. */
  readonly slots: readonly number[];
  /** By queue: the share of each quarter hour. */
  readonly byQueue: ReadonlyMap<string, readonly number[]>;
}

/** Few tickets of a queue are drawn to the hall's shape as if it had this many more. */
const borrowedTickets = 40;
/** Quarter hours before the first and after the last that hold this share are a stray ticket or two. */
const strayShare = 0.0005;

/** The shape of the given days; `count` says which tickets of a row. */
export function fitShape(arrivals: readonly ArrivalRow[], days: ReadonlySet<ServiceDay>, count: (row: ArrivalRow) => number): ArrivalShape {
  const rows = arrivals.filter(({ day }) => days.has(day));
  const hall = new Map<number, number>();
  const queues = new Map<string, Map<number, number>>();
  for (const row of rows) {
    const own = queues.get(row.queue_id) ?? new Map<number, number>();
    own.set(row.slot_minute, (own.get(row.slot_minute) ?? 0) + count(row));
    hall.set(row.slot_minute, (hall.get(row.slot_minute) ?? 0) + count(row));
    queues.set(row.queue_id, own);
  }
  const slots = usualSlots(hall);
  const total = sumOf(slots.map((slot) => hall.get(slot) ?? 0));
  return {
    slots,
    byQueue: new Map(
      [...queues].map(([queueId, own]) => {
        const seen = sumOf(slots.map((slot) => own.get(slot) ?? 0));
        return [
          queueId,
          slots.map((slot) => ((own.get(slot) ?? 0) + (borrowedTickets * (hall.get(slot) ?? 0)) / total) / (seen + borrowedTickets)),
        ];
      }),
    ),
  };
}

function usualSlots(hall: ReadonlyMap<number, number>): number[] {
  const known = [...hall.keys()].sort((a, b) => a - b);
  const stray = strayShare * sumOf([...hall.values()]);
  const edge = (order: readonly number[]): number => {
    let sum = 0;
    for (const slot of order) {
      sum += hall.get(slot) ?? 0;
      if (sum > stray) return slot;
    }
    return 0;
  };
  const first = edge(known);
  const last = edge([...known].reverse());
  return Array.from({ length: Math.max(0, (last - first) / slotMinutes + 1) }, (_, place) => first + place * slotMinutes);
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
