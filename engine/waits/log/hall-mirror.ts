import type { QueueMoment } from '../naive-predictors.ts';
import { CallPace } from './call-pace.ts';
import { QueueMirror, type WaitingTicket } from './queue-mirror.ts';
import { RecentWindows } from './recent-windows.ts';
import type { TicketStep } from './ticket-step.ts';

const forgetMilliseconds = 15 * 60_000;
/** After so long without a word the hall was closed. */
const nightMilliseconds = 4 * 3_600_000;
const millisecondsAMinute = 60_000;

/** A ticket's wait that has come to its end. */
export interface EndedWait {
  readonly ticket: WaitingTicket;
  readonly queueId: string;
  readonly minutes: number;
  /** Called; otherwise its holder left. */
  readonly isCalled: boolean;
}

/** What a hall's tickets have told so far: who waits, who is served where, how fast it goes. Knows nothing but the log. */
export class HallMirror {
  readonly queues = new Map<string, QueueMirror>();
  readonly windows = new RecentWindows(forgetMilliseconds);
  readonly pace = new CallPace();
  private readonly queueOf = new Map<string, string>();
  private readonly calledAt = new Map<string, { readonly time: number; readonly windowId: string | null; readonly queueId: string }>();
  private lastTime = Number.NEGATIVE_INFINITY;

  /** Takes the next step in time order; says whose wait it ended. */
  take(step: TicketStep): EndedWait | null {
    if (step.time - this.lastTime > nightMilliseconds) this.clearPeople();
    this.lastTime = Math.max(this.lastTime, step.time);
    switch (step.kind) {
      case 'joined':
        this.join(step);
        return null;
      case 'called':
      case 'started':
        return this.call(step);
      case 'finished':
        this.finish(step);
        return null;
      case 'left':
        return this.leave(step);
    }
  }

  queue(queueId: string): QueueMirror {
    const known = this.queues.get(queueId);
    if (known) return known;
    const queue = new QueueMirror();
    this.queues.set(queueId, queue);
    return queue;
  }

  /** What simple predictors know as a ticket of the queue begins to wait, itself already in line. */
  momentOf(queueId: string, ticketId: string, now: number): QueueMoment {
    const queue = this.queue(queueId);
    const others = [...queue.waiting.values()].filter((ticket) => ticket.ticketId !== ticketId);
    const [head] = others;
    return {
      ahead: others.length,
      windows: this.windows.countFor(queueId, now),
      isFree: false,
      recentWaitMinutes: queue.recentWaitMinutes,
      headWaitMinutes: head ? (now - head.joinedAt) / millisecondsAMinute : null,
      meanServiceMinutes: queue.meanServiceMinutes,
      meanPatienceMinutes: queue.meanPatienceMinutes,
    };
  }

  private join({ ticketId, queueId, time, isPriority }: TicketStep): void {
    if (queueId === null) return;
    this.forget(ticketId);
    this.queueOf.set(ticketId, queueId);
    this.queue(queueId).join({ ticketId, joinedAt: time, isPriority });
  }

  private call({ ticketId, time, windowId }: TicketStep): EndedWait | null {
    const queueId = this.queueOf.get(ticketId);
    if (queueId === undefined) return null;
    const ticket = this.queue(queueId).call(ticketId, time);
    if (!ticket) return null;
    this.calledAt.set(ticketId, { time, windowId, queueId });
    if (windowId !== null) this.windows.call(windowId, ticketId, queueId, time);
    const minutes = (time - ticket.joinedAt) / millisecondsAMinute;
    this.pace.call(time, minutes);
    return { ticket, queueId, minutes, isCalled: true };
  }

  private finish({ ticketId, time }: TicketStep): void {
    const called = this.calledAt.get(ticketId);
    if (called) {
      this.queue(called.queueId).learnService((time - called.time) / millisecondsAMinute);
      if (called.windowId !== null) this.windows.finish(called.windowId, ticketId, time);
    }
    this.forget(ticketId);
  }

  private leave({ ticketId, time }: TicketStep): EndedWait | null {
    const queueId = this.queueOf.get(ticketId);
    const ticket = queueId === undefined ? undefined : this.queue(queueId).waiting.get(ticketId);
    if (queueId !== undefined && ticket) this.queue(queueId).leave(ticketId, time);
    else this.finish({ ticketId, time, kind: 'finished', queueId: null, isPriority: false, windowId: null });
    this.forget(ticketId);
    return ticket && queueId !== undefined
      ? { ticket, queueId, minutes: (time - ticket.joinedAt) / millisecondsAMinute, isCalled: false }
      : null;
  }

  private forget(ticketId: string): void {
    const queueId = this.queueOf.get(ticketId);
    if (queueId !== undefined) this.queue(queueId).waiting.delete(ticketId);
    this.queueOf.delete(ticketId);
    this.calledAt.delete(ticketId);
  }

  private clearPeople(): void {
    for (const queue of this.queues.values()) queue.clearPeople();
    this.windows.clear();
    this.queueOf.clear();
    this.calledAt.clear();
  }
}
