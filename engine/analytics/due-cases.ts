import type { DueCases } from '#contracts/http-api';
import type { QuerySource } from '../query-source.ts';
import { type HallMoment, momentParameters } from './hall-moment.ts';
import { catalog } from './query-catalog.ts';
import { ask } from './question.ts';

/** Open cases overdue or due within `withinDays` days: how many, and the most urgent first. */
export async function dueCases(queries: QuerySource, moment: HallMoment, withinDays: number): Promise<DueCases> {
  const { hall_id, now } = momentParameters(moment);
  const rows = await ask(queries, catalog.dueCases, { hall_id, now, within_days: withinDays });
  const [first] = rows;
  return {
    overdue: first?.overdue_cases ?? 0,
    dueSoon: first?.due_soon_cases ?? 0,
    rows: rows.map((row) => ({
      caseId: row.case_id,
      matterId: row.matter_id,
      status: row.status,
      acceptedAt: row.accepted_at,
      dueAt: row.due_at,
      overdue: row.overdue,
      remainingHours: row.remaining_hours,
      lastStep: row.last_step,
      clockStopped: row.clock_stopped,
    })),
  };
}
