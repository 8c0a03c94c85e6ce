import { benchHallId } from './bench-hall.ts';
import { serveParent } from './child-process.ts';
import { openQuietNode } from './quiet-node.ts';

export interface RebuildReport {
  /** From the start of the process to the hall's state. */
  readonly seconds: number;
  readonly peakMebibytes: number;
  readonly openTickets: number;
  readonly day: string;
}

serveParent<{ readonly folder: string }>(async ({ folder }) => {
  const node = await openQuietNode(folder);
  const { tickets, day } = node.engine.state(benchHallId);
  const seconds = performance.now() / 1000;
  const report: RebuildReport = {
    seconds,
    peakMebibytes: process.resourceUsage().maxRSS / 1024,
    openTickets: Object.values(tickets).filter(({ status }) => status !== 'served' && status !== 'abandoned').length,
    day,
  };
  await node.close();
  setTimeout(() => process.send?.(report), 0);
});
