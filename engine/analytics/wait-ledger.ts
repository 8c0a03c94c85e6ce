import type { WaitLedger } from '#contracts/wait-ledger';
import type { QuerySource } from '../query-source.ts';
import { catalog } from './query-catalog.ts';
import { ask } from './question.ts';

interface LedgerSpan {
  readonly hallId: string;
  readonly timeZone: string;
  /** Service days, both included. */
  readonly from: string;
  readonly until: string;
}

/** Promised waits beside what happened; no rows where nothing was promised. */
export async function waitLedger(queries: QuerySource, { hallId, timeZone, from, until }: LedgerSpan): Promise<WaitLedger> {
  const rows = await ask(queries, catalog.waitLedger, { hall_id: hallId, time_zone: timeZone, from, until });
  return {
    from,
    until,
    rows: rows.map(({ predictor, queue_id, joined_hour, waits, mae, bias, late_share, coverage }) => ({
      predictor,
      queueId: queue_id,
      hour: joined_hour,
      waits,
      mae,
      bias,
      lateShare: late_share,
      coverage,
    })),
  };
}
