import type { ServiceDay } from '#contracts/instant';
import type { Arrivals } from '#contracts/scenario';
import { slotMinutes } from './arrival-shape.ts';
import type { DayFrame } from './day-frame.ts';
import type { BookedSlots } from './fit-bookings.ts';
import type { KindDemand } from './fit-demand.ts';
import { expectTickets } from './fit-levels.ts';
import type { HallFit } from './hall-fit.ts';
import type { MatterBook } from './matter-book.ts';

type Mix = Extract<Arrivals, { mix: unknown }>['mix'];

/** Who comes of themselves on a day: one stream a queue. */
export function composeWalkIns(fit: HallFit, kind: KindDemand, day: ServiceDay, { origin }: DayFrame, matters: MatterBook): Arrivals[] {
  return [...kind.shape.byQueue].flatMap(([queueId, shares]): Arrivals[] => {
    const mix = mixOf(fit, queueId, matters, (row) => !row.is_further && (fit.demand.bookings === null || !row.is_booked));
    const tickets = expectTickets(kind.levels, queueId, day);
    if (mix.length === 0 || tickets <= 0) return [];
    const first = (kind.shape.slots[0] ?? origin) - origin;
    const rates = shares.map((share) => Math.min(10_000, (tickets * share) / slotMinutes));
    const ends = shares.map((_, place) => first + (place + 1) * slotMinutes);
    return [
      {
        kind: 'rates',
        id: `walk-ins-${queueId}`,
        untilMinutes: first > 0 ? [first, ...ends] : ends,
        perMinute: first > 0 ? [0, ...rates] : rates,
        mix,
      },
    ];
  });
}

/** Who has an appointment. */
export function composeAppointments(fit: HallFit, booked: BookedSlots, { origin }: DayFrame, matters: MatterBook): Arrivals[] {
  const { bookings } = fit.demand;
  if (bookings === null) return [];
  return [...booked].flatMap(([queueId, slots]): Arrivals[] => {
    const mix = mixOf(fit, queueId, matters, (row) => row.is_booked);
    if (mix.length === 0 || slots.size === 0) return [];
    const ordered = [...slots].sort(([a], [b]) => a - b);
    return [
      {
        kind: 'appointments',
        id: `appointments-${queueId}`,
        slots: ordered.map(([slot, visitors]) => ({ minute: Math.max(0, slot - origin), visitors })),
        meanLatenessMinutes: bookings.meanLatenessMinutes,
        latenessDeviationMinutes: Math.min(240, bookings.latenessDeviationMinutes),
        noShowShare: bookings.noShowShare,
        mix,
      },
    ];
  });
}

function mixOf(fit: HallFit, queueId: string, matters: MatterBook, counts: (row: HallFit['mix'][number]) => boolean): Mix {
  const weights = new Map<string, Mix[number]>();
  for (const row of fit.mix) {
    const matterId = row.queue_id === queueId && counts(row) ? matters.find(queueId, row.matter_id) : null;
    if (matterId === null) continue;
    const key = `${matterId} ${row.class}`;
    weights.set(key, { matterId, classId: row.class, weight: (weights.get(key)?.weight ?? 0) + row.tickets });
  }
  return [...weights.values()];
}
