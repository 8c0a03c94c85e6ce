import { formatDay, midnightOf } from '../../sensors-sim/hall-time.ts';
import { runHistory } from '../../sensors-sim/history-run.ts';
import { loadHall } from '../../sensors-sim/load-hall.ts';
import { type HallNode, openNode } from '../../server/node.ts';

export interface DemoHistory {
  readonly node: HallNode;
  readonly hallId: string;
  readonly fromDay: string;
  readonly toDay: string;
}

const eventsPerBatch = 20_000;

/**
 * A node in memory that has taken in the `days` before `firstDay` (days since 1970-01-01) of a demo hall; and of that day what
 * happened until `until`, in milliseconds since 1970.
 */
export async function openDemoHistory(
  hallId: string,
  firstDay: number,
  days: number,
  seed: number,
  until = midnightOf(firstDay),
): Promise<DemoHistory> {
  const writeLine = (line: string) => process.stderr.write(`${line}\n`);
  const node = await openNode({
    dataDir: null,
    hallFolders: [],
    adapterFolders: [],
    broker: null,
    wall: Date.now,
    log: { info: () => undefined, warn: writeLine, error: writeLine },
    onStoreFailure: (cause) => {
      throw cause;
    },
  });
  let batch: { topic: string; event: unknown }[] = [];
  const hand = async () => {
    const full = batch;
    batch = [];
    await node.intake.receiveBatch(full, 'bench');
  };
  await runHistory(
    { halls: [loadHall(hallId)], until, days, seed },
    async (messages) => {
      for (const { topic, event } of messages) batch.push({ topic, event });
      if (batch.length >= eventsPerBatch) await hand();
    },
    () => undefined,
  );
  await hand();
  return { node, hallId, fromDay: formatDay(firstDay - days), toDay: formatDay(firstDay - 1) };
}
