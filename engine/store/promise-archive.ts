import type { DuckDBConnection } from '@duckdb/node-api';
import type { WaitPromise } from '../waits/wait-promise.ts';
import type { Database } from './database.ts';
import { DuckDbQueries } from './duckdb-queries.ts';
import { loadSql } from './sql-files.ts';

const keepPromises = loadSql(import.meta.url, 'sql/keep-wait-promises.sql');
const outcomes = loadSql(import.meta.url, 'sql/wait-outcomes.sql');

/** What a promise came to, in minutes. */
export interface PromiseOutcome {
  readonly queueId: string;
  readonly modelLow: number;
  readonly median: number;
  readonly modelHigh: number;
  readonly waitMinutes: number;
}

/** Promised waits, on a connection of their own: nothing of the halls waits for them. */
export class PromiseArchive {
  private readonly queries: DuckDbQueries;

  private constructor(private readonly connection: DuckDBConnection) {
    this.queries = new DuckDbQueries(connection);
  }

  static async open(database: Database): Promise<PromiseArchive> {
    return new PromiseArchive(await database.openReader());
  }

  async keep(promises: readonly WaitPromise[]): Promise<void> {
    if (promises.length > 0) await this.queries.query(keepPromises, { promises: JSON.stringify(promises) });
  }

  /** From a service day on, in the order of the calls. */
  async outcomes(hallId: string, from: string): Promise<PromiseOutcome[]> {
    const rows = await this.queries.query<OutcomeRow>(outcomes, { hall_id: hallId, from });
    return rows.map(({ queue_id, model_low, median, model_high, wait_minutes }) => ({
      queueId: queue_id,
      modelLow: model_low,
      median,
      modelHigh: model_high,
      waitMinutes: wait_minutes,
    }));
  }

  async close(): Promise<void> {
    await this.queries.idle();
    this.connection.closeSync();
  }
}

interface OutcomeRow extends Readonly<Record<string, string | number>> {
  readonly queue_id: string;
  readonly model_low: number;
  readonly median: number;
  readonly model_high: number;
  readonly wait_minutes: number;
}
