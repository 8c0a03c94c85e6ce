import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Registry } from 'prom-client';
import { onTestFinished } from 'vitest';
import type { WireCommand } from '#contracts/commands';
import type { Role } from '#contracts/roles';
import { HallError } from '#engine/errors';
import type { HallView } from '#engine/hall-view';
import type { KnownPeople } from '#engine/planning/known-people';
import type { QuerySource } from '#engine/query-source';
import { simulatePaths } from '#engine/simulation/simulate-paths';
import { AdviceArchive } from '#engine/store/advice-archive';
import { Database, inMemory } from '#engine/store/database';
import { ExperimentArchive } from '#engine/store/experiment-archive';
import { TidalPlanArchive } from '#engine/store/tidal-plan-archive';
import { AccountBook } from '../../server/access/account-book.ts';
import { SessionBook } from '../../server/access/session-book.ts';
import { ArrivalForecasts } from '../../server/forecast/arrival-forecasts.ts';
import { buildApp } from '../../server/http/app.ts';
import type { AppServices } from '../../server/http/app-services.ts';
import type { HallApp } from '../../server/http/hall-app.ts';
import { type DayScenarios, type Planner, TidalPlanDesk } from '../../server/planning/tidal-plan-desk.ts';
import { AdviceDesk } from '../../server/remedies/advice-desk.ts';
import { RemedyDesk } from '../../server/remedies/remedy-desk.ts';
import { ExperimentDesk } from '../../server/simulation/experiment-desk.ts';
import { ScenarioDesk } from '../../server/simulation/scenario-desk.ts';
import { WhenDesk } from '../../server/waits/when-desk.ts';
import { SimulationPool } from '../../server/workers/simulation-pool.ts';
import { MemoryHallView } from './memory-hall-view.ts';

const noStore: QuerySource = { query: async () => [] };

const noHistory = (hallId: string): Promise<never> => Promise.reject(new HallError('bad_request', `${hallId} has no history`));

/** A store in memory, closed after the test and after everything that was opened on it. */
async function openMemory(): Promise<Database> {
  const database = await Database.open(inMemory);
  onTestFinished(() => database.close());
  return database;
}

/** One thread for every application of this process: it takes longer to start than most tests run. It keeps no process alive. */
const pool = new SimulationPool(1);

/** Experiments kept in memory. */
async function openExperiments(database: Database): Promise<ExperimentDesk> {
  const desk = new ExperimentDesk(await ExperimentArchive.open(database), pool, Date.now, () => {});
  onTestFinished(() => desk.close());
  return desk;
}

/** A history that names nobody. */
export const nobodyKnown = async (): Promise<KnownPeople> => ({ days: 0, people: [] });

const nothingPlanned: Planner = { makePlan: () => Promise.reject(new Error('nothing is planned here')), close: async () => {} };

/** Tidal plans kept in memory. */
export async function openTidalPlans(
  scenarios: DayScenarios = { ofDay: noHistory, peopleOn: nobodyKnown },
  planner: Planner = nothingPlanned,
  onError: (message: string) => void = () => {},
  database?: Database,
): Promise<TidalPlanDesk> {
  const archive = await TidalPlanArchive.open(database ?? (await openMemory()));
  const desk = new TidalPlanDesk(scenarios, planner, archive, Date.now, onError);
  onTestFinished(() => desk.close());
  return desk;
}

/** Advice kept in memory. */
export async function openAdvice(view: HallView, remedies: RemedyDesk, database?: Database): Promise<AdviceDesk> {
  const fail = (message: string, cause: unknown): never => {
    throw new Error(message, { cause });
  };
  const archive = await AdviceArchive.open(database ?? (await openMemory()));
  const desk = new AdviceDesk({ view, remedies, archive, wall: Date.now, onError: fail });
  onTestFinished(() => desk.close());
  return desk;
}

export interface RunningApp {
  readonly app: HallApp;
  readonly view: MemoryHallView;
  /** What was sent to halls, in order: commands, and `clock 10`, `fault silence true`. */
  readonly sent: (WireCommand | string)[];
  readonly errors: string[];
  readonly metrics: Registry;
  /** Cookie header of a signed-in demo account. */
  signIn(role: Role): Promise<string>;
}

/** A folder that is gone after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'halltide-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** The application with a demo of one small hall, closed after the test. */
export async function startApp(changes: Partial<AppServices> = {}): Promise<RunningApp> {
  const folder = await temporaryFolder();
  const view = new MemoryHallView();
  const sent: (WireCommand | string)[] = [];
  const errors: string[] = [];
  const database = await openMemory();
  const remedies = new RemedyDesk(view, noStore, { lookAhead: noHistory }, pool);
  const tidalPlans = await openTidalPlans(undefined, undefined, undefined, database);
  const arrivals = new ArrivalForecasts(view, noStore);
  const services: AppServices = {
    view,
    queries: noStore,
    experiments: await openExperiments(database),
    scenarioDesk: new ScenarioDesk({ ofDay: noHistory, fromNow: noHistory }),
    remedies,
    advice: await openAdvice(view, remedies, database),
    waits: { announcement: () => null },
    arrivals,
    when: new WhenDesk(view, { dayOf: async () => 'no_history', simulate: async (task) => simulatePaths(task) }, arrivals, tidalPlans),
    tidalPlans,
    demoHalls: new Set(['h1']),
    publicUrl: null,
    trustedProxy: null,
    webRoot: null,
    metrics: new Registry(),
    accounts: await AccountBook.open(join(folder, 'accounts.json'), true, () => {}),
    sessions: await SessionBook.open(join(folder, 'sessions.json'), Date.now),
    checkParts: async () => ({ store: { ok: true, detail: 'writing' }, broker: { ok: true, detail: 'embedded' } }),
    hallLine: {
      sendCommand: async (_hallId, command) => void sent.push(command),
      sendClockRate: async (_hallId, rate) => void sent.push(`clock ${rate}`),
      sendFault: async (_hallId, fault, on) => void sent.push(`fault ${fault} ${on}`),
    },
    plans: { file: () => null, change: () => Promise.reject(new Error('no plan is kept here')) },
    feed: { token: 'feed-token', take: async (topic, payload) => void sent.push(`${topic} ${Buffer.from(payload)}`) },
    log: { info: () => {}, warn: () => {}, error: (message) => errors.push(message) },
    ...changes,
  };
  const app = await buildApp(services);
  onTestFinished(() => app.close());
  const signIn = async (role: Role): Promise<string> => {
    const answer = await app.inject({ method: 'POST', url: '/api/session/demo', payload: { role }, headers: { host: 'localhost' } });
    const [cookie] = answer.cookies;
    if (!cookie) throw new Error(`could not sign in as ${role}: ${answer.body}`);
    return `${cookie.name}=${cookie.value}`;
  };
  return { app, view, sent, errors, metrics: services.metrics, signIn };
}
