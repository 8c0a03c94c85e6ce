import type { DayRow } from '#contracts/http-api';
import type { QuerySource } from '../query-source.ts';
import { doorIds, type HallMoment } from './hall-moment.ts';
import { catalog } from './query-catalog.ts';
import { ask } from './question.ts';

/** The last `days` service days up to today, oldest first; a day nothing was heard of has no row. */
export async function dayRows(queries: QuerySource, { plan, day }: HallMoment, days: number): Promise<DayRow[]> {
  const rows = await ask(queries, catalog.days, { hall_id: plan.id, day, days, door_ids: doorIds(plan) });
  return rows.map((row) => ({
    day: row.day,
    visitors: row.visitors,
    visits: row.visits,
    tickets: row.tickets,
    served: row.served,
    meanWaitMinutes: row.mean_wait_minutes,
    p90WaitMinutes: row.p90_wait_minutes,
    abandonedShare: row.abandoned_share,
    satisfiedShare: row.satisfied_share,
  }));
}
