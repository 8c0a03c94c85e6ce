import type { HallView } from '#engine/hall-view';
import { runHistory } from '../../sensors-sim/history-run.ts';
import { loadHall } from '../../sensors-sim/load-hall.ts';
import { type HallNode, openNode } from '../../server/node.ts';
import { RemedyDesk } from '../../server/remedies/remedy-desk.ts';
import { FittedHalls } from '../../server/simulation/fitted-halls.ts';
import type { SimulationPool } from '../../server/workers/simulation-pool.ts';

export interface LiveDemo {
  readonly hallId: string;
  readonly seed: number;
  /** Days that the hall has lived through before the last moment. */
  readonly days: number;
  /** When it is stopped to be asked, in order; milliseconds since 1970. */
  readonly moments: readonly number[];
}

/** A hall as the product has it at a moment. */
export interface LiveMoment {
  readonly at: number;
  readonly view: HallView;
  readonly remedies: RemedyDesk;
}

/** The threads of the product. */
export interface LivePools {
  readonly patient: SimulationPool;
  readonly haste: SimulationPool;
}

const messagesPerBatch = 4000;

/** Lets a node in memory live through days of a demo hall, and stops at some moments. */
export async function liveThroughDemo(
  { hallId, seed, days, moments }: LiveDemo,
  pools: LivePools,
  atMoment: (moment: LiveMoment) => Promise<void>,
): Promise<void> {
  const until = moments.at(-1) ?? 0;
  const say = (line: string) => process.stderr.write(`${line}\n`);
  const node = await openNode({
    dataDir: null,
    hallFolders: [],
    adapterFolders: [],
    broker: null,
    // Whenever it is run, nothing of those days lies ahead.
    wall: () => Math.max(Date.now(), until),
    log: { info: () => undefined, warn: say, error: say },
    onStoreFailure: (cause) => {
      throw cause;
    },
  });
  let now = 0;
  const view = viewAt(node, () => now);
  const halls = new FittedHalls(view, node.queries, () => node.openSnapshot());
  const remedies = new RemedyDesk(view, node.queries, halls, pools.patient, pools.haste);
  const left = [...moments];
  let waiting: { topic: string; event: unknown }[] = [];
  const hand = async (): Promise<void> => {
    const full = waiting;
    waiting = [];
    await node.intake.receiveBatch(full, 'bench');
  };
  const stopBefore = async (at: number): Promise<void> => {
    for (let next = left[0]; next !== undefined && next < at; next = left[0]) {
      left.shift();
      await hand();
      now = next;
      await atMoment({ at: next, view, remedies });
    }
  };
  await runHistory(
    { halls: [loadHall(hallId)], until, days, seed },
    async (messages) => {
      for (const message of messages) {
        await stopBefore(message.at);
        waiting.push(message);
      }
      if (waiting.length >= messagesPerBatch) await hand();
    },
    () => undefined,
  );
  await stopBefore(Number.POSITIVE_INFINITY);
  await node.close();
}

/** The node as the product's parts see it, standing still at a moment of hall time. */
function viewAt({ engine }: HallNode, now: () => number): HallView {
  return {
    plans: engine.plans,
    state: (hallId) => engine.state(hallId),
    now,
    sources: (hallId) => engine.sources(hallId),
    subscribe: (hallId, listener) => engine.subscribe(hallId, listener),
    recordCommand: (hallId, command) => engine.recordCommand(hallId, command),
  };
}
