import type { DueCaseRow } from '#contracts/http-api';
import type { QuerySource } from '../query-source.ts';
import { type HallMoment, momentParameters } from './hall-moment.ts';
import { catalog } from './query-catalog.ts';
import { ask } from './question.ts';

/** Open cases overdue or due within `withinDays` days, most urgent first. */
export async function dueCases(queries: QuerySource, moment: HallMoment, withinDays: number): Promise<DueCaseRow[]> {
  const { hall_id, now } = momentParameters(moment);
  const rows = await ask(queries, catalog.dueCases, { hall_id, now, within_days: withinDays });
  return rows.map((row) => ({
    caseId: row.case_id,
    matterId: row.matter_id,
    status: row.status,
    acceptedAt: row.accepted_at,
    dueAt: row.due_at,
    overdue: row.overdue,
    remainingHours: row.remaining_hours,
    lastStep: row.last_step,
    clockStopped: row.clock_stopped,
  }));
}
