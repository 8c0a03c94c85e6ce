import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { productFlags } from '../../server/boot/product-flags.mjs';
import { findFreePort } from '../support/free-port.ts';
import { startMosquitto } from '../support/mosquitto-broker.ts';
import type { BenchOptions, BenchResult } from './bench.ts';
import { firstBenchDay, writeBenchHall } from './bench-hall.ts';
import { type BenchProcess, startProcess } from './child-process.ts';
import { countStored } from './count-stored.ts';
import { seededRandom } from './hall-day.ts';
import type { BrokerKind, NodeReport } from './node-process.ts';
import type { PublisherReport } from './publisher-process.ts';

const kills = 20;
const perSecond = 4000;
const longestLifeMilliseconds = 2500;
const settleMilliseconds = 60_000;

interface CrashFigures {
  readonly kills: number;
  readonly acked: number;
  readonly stored: number;
  readonly lost: number;
  readonly duplicated: number;
}

/**
 * Kills the product with SIGKILL at random moments while a publisher keeps sending, starts it again each time, and at last
 * looks up every message whose PUBACK the publisher got: each has to be in the store once.
 */
export async function run({ scale, say }: BenchOptions): Promise<BenchResult> {
  const brokers: Partial<Record<BrokerKind, CrashFigures>> = {};
  for (const kind of ['embedded', 'mosquitto'] as const) {
    brokers[kind] = await crash(kind, Math.max(1, Math.round(kills * scale)), say);
    say(`${kind}: ${JSON.stringify(brokers[kind])}`);
  }
  const sum = (name: keyof CrashFigures) => Object.values(brokers).reduce((total, figures) => total + figures[name], 0);
  return { acked: sum('acked'), stored: sum('stored'), lost: sum('lost'), duplicated: sum('duplicated'), kills: sum('kills'), brokers };
}

async function crash(kind: BrokerKind, times: number, say: BenchOptions['say']): Promise<CrashFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'halltide-crash-'));
  const random = seededRandom(kind === 'embedded' ? 1 : 2);
  const broker = kind === 'mosquitto' ? await startMosquitto() : null;
  const port = broker?.port ?? (await findFreePort());
  const dataDir = join(folder, 'data');
  const openNode = () =>
    startProcess<NodeReport>('node-process', { dataDir, hallFolder: writeBenchHall(folder), port, kind }, productFlags);
  let node: BenchProcess<NodeReport> = await openNode();
  const firstDay = firstBenchDay();
  const publisher = await startProcess<PublisherReport>('publisher-process', { port, firstDay, window: 2000, perSecond });
  try {
    publisher.tell({ publish: Number.MAX_SAFE_INTEGER });
    for (let time = 1; time <= times; time++) {
      const acknowledgedBefore = publisher.latest()?.acknowledged ?? 0;
      await publisher.until(({ acknowledged }) => acknowledged > acknowledgedBefore);
      await sleep(random() * longestLifeMilliseconds);
      await node.end('SIGKILL');
      say(`${kind}: killed ${time} of ${times}, ${publisher.latest()?.acknowledged} acknowledged`);
      node = await openNode();
    }
    publisher.tell({ stop: true });
    await Promise.race([publisher.until(({ waiting }) => waiting === 0), failAfter(settleMilliseconds)]);
    await quiet(node);
    publisher.tell({ acknowledged: true });
    const { messages = [] } = await publisher.until((report) => report.messages !== undefined);
    await node.end('SIGKILL');
    return { kills: times, ...(await countStored(dataDir, messages, firstDay)) };
  } finally {
    await publisher.end();
    await node.end();
    await broker?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a broker of its own still holds for us arrives after the publisher's last PUBACK: waits until nothing more comes. */
async function quiet(node: BenchProcess<NodeReport>): Promise<void> {
  let stored = -1;
  while (stored !== (node.latest()?.stored ?? 0)) {
    stored = node.latest()?.stored ?? 0;
    await sleep(2000);
  }
}

async function failAfter(milliseconds: number): Promise<never> {
  await sleep(milliseconds, undefined, { ref: false });
  throw new Error(`messages still wait for their acknowledgement after ${milliseconds / 1000} s`);
}
