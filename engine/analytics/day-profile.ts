import type { ProfileRow } from '#contracts/http-api';
import type { QuerySource } from '../query-source.ts';
import { type HallMoment, momentParameters } from './hall-moment.ts';
import { catalog } from './query-catalog.ts';
import { ask } from './question.ts';

/** The quarter hours of `moment.day` beside the usual of its weekday, from the first with a ticket to the last. */
export async function dayProfile(queries: QuerySource, moment: HallMoment): Promise<ProfileRow[]> {
  const rows = await ask(queries, catalog.dayProfile, momentParameters(moment));
  return rows.map((row) => ({
    slotStart: row.slot_start,
    issued: row.issued,
    called: row.called,
    meanWaitMinutes: row.mean_wait_minutes,
    usualIssued: row.usual_issued,
    usualMeanWaitMinutes: row.usual_mean_wait_minutes,
    meanOpenWindows: row.mean_open_windows,
  }));
}
