import type { AdviceReason, AdviceRecord } from '#contracts/advice';
import type { Remedy } from '#contracts/remedies';
import type { QuerySource } from '../query-source.ts';
import type { KeptEffect } from '../store/advice-archive.ts';
import { type HallMoment, momentParameters } from './hall-moment.ts';
import { catalog } from './query-catalog.ts';
import { ask } from './question.ts';

/** The newest `rows` advice of a hall; `open` are the ids of those that stand now: others without a decision were ignored. */
export async function adviceRecord(
  queries: QuerySource,
  moment: HallMoment,
  open: ReadonlySet<string>,
  rows: number,
): Promise<AdviceRecord[]> {
  const { hall_id, now } = momentParameters(moment);
  const records = await ask(queries, catalog.adviceRecord, { hall_id, now, rows });
  return records.map((record) => {
    const effect = JSON.parse(record.effect) as KeptEffect;
    const undecided = open.has(record.advice_id) ? 'open' : 'ignored';
    return {
      id: record.advice_id,
      reason: record.reason as AdviceReason,
      queueId: record.queue_id,
      remedies: JSON.parse(record.remedies) as Remedy[],
      firstMadeAt: record.made_at,
      lastMadeAt: record.last_made_at,
      outcome: (record.outcome as AdviceRecord['outcome'] | null) ?? undecided,
      decidedBy: record.decided_by,
      decidedAt: record.decided_at,
      savedPersonMinutes: effect.saved,
      foreseenP90Minutes: { without: effect.p90Without, with: effect.p90With },
      actualP90Minutes: record.actual_p90_minutes,
    };
  });
}
