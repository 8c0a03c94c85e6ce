import { HallError } from '#engine/errors';
import type { BrokerSettings } from '../broker/broker-settings.ts';
import { withRoomyHeap } from '../heap-growth.ts';
import type { ServerLog } from '../http/app-services.ts';
import type { HallNode } from '../node.ts';
import { type DemoHall, startDemoHall } from './demo-hall.ts';
import { askDemoStart, historyDays, takeDemoHistory } from './demo-history.ts';
import { type DemoRecord, readDemoRecord, writeDemoRecord } from './demo-record.ts';
import { demoHallIds, demoSeed, demoStateDir } from './demo-script.ts';

/** Begins the demo, with its history at the first start, or goes on with it. Null when `stop` was aborted before it was begun. */
export async function startDemo(
  node: HallNode,
  dataDir: string,
  credentials: BrokerSettings['credentials'],
  log: ServerLog,
  stop: AbortSignal,
): Promise<DemoHall | null> {
  const record = (await readDemoRecord(dataDir)) ?? (await beginDemo(node, dataDir));
  if (!record.historyComplete) await makeHistory(node, dataDir, record, log, stop);
  if (stop.aborted) return null;
  return startDemoHall(node.broker?.url ?? '', credentials, record, dataDir, log);
}

/** A second history over the first would tell other events under the same ids. */
async function beginDemo({ engine }: HallNode, dataDir: string): Promise<DemoRecord> {
  // The time of a hall nobody has told of yet stands at the beginning of all time.
  const known = demoHallIds.filter((id) => engine.now(id) > 0);
  if (known.length > 0)
    throw new HallError(
      'not_ready',
      `${dataDir} holds events of ${known.join(' and ')} but no demo.json that can be read: put that back, or begin with an empty folder`,
    );
  return { start: await askDemoStart(), seed: demoSeed, historyComplete: false };
}

async function makeHistory(node: HallNode, dataDir: string, record: DemoRecord, log: ServerLog, stop: AbortSignal): Promise<void> {
  await writeDemoRecord(dataDir, record);
  const started = performance.now();
  let told = 0;
  log.info(`making ${historyDays} days of history for the demo halls`);
  const tell = (share: number): void => {
    if (share - told < 0.1 && share < 1) return;
    told = share;
    log.info(`history ${Math.round(share * 100)} %`);
  };
  const events = await withRoomyHeap(() => takeDemoHistory(node.intake, record, demoStateDir(dataDir), tell, stop));
  if (events === null) return log.info('stopping: the history goes on at the next start');
  await writeDemoRecord(dataDir, { ...record, historyComplete: true });
  log.info(`history of ${events} events made in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}
