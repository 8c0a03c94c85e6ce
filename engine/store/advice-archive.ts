import type { DuckDBConnection } from '@duckdb/node-api';
import type { Advice } from '#contracts/advice';
import type { Estimate } from '#contracts/simulation';
import type { Database } from './database.ts';
import { DuckDbQueries } from './duckdb-queries.ts';
import { loadSql } from './sql-files.ts';

const keepAdvice = loadSql(import.meta.url, 'sql/keep-advice.sql');
const keepOutcome = loadSql(import.meta.url, 'sql/keep-advice-outcome.sql');

/** What is kept of an effect. */
export interface KeptEffect {
  readonly saved: Estimate;
  readonly p90Without: number | null;
  readonly p90With: number | null;
}

export interface AdviceOutcome {
  readonly outcome: 'done' | 'dismissed' | 'ignored';
  readonly decidedBy: string | null;
  /** Hall time, ISO-8601 UTC. */
  readonly decidedAt: string | null;
}

/** Advice and what became of it, on a connection of its own: nothing of the halls waits for it. */
export class AdviceArchive {
  private readonly queries: DuckDbQueries;

  private constructor(private readonly connection: DuckDBConnection) {
    this.queries = new DuckDbQueries(connection);
  }

  static async open(database: Database): Promise<AdviceArchive> {
    return new AdviceArchive(await database.openReader());
  }

  async keep(hallId: string, advice: Advice): Promise<void> {
    await this.queries.query(keepAdvice, {
      hall_id: hallId,
      advice_id: advice.id,
      made_at: advice.madeAt,
      reason: advice.reason,
      queue_id: advice.queueId,
      remedies: JSON.stringify(advice.remedies),
      effect: JSON.stringify(keptEffect(advice)),
    });
  }

  /** `advice` as it was last made; `firstMadeAt` as it was kept. */
  async keepOutcome(hallId: string, advice: Advice, firstMadeAt: string, { outcome, decidedBy, decidedAt }: AdviceOutcome): Promise<void> {
    await this.queries.query(keepOutcome, {
      hall_id: hallId,
      advice_id: advice.id,
      made_at: firstMadeAt,
      last_made_at: advice.madeAt,
      outcome,
      decided_by: decidedBy,
      decided_at: decidedAt,
      effect: JSON.stringify(keptEffect(advice)),
    });
  }

  async close(): Promise<void> {
    await this.queries.idle();
    this.connection.closeSync();
  }
}

function keptEffect({ effect, queueId, savedPersonMinutes }: Advice): KeptEffect {
  const p90 = effect.queues.find((queue) => queue.queueId === queueId)?.p90WaitMinutes;
  return { saved: savedPersonMinutes, p90Without: p90?.before ?? null, p90With: p90?.after ?? null };
}
