import type { ProfileRow } from '#contracts/http-api';
import type { QuerySource } from '../query-source.ts';
import { type HallMoment, momentParameters } from './hall-moment.ts';
import { catalog } from './query-catalog.ts';
import { ask } from './question.ts';

/** The quarter hours of `moment.day` beside the usual of its weekday, from the first with a ticket to the last; of one queue, or of all. */
export async function dayProfile(queries: QuerySource, moment: HallMoment, queueId: string | null): Promise<ProfileRow[]> {
  const planned = moment.plan.windows.filter(({ queues }) => queueId !== null && queues.includes(queueId));
  const rows = await ask(queries, catalog.dayProfile, {
    ...momentParameters(moment),
    queue_id: queueId,
    queue_window_ids: planned.map(({ id }) => id).join(','),
  });
  return rows.map((row) => ({
    slotStart: row.slot_start,
    issued: row.issued,
    called: row.called,
    meanWaitMinutes: row.mean_wait_minutes,
    usualIssued: row.usual_issued,
    usualMeanWaitMinutes: row.usual_mean_wait_minutes,
    meanOpenWindows: row.mean_open_windows,
    usualOpenWindows: row.usual_open_windows,
  }));
}
