import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { productFlags } from '../../server/boot/product-flags.mjs';
import { findFreePort } from '../support/free-port.ts';
import { startMosquitto } from '../support/mosquitto-broker.ts';
import type { BareReport } from './bare-process.ts';
import { type BenchOptions, type BenchResult, median, rounded } from './bench.ts';
import { firstBenchDay, writeBenchHall } from './bench-hall.ts';
import { startProcess } from './child-process.ts';
import type { BrokerKind, NodeReport } from './node-process.ts';
import type { PublisherReport } from './publisher-process.ts';

const events = 2_000_000;
const bareEvents = 500_000;
/** Messages the publisher leaves without a PUBACK: a hall's many publishers together. MQTT's own limit is 65,535. */
const inFlight = 10_000;
/** mosquitto lets 20 messages wait for a PUBACK unless told; both subscribers may have as many as they like. */
const unboundInFlight = ['max_inflight_messages 0', 'set_tcp_nodelay true'];

/**
 * One publisher, as fast as it goes, into the product and, before and after, into a bare `mqtt` subscriber that only parses;
 * with either broker. Reported at the top: the slower of the two.
 */
export async function run({ scale, say }: BenchOptions): Promise<BenchResult> {
  const folder = mkdtempSync(join(tmpdir(), 'halltide-ingest-'));
  try {
    const brokers: Partial<Record<BrokerKind, IngestFigures>> = {};
    for (const kind of ['embedded', 'mosquitto'] as const) {
      const count = Math.round(events * scale);
      const bareCount = Math.round(bareEvents * scale);
      const before = await measureBare(kind, bareCount);
      const { perSecond, residentMebibytes, refused } = await measureNode(kind, count, folder);
      const after = await measureBare(kind, bareCount);
      const bareSubscriberPerSecond = Math.round((before + after) / 2);
      brokers[kind] = {
        events: count,
        durableEventsPerSecond: Math.round(perSecond),
        bareSubscriberPerSecond,
        ratio: rounded(perSecond / bareSubscriberPerSecond),
        memoryGrowthMebibytes: Math.round(growth(residentMebibytes)),
        peakMebibytes: Math.round(Math.max(...residentMebibytes)),
        refused,
      };
      say(`${kind}: ${JSON.stringify(brokers[kind])}`);
    }
    const slower = Object.values(brokers).reduce((a, b) => (a.durableEventsPerSecond <= b.durableEventsPerSecond ? a : b));
    return { ...slower, memoryGrowthMebibytes: Math.max(...Object.values(brokers).map((one) => one.memoryGrowthMebibytes)), brokers };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface IngestFigures {
  readonly events: number;
  readonly durableEventsPerSecond: number;
  readonly bareSubscriberPerSecond: number;
  readonly ratio: number;
  /** Median resident memory over the last tenth of the events less that over the second tenth. */
  readonly memoryGrowthMebibytes: number;
  readonly peakMebibytes: number;
  readonly refused: number;
}

async function measureNode(kind: BrokerKind, count: number, folder: string) {
  const broker = kind === 'mosquitto' ? await startMosquitto(unboundInFlight) : null;
  const port = broker?.port ?? (await findFreePort());
  const dataDir = mkdtempSync(join(folder, `${kind}-`));
  const node = await startProcess<NodeReport>('node-process', { dataDir, hallFolder: writeBenchHall(folder), port, kind }, productFlags);
  const publisher = await startPublisher(port);
  try {
    const residentMebibytes: number[] = [];
    node.child.on('message', (message) => residentMebibytes.push((message as NodeReport).residentMebibytes));
    publisher.tell({ publish: count });
    const { startedAt } = await publisher.until((report) => report.startedAt !== null);
    residentMebibytes.length = 0;
    const { at, refused } = await node.until(({ stored, refused }) => stored + refused >= count);
    return { perSecond: count / ((at - (startedAt ?? 0)) / 1000), residentMebibytes, refused };
  } finally {
    await publisher.end();
    await node.end();
    await broker?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function measureBare(kind: BrokerKind, count: number): Promise<number> {
  const mosquitto = kind === 'mosquitto' ? await startMosquitto(unboundInFlight) : null;
  const port = mosquitto?.port ?? (await findFreePort());
  const aedes = mosquitto ? null : await startProcess('aedes-process', { port });
  const bare = await startProcess<BareReport>('bare-process', { port, protocolVersion: mosquitto ? 5 : 4 });
  const publisher = await startPublisher(port);
  try {
    publisher.tell({ publish: count });
    const { startedAt } = await publisher.until((report) => report.startedAt !== null);
    const { at } = await bare.until(({ parsed }) => parsed >= count);
    return count / ((at - (startedAt ?? 0)) / 1000);
  } finally {
    await publisher.end();
    await bare.end();
    await aedes?.end();
    await mosquitto?.stop();
  }
}

function startPublisher(port: number) {
  return startProcess<PublisherReport>('publisher-process', { port, firstDay: firstBenchDay(), window: inFlight, perSecond: null });
}

function growth(samples: readonly number[]): number {
  const tenth = Math.max(1, Math.floor(samples.length / 10));
  return median(samples.slice(-tenth)) - median(samples.slice(tenth, 2 * tenth));
}
