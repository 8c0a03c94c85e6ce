import type { Instant, ServiceDay } from '#contracts/instant';
import type { QuerySource } from '../query-source.ts';
import { type HallMoment, momentParameters } from './hall-moment.ts';
import { catalog } from './query-catalog.ts';
import { ask } from './question.ts';

/** Tickets taken for a queue in a quarter hour, at least one. */
export interface ArrivalCount {
  readonly day: ServiceDay;
  readonly queueId: string;
  /** From the midnight that begins the day, by the hall's clock. */
  readonly slotMinute: number;
  readonly arrivals: number;
  readonly lastAt: Instant;
}

/** Arrivals of the service days `from` to `until`, both included, up to now. */
export async function arrivalSlots(queries: QuerySource, moment: HallMoment, from: ServiceDay, until: ServiceDay): Promise<ArrivalCount[]> {
  const { hall_id, time_zone, now } = momentParameters(moment);
  const rows = await ask(queries, catalog.arrivalSlots, { hall_id, time_zone, from, until, now });
  return rows.map(({ day, queue_id, slot_minute, arrivals, last_at }) => ({
    day,
    queueId: queue_id,
    slotMinute: slot_minute,
    arrivals,
    lastAt: Date.parse(last_at),
  }));
}
