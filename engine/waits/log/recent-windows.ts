const rememberedServices = 20;

interface SeenWindow {
  seenAt: number;
  /** Tickets it has called and not finished. */
  readonly busy: Set<string>;
  /** Queues of its last services, the oldest first. */
  readonly queues: string[];
}

/** Who of the windows is at work, found from calls alone: a log without staff says no more. */
export class RecentWindows {
  private readonly seen = new Map<string, SeenWindow>();

  constructor(
    /** A window that did nothing for so long is taken to be closed. */
    private readonly forgetMilliseconds: number,
  ) {}

  call(windowId: string, ticketId: string, queueId: string, time: number): void {
    const seen = this.seen.get(windowId) ?? { seenAt: time, busy: new Set<string>(), queues: [] };
    seen.seenAt = time;
    // A window serves one at a time: whose end was never seen is gone.
    seen.busy.clear();
    seen.busy.add(ticketId);
    seen.queues.push(queueId);
    if (seen.queues.length > rememberedServices) seen.queues.shift();
    this.seen.set(windowId, seen);
  }

  finish(windowId: string, ticketId: string, time: number): void {
    const seen = this.seen.get(windowId);
    if (!seen) return;
    seen.seenAt = time;
    seen.busy.delete(ticketId);
  }

  clear(): void {
    this.seen.clear();
  }

  /** Windows at work for a queue: each counts for the share that the queue had of its last services. */
  countFor(queueId: string, now: number): number {
    let count = 0;
    for (const { seenAt, busy, queues } of this.seen.values()) {
      if (busy.size === 0 && now - seenAt > this.forgetMilliseconds) continue;
      count += queues.reduce((sum, id) => sum + (id === queueId ? 1 : 0), 0) / queues.length;
    }
    return count;
  }

  /** Windows at work, whatever they serve. */
  countAll(now: number): number {
    let count = 0;
    for (const { seenAt, busy } of this.seen.values()) if (busy.size > 0 || now - seenAt <= this.forgetMilliseconds) count += 1;
    return count;
  }
}
