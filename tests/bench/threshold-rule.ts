import type { HallWorld } from '../../sensors-sim/hall-world.ts';

/** A queue that the rule watches, and the windows it may open for it, the first first. */
export interface WatchedQueue {
  readonly queueId: string;
  readonly windowIds: readonly string[];
}

/** Longest waits at which one window, three and all are open: the blue line and the emergency plan of border halls. */
const levels = [
  { longestWaitMinutes: 30, open: Number.POSITIVE_INFINITY },
  { longestWaitMinutes: 25, open: 3 },
  { longestWaitMinutes: 15, open: 1 },
] as const;
const closesBelowMinutes = 5;
const minimumOpenMinutes = 30;

/**
 * The rule that a plan has to beat: looks at the longest wait of each queue every five minutes, opens more windows at 15, 25 and 30
 * minutes, and closes them one at a time when nobody has waited 5 minutes.
 */
export class ThresholdRule {
  readonly checkEveryMinutes = 5;
  private readonly opened = new Map<string, { windowId: string; minute: number }[]>();
  private commands = 0;

  constructor(private readonly queues: readonly WatchedQueue[]) {}

  check(world: HallWorld, minute: number, longestWaitMinutes: (queueId: string) => number): void {
    for (const { queueId, windowIds } of this.queues) {
      const open = this.opened.get(queueId) ?? [];
      this.opened.set(queueId, open);
      const longest = longestWaitMinutes(queueId);
      const wanted = levels.find((level) => longest >= level.longestWaitMinutes)?.open ?? 0;
      const closed = windowIds.filter((windowId) => !open.some((other) => other.windowId === windowId));
      for (const windowId of closed.slice(0, Math.max(0, wanted - open.length))) {
        this.tell(world, windowId, 'open');
        open.push({ windowId, minute });
      }
      const last = open.at(-1);
      if (last && longest < closesBelowMinutes && minute - last.minute >= minimumOpenMinutes) {
        this.tell(world, last.windowId, 'close');
        open.pop();
      }
    }
  }

  private tell(world: HallWorld, windowId: string, action: 'open' | 'close'): void {
    this.commands += 1;
    world.obey(`rule-${this.commands}`, windowId, { action });
  }
}
