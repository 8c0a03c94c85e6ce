import type { PlanChangeRecord } from '#contracts/http-api';
import type { PlanChanges } from '../plan-change.ts';
import type { QuerySource } from '../query-source.ts';
import { catalog } from './query-catalog.ts';
import { ask } from './question.ts';

/** The newest `rows` plans people saved for a hall. */
export async function planChanges(queries: QuerySource, hallId: string, rows: number): Promise<PlanChangeRecord[]> {
  const records = await ask(queries, catalog.planChanges, { hall_id: hallId, rows });
  return records.map((record) => ({
    changedBy: record.changed_by,
    changedAt: record.changed_at,
    recordedAt: record.recorded_at,
    changes: JSON.parse(record.changes) as PlanChanges,
  }));
}
