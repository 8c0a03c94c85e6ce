import type { WindowAction } from '#contracts/commands';
import type { CommandRecord } from '#contracts/http-api';
import type { QuerySource } from '../query-source.ts';
import { type HallMoment, momentParameters } from './hall-moment.ts';
import { catalog } from './query-catalog.ts';
import { ask } from './question.ts';

/** The newest `rows` commands people gave the hall, and what it answered. */
export async function commandAudit(queries: QuerySource, moment: HallMoment, rows: number): Promise<CommandRecord[]> {
  const { hall_id, now } = momentParameters(moment);
  const unanswered_after_minutes = moment.plan.limits.commandUnansweredAfterMinutes;
  const records = await ask(queries, catalog.commandAudit, { hall_id, now, unanswered_after_minutes, rows });
  return records.map((record) => ({
    id: record.command_id,
    windowId: record.window_id,
    request: JSON.parse(record.request) as WindowAction,
    requestedBy: record.requested_by,
    requestedAt: record.requested_at,
    undoes: record.undoes,
    status: record.status,
    answeredAt: record.answered_at,
    reason: record.reason,
    reasonCode: record.reason_code,
  }));
}
