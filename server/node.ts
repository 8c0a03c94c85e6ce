import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Registry } from 'prom-client';
import type { HallPlan } from '#contracts/hall-plan';
import { layOutHall } from '#contracts/lay-out-hall';
import { HallEngine } from '#engine/hall-engine';
import type { QuerySource } from '#engine/query-source';
import { AdviceArchive } from '#engine/store/advice-archive';
import { Database, inMemory } from '#engine/store/database';
import { DuckDbQueries } from '#engine/store/duckdb-queries';
import { ExperimentArchive } from '#engine/store/experiment-archive';
import { PromiseArchive } from '#engine/store/promise-archive';
import { openSnapshot, type StoreSnapshot } from '#engine/store/store-snapshot';
import { TidalPlanArchive } from '#engine/store/tidal-plan-archive';
import { loadAdapters } from './adapters/load-adapters.ts';
import type { BrokerSettings } from './broker/broker-settings.ts';
import type { HallBroker } from './broker/hall-broker.ts';
import { openBroker } from './broker/open-broker.ts';
import { limitHeapGrowth } from './heap-growth.ts';
import type { ServerLog } from './http/app-services.ts';
import { Intake } from './ingest/intake.ts';
import { createIntakeMetrics } from './ingest/intake-metrics.ts';
import { openRebirths } from './ingest/rebirths.ts';
import { measureSources } from './ingest/source-metrics.ts';
import { hallFoldersOf, loadHalls } from './load-halls.ts';
import { PlanKeeper } from './plans/plan-keeper.ts';

const shippedAdapters = fileURLToPath(new URL('../datasets/adapters/', import.meta.url));
/** Where the store of a data folder is. */
export const storePath = (dataDir: string): string => join(dataDir, 'halltide.duckdb');
const tickEveryMs = 1000;

export interface NodeSettings {
  /** Folder of the store; null keeps everything in memory. */
  readonly dataDir: string | null;
  /** Folders with hall files, beside the shipped ones. */
  readonly hallFolders: readonly string[];
  /** Whether the halls the product ships are there too; they are unless told. */
  readonly withShippedHalls?: boolean;
  /** Folders with adapters, beside the shipped ones. */
  readonly adapterFolders: readonly string[];
  /** Null opens none: an import or a check of the store. */
  readonly broker: BrokerSettings | null;
  /** Wall time after which a source is asked for its missing messages; never unless told. */
  readonly rebirthAfterMs?: number | null;
  readonly wall: () => number;
  readonly log: ServerLog;
  /** The store takes nothing more; the process should end. */
  readonly onStoreFailure: (cause: unknown) => void;
}

/** The engine with its store, its way in and its broker: all of the product but the page and the demo. */
export interface HallNode {
  readonly engine: HallEngine;
  readonly intake: Intake;
  readonly broker: HallBroker | null;
  readonly queries: QuerySource;
  /** The store as it stands now, for questions that have to agree. */
  openSnapshot(): Promise<StoreSnapshot>;
  openExperimentArchive(): Promise<ExperimentArchive>;
  openAdviceArchive(): Promise<AdviceArchive>;
  openPromiseArchive(): Promise<PromiseArchive>;
  openTidalPlanArchive(): Promise<TidalPlanArchive>;
  /** The plans as they are now. */
  readonly plans: readonly HallPlan[];
  readonly keeper: PlanKeeper;
  readonly metrics: Registry;
  close(): Promise<void>;
}

/** Opens store, engine and broker, in this order. Throws `HallError`: `store_locked`, `store_failed`, `broker_failed`, `bad_request`. */
export async function openNode(settings: NodeSettings): Promise<HallNode> {
  const { wall, log } = settings;
  limitHeapGrowth();
  const halls = await loadHalls(hallFoldersOf(settings.dataDir, settings.hallFolders, settings.withShippedHalls));
  const plans = halls.map(layOutHall);
  const timeZones = new Map(plans.map(({ id, timeZone }) => [id, timeZone]));
  const { adapters, problems } = await loadAdapters([shippedAdapters, ...settings.adapterFolders], timeZones);
  for (const problem of problems) log.warn(`adapter left out: ${problem}`);
  const database = await Database.open(settings.dataDir === null ? inMemory : storePath(settings.dataDir));
  const engine = await HallEngine.open({ database, plans, wall });
  const metrics = new Registry();
  const intake = new Intake({ engine, adapters, wall, metrics: createIntakeMetrics(metrics), onStoreFailure: settings.onStoreFailure });
  const broker =
    settings.broker &&
    (await openBroker(settings.broker, {
      receive: (delivery) => intake.receive(delivery),
      foreignFilters: adapters.map(({ topicFilter }) => topicFilter),
      log,
    }));
  measureSources(metrics, engine);
  const queries = new DuckDbQueries(database.reader, database.memory);
  const keeper = new PlanKeeper(halls, settings.dataDir, engine, intake);
  const afterMs = settings.rebirthAfterMs ?? null;
  const rebirths = broker && afterMs !== null ? openRebirths({ engine, broker, afterMs, log, metrics }) : null;
  const ticking = setInterval(() => {
    engine.tick().catch(settings.onStoreFailure);
    rebirths?.ask();
  }, tickEveryMs);
  return {
    engine,
    intake,
    broker,
    queries,
    openSnapshot: () => openSnapshot(database),
    openExperimentArchive: () => ExperimentArchive.open(database),
    openAdviceArchive: () => AdviceArchive.open(database),
    openPromiseArchive: () => PromiseArchive.open(database),
    openTidalPlanArchive: () => TidalPlanArchive.open(database),
    get plans() {
      return [...engine.plans.values()];
    },
    keeper,
    metrics,
    close: async () => {
      clearInterval(ticking);
      await broker?.close();
      await intake.idle();
      await engine.close();
      await queries.idle();
      database.close();
    },
  };
}
