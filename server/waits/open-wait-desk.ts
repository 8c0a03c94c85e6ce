import type { ServerLog } from '../http/app-services.ts';
import type { HallNode } from '../node.ts';
import type { LookAheadSource } from './look-ahead-source.ts';
import { WaitDesk } from './wait-desk.ts';

const tickEveryMs = 500;

/** The wait desk of a node: at work from `start` on until it is closed. */
export async function openWaitDesk(
  node: HallNode,
  source: LookAheadSource,
  wall: () => number,
  log: ServerLog,
): Promise<{ readonly desk: WaitDesk; start(): void; close(): Promise<void> }> {
  const archive = await node.openPromiseArchive();
  const desk = new WaitDesk({ view: node.engine, source, archive, wall, log: (message, cause) => log.error(message, cause) });
  let ticking: NodeJS.Timeout | null = null;
  return {
    desk,
    start: () => {
      ticking = setInterval(() => desk.tick(), tickEveryMs);
    },
    close: async () => {
      if (ticking !== null) clearInterval(ticking);
      await desk.close();
      await archive.close();
    },
  };
}
