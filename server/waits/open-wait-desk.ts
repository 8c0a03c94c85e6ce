import type { ServerLog } from '../http/app-services.ts';
import type { HallNode } from '../node.ts';
import type { LookAheadSource } from './look-ahead-source.ts';
import { WaitDesk } from './wait-desk.ts';

const tickEveryMs = 500;

/** The wait desk of a node, at work until it is closed. */
export async function openWaitDesk(
  node: HallNode,
  source: LookAheadSource,
  wall: () => number,
  log: ServerLog,
): Promise<{ readonly desk: WaitDesk; close(): Promise<void> }> {
  const archive = await node.openPromiseArchive();
  const desk = new WaitDesk({ view: node.engine, source, archive, wall, log: (message, cause) => log.error(message, cause) });
  const ticking = setInterval(() => desk.tick(), tickEveryMs);
  return {
    desk,
    close: async () => {
      clearInterval(ticking);
      await desk.close();
      await archive.close();
    },
  };
}
