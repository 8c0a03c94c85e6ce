import type { ServiceDay } from '#contracts/instant';
import type { BookingRow } from './hall-history.ts';

/** Who books, and who comes when. */
export interface BookingFit {
  readonly booked: number;
  readonly noShowShare: number;
  readonly meanLatenessMinutes: number;
  readonly latenessDeviationMinutes: number;
  /** Visits of which it is known when they came. */
  readonly timed: number;
}

const leastBookings = 20;

/** Null where too few are booked, or nobody says who came: appointments then come like walk-ins. */
export function fitBookings(bookings: readonly BookingRow[]): BookingFit | null {
  const sum = (column: 'booked' | 'came' | 'timed' | 'lateness_sum' | 'lateness_square_sum'): number =>
    bookings.reduce((total, row) => total + row[column], 0);
  const booked = sum('booked');
  const timed = sum('timed');
  if (booked < leastBookings || timed < leastBookings) return null;
  const mean = sum('lateness_sum') / timed;
  return {
    booked,
    noShowShare: 1 - sum('came') / booked,
    meanLatenessMinutes: mean,
    latenessDeviationMinutes: Math.sqrt(Math.max(0, sum('lateness_square_sum') / timed - mean ** 2)),
    timed,
  };
}

/** Bookings by queue and slot: minutes from the hall's midnight. */
export type BookedSlots = ReadonlyMap<string, ReadonlyMap<number, number>>;

/** What is booked on an ordinary one of `days`; `factor` says how much busier than that the day in question is. */
export function usualBookings(
  bookings: readonly BookingRow[],
  days: readonly ServiceDay[],
  factor: (queueId: string, day: ServiceDay | null) => number,
): BookedSlots {
  const usual = new Map<string, Map<number, number>>();
  for (const { day, queue_id, slot_minute, booked } of bookings) {
    if (!days.includes(day)) continue;
    const slots = usual.get(queue_id) ?? new Map<number, number>();
    slots.set(slot_minute, (slots.get(slot_minute) ?? 0) + booked / factor(queue_id, day) / days.length);
    usual.set(queue_id, slots);
  }
  return new Map([...usual].map(([queueId, slots]) => [queueId, wholeNumbers(slots, factor(queueId, null))]));
}

/** What was booked on one day. */
export function bookingsOf(bookings: readonly BookingRow[], day: ServiceDay): BookedSlots {
  const slots = new Map<string, Map<number, number>>();
  for (const row of bookings)
    if (row.day === day) slots.set(row.queue_id, (slots.get(row.queue_id) ?? new Map<number, number>()).set(row.slot_minute, row.booked));
  return slots;
}

/** Rounds so that the sum over the day stays. */
function wholeNumbers(slots: ReadonlyMap<number, number>, factor: number): Map<number, number> {
  const whole = new Map<number, number>();
  let sum = 0;
  let given = 0;
  for (const [slot, visitors] of [...slots].sort(([a], [b]) => a - b)) {
    sum += visitors * factor;
    const here = Math.round(sum) - given;
    given += here;
    if (here > 0) whole.set(slot, here);
  }
  return whole;
}
