import type { DuckDBConnection } from '@duckdb/node-api';
import type { AskedRequest, AskedResult } from '#contracts/designs';
import type { Scenario } from '#contracts/scenario';
import type { Cell } from '../query-source.ts';
import type { Database } from './database.ts';
import { DuckDbQueries } from './duckdb-queries.ts';
import { loadSql } from './sql-files.ts';

const sql = (name: string): string => loadSql(import.meta.url, `sql/${name}.sql`);
const keepExperiment = sql('keep-experiment');
const keepResult = sql('keep-experiment-result');
const experimentsKept = sql('experiments-kept');
const scenariosOf = sql('experiment-scenarios');
const resultOf = sql('experiment-result');

/** An experiment that was asked for; `finishedAt` is null when it was stopped before its end. Moments as ISO-8601 text. */
export interface KeptExperiment {
  readonly id: string;
  readonly requestedBy: string;
  readonly requestedAt: string;
  readonly request: AskedRequest;
  readonly finishedAt: string | null;
  /** Days that the result stands on; null without one. */
  readonly replications: number | null;
}

/** An experiment as it is asked for. */
export type AskedExperiment = Omit<KeptExperiment, 'finishedAt' | 'replications'>;

/** Experiments with their results, on a connection of their own: nothing of the halls waits for them. */
export class ExperimentArchive {
  private readonly queries: DuckDbQueries;

  private constructor(private readonly connection: DuckDBConnection) {
    this.queries = new DuckDbQueries(connection);
  }

  static async open(database: Database): Promise<ExperimentArchive> {
    return new ExperimentArchive(await database.openReader());
  }

  async keep(experiment: AskedExperiment, scenarios: readonly Scenario[], version: string): Promise<void> {
    const { id, requestedBy, requestedAt, request } = experiment;
    await this.queries.query(keepExperiment, {
      id,
      requested_by: requestedBy,
      requested_at: requestedAt,
      request: JSON.stringify(request),
      scenarios: JSON.stringify(scenarios),
      version,
    });
  }

  async keepResult(id: string, finishedAt: string, result: AskedResult): Promise<void> {
    await this.queries.query(keepResult, {
      id,
      finished_at: finishedAt,
      replications: result.replications,
      result: JSON.stringify(result),
    });
  }

  /** Newest first. */
  async list(rows: number): Promise<KeptExperiment[]> {
    return (await this.queries.query<KeptRow>(experimentsKept, { id: null, rows })).map(keptExperiment);
  }

  async find(id: string): Promise<KeptExperiment | null> {
    const [row] = await this.queries.query<KeptRow>(experimentsKept, { id, rows: 1 });
    return row ? keptExperiment(row) : null;
  }

  /** What it simulates, or begins from; empty when nobody asked for it. */
  async scenarios(id: string): Promise<Scenario[]> {
    const [row] = await this.queries.query<{ scenarios: string }>(scenariosOf, { id });
    return row ? JSON.parse(row.scenarios) : [];
  }

  async result(id: string): Promise<AskedResult | null> {
    const [row] = await this.queries.query<{ result: string }>(resultOf, { id });
    return row ? JSON.parse(row.result) : null;
  }

  async close(): Promise<void> {
    await this.queries.idle();
    this.connection.closeSync();
  }
}

type KeptRow = Readonly<Record<string, Cell>> & {
  readonly experiment_id: string;
  readonly requested_by: string;
  readonly requested_at: string;
  readonly request: string;
  readonly finished_at: string | null;
  readonly replications: number | null;
};

const keptExperiment = (row: KeptRow): KeptExperiment => ({
  id: row.experiment_id,
  requestedBy: row.requested_by,
  requestedAt: row.requested_at,
  request: JSON.parse(row.request),
  finishedAt: row.finished_at,
  replications: row.replications,
});
