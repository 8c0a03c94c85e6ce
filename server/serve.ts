import { join } from 'node:path';
import { collectDefaultMetrics } from 'prom-client';
import { AccountBook } from './access/account-book.ts';
import { SessionBook } from './access/session-book.ts';
import { openCommandDoor } from './cli/command-door.ts';
import { demoHallIds } from './demo/demo-script.ts';
import { startDemo } from './demo/start-demo.ts';
import { ArrivalForecasts } from './forecast/arrival-forecasts.ts';
import { openHallLine } from './hall-line.ts';
import { buildApp } from './http/app.ts';
import type { PartsHealth, ServerLog } from './http/app-services.ts';
import { listenAtNextFree } from './next-free-port.ts';
import { type HallNode, openNode } from './node.ts';
import { TidalPlanDesk } from './planning/tidal-plan-desk.ts';
import { AdviceDesk } from './remedies/advice-desk.ts';
import { RemedyDesk } from './remedies/remedy-desk.ts';
import { newRunToken, removeRunFile, writeRunFile } from './run-file.ts';
import type { Settings } from './settings.ts';
import { ExperimentDesk } from './simulation/experiment-desk.ts';
import { FittedHalls } from './simulation/fitted-halls.ts';
import { ScenarioDesk } from './simulation/scenario-desk.ts';
import { fittedLookAheads } from './waits/look-ahead-source.ts';
import { openWaitDesk } from './waits/open-wait-desk.ts';
import { WhenDesk } from './waits/when-desk.ts';
import { webRoot } from './web-root.ts';
import { PlanningThread } from './workers/planning-thread.ts';
import { SimulationPool } from './workers/simulation-pool.ts';

/** So long after the start halls are looked ahead in. */
const settleMs = 15_000;

/** The running product. */
export interface Served {
  /** Address of the page. */
  readonly url: string;
  readonly brokerUrl: string;
  /** Ends everything in order; what was acknowledged is on disk. */
  close(): Promise<void>;
}

/**
 * Starts everything: store, engine, broker, demo, API and page. Null when `stop` was aborted before the demo was up: everything is
 * ended then. Throws `HallError` saying what stands in the way.
 */
export async function serve(
  settings: Settings,
  log: ServerLog,
  stop: AbortSignal,
  onStoreFailure: (cause: unknown) => void,
): Promise<Served | null> {
  const { dataDir, hallFolders, withShippedHalls, adapterFolders, rebirthAfterMs, broker, demo } = settings;
  const wall = Date.now;
  log.info('opening the store');
  const node = await openNode({
    dataDir,
    hallFolders,
    withShippedHalls,
    adapterFolders,
    rebirthAfterMs,
    broker,
    wall,
    log,
    onStoreFailure,
  });
  const closing: (() => Promise<void>)[] = [() => node.close()];
  const close = async (): Promise<void> => {
    for (const end of closing.splice(0).reverse()) await end();
  };
  try {
    if (!node.broker) throw new TypeError('serving needs a broker');
    collectDefaultMetrics({ register: node.metrics });
    const halls = new FittedHalls(node.engine, node.queries, () => node.openSnapshot());
    const onError = (message: string, cause: unknown): void => log.error(message, cause);
    const pool = new SimulationPool();
    pool.start();
    closing.push(() => pool.close());
    const previewPool = new SimulationPool(undefined, 'haste');
    previewPool.start();
    closing.push(() => previewPool.close());
    const experiments = new ExperimentDesk(await node.openExperimentArchive(), pool, wall, onError);
    closing.push(() => experiments.close());
    const remedies = new RemedyDesk(node.engine, node.queries, halls, pool, previewPool);
    const advice = new AdviceDesk({ view: node.engine, remedies, archive: await node.openAdviceArchive(), wall, onError });
    closing.push(() => advice.close());
    const lookAheads = fittedLookAheads(halls, pool);
    const waits = await openWaitDesk(node, lookAheads, wall, log);
    const arrivals = new ArrivalForecasts(node.engine, node.queries);
    closing.push(() => waits.close());
    const tidalPlans = new TidalPlanDesk(halls, new PlanningThread(), await node.openTidalPlanArchive(), wall, onError);
    closing.push(() => tidalPlans.close());
    const when = new WhenDesk(node.engine, lookAheads, arrivals, tidalPlans);
    closing.push(() => when.close());
    const app = await buildApp({
      view: node.engine,
      queries: node.queries,
      hallLine: openHallLine(node.broker),
      plans: node.keeper,
      feed: {
        token: settings.feedToken,
        take: (topic, payload, client) => new Promise((settled) => node.intake.receive({ topic, payload, client, settled })),
      },
      experiments,
      scenarioDesk: new ScenarioDesk(halls),
      remedies,
      advice,
      waits: waits.desk,
      arrivals,
      when,
      tidalPlans,
      accounts: await AccountBook.open(join(dataDir, 'accounts.json'), demo, (line) => log.warn(line)),
      sessions: await SessionBook.open(join(dataDir, 'sessions.json'), wall),
      demoHalls: new Set(demo ? demoHallIds : []),
      publicUrl: settings.publicUrl,
      trustedProxy: settings.trustedProxy,
      webRoot: await webRoot(),
      checkParts: () => checkParts(node),
      metrics: node.metrics,
      log,
    });
    closing.push(() => app.close());
    const { host, port } = settings.http;
    const url = await listenAtNextFree('HTTP', port, log, (free) => app.listen({ host, port: free }));
    if (demo) {
      const hall = await startDemo(node, dataDir, broker.credentials, log, stop);
      if (!hall) {
        await close();
        return null;
      }
      closing.push(() => hall.stop());
    }
    const token = newRunToken();
    const door = await openCommandDoor(node, broker, token);
    closing.push(() => door.close());
    await writeRunFile(dataDir, { pid: process.pid, http: url, broker: node.broker.url, commands: door.url, token });
    closing.push(() => removeRunFile(dataDir));
    // The demo has taken in its history by now, and its halls wake up: they and the first people to look go first.
    const settling = setTimeout(() => {
      waits.start();
      advice.start();
      when.keepWarm(onError);
    }, settleMs);
    // First of all: what is closed already must not begin.
    closing.push(async () => clearTimeout(settling));
    return { url, brokerUrl: node.broker.url, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function checkParts({ queries, broker }: HallNode): Promise<PartsHealth> {
  const store = await queries.query('SELECT 1::INTEGER AS one', {}).then(
    () => ({ ok: true, detail: 'answers' }),
    () => ({ ok: false, detail: 'does not answer' }),
  );
  const connected = broker?.isConnected() ?? false;
  return { store, broker: { ok: connected, detail: connected ? 'connected' : 'not connected' } };
}
