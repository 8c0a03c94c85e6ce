import type { DuckDBConnection } from '@duckdb/node-api';
import type { ServiceDay } from '#contracts/instant';
import type { KeptPlan, PlanAdoption } from '#contracts/kept-plans';
import type { PlanAnswer, PlanWishes } from '#contracts/tidal-plan';
import type { Cell } from '../query-source.ts';
import type { Database } from './database.ts';
import { DuckDbQueries } from './duckdb-queries.ts';
import { loadSql } from './sql-files.ts';

const sql = (name: string): string => loadSql(import.meta.url, `sql/${name}.sql`);
const keepPlan = sql('keep-tidal-plan');
const planOf = sql('tidal-plan');
const plansOfDay = sql('tidal-plans-of-day');
const adoptPlan = sql('adopt-tidal-plan');
const adoptionsOfDay = sql('tidal-plan-adoptions');
const listedPlans = 50;

/** A plan that was made or refused. Moments as ISO-8601 text: `requestedAt` is hall time. */
export interface ArchivedPlan {
  readonly id: string;
  readonly day: ServiceDay;
  readonly wishes: PlanWishes;
  readonly requestedBy: string;
  readonly requestedAt: string;
  readonly startsAt: string;
  readonly answer: PlanAnswer;
}

/** What a plan was made with. */
export interface PlanMaking {
  readonly seed: number;
  readonly version: string;
  /** Wall time, ISO-8601. */
  readonly recordedAt: string;
}

/** Tidal plans and which of them are in force, on a connection of their own: nothing of the halls waits for them. */
export class TidalPlanArchive {
  private readonly queries: DuckDbQueries;

  private constructor(private readonly connection: DuckDBConnection) {
    this.queries = new DuckDbQueries(connection);
  }

  static async open(database: Database): Promise<TidalPlanArchive> {
    return new TidalPlanArchive(await database.openReader());
  }

  async keep(hallId: string, plan: ArchivedPlan, { seed, version, recordedAt }: PlanMaking): Promise<void> {
    await this.queries.query(keepPlan, {
      hall_id: hallId,
      plan_id: plan.id,
      day: plan.day,
      wishes: JSON.stringify(plan.wishes),
      seed,
      version,
      requested_by: plan.requestedBy,
      requested_at: plan.requestedAt,
      recorded_at: recordedAt,
      starts_at: plan.startsAt,
      answer: JSON.stringify(plan.answer),
    });
  }

  async find(hallId: string, planId: string): Promise<ArchivedPlan | null> {
    const [row] = await this.queries.query<PlanRow>(planOf, { hall_id: hallId, plan_id: planId });
    return row ? { ...described(row), day: row.day, startsAt: row.starts_at, answer: JSON.parse(row.answer) } : null;
  }

  /** Newest first; of many, the newest fifty. */
  async list(hallId: string, day: ServiceDay): Promise<KeptPlan[]> {
    const rows = await this.queries.query<ListedRow>(plansOfDay, { hall_id: hallId, day, rows: listedPlans });
    return rows.map((row) => ({ ...described(row), windowHours: row.window_hours, meanWaitMinutes: row.mean_wait_minutes }));
  }

  async adopt(hallId: string, { planId, day, adoptedBy, adoptedAt, recordedAt }: PlanAdoption): Promise<void> {
    await this.queries.query(adoptPlan, {
      hall_id: hallId,
      day,
      plan_id: planId,
      adopted_by: adoptedBy,
      adopted_at: adoptedAt,
      recorded_at: recordedAt,
    });
  }

  /** In their order: the last one is in force. */
  async adoptions(hallId: string, day: ServiceDay): Promise<PlanAdoption[]> {
    const rows = await this.queries.query<AdoptionRow>(adoptionsOfDay, { hall_id: hallId, day });
    return rows.map((row) => ({
      planId: row.plan_id,
      day: row.day,
      adoptedBy: row.adopted_by,
      adoptedAt: row.adopted_at,
      recordedAt: row.recorded_at,
    }));
  }

  async close(): Promise<void> {
    await this.queries.idle();
    this.connection.closeSync();
  }
}

type Row<Columns> = Readonly<Record<string, Cell>> & Columns;
type AskedRow = Row<{ plan_id: string; wishes: string; requested_by: string; requested_at: string }>;
type PlanRow = AskedRow & Row<{ day: string; starts_at: string; answer: string }>;
type ListedRow = AskedRow & Row<{ window_hours: number | null; mean_wait_minutes: number | null }>;
type AdoptionRow = Row<{ plan_id: string; day: string; adopted_by: string; adopted_at: string; recorded_at: string }>;

const described = ({ plan_id, wishes, requested_by, requested_at }: AskedRow) => ({
  id: plan_id,
  wishes: JSON.parse(wishes) as PlanWishes,
  requestedBy: requested_by,
  requestedAt: requested_at,
});
