import type { HallState, TicketState } from '#contracts/hall-state';
import type { TicketId } from '#contracts/ids';
import type { Instant } from '#contracts/instant';
import type { WaitInterval } from '#contracts/wait-forecast';
import type { HallModel } from '../simulation/hall-model.ts';
import { type AnnouncedRange, announceNext } from './announced-range.ts';
import { liveMoment } from './live-moment.ts';
import { predictNaively } from './naive-predictors.ts';
import type { QueueBands } from './queue-bands.ts';
import type { WaitPromise } from './wait-promise.ts';

/** What somebody who waits is told now. */
export interface TicketAnnouncement {
  readonly queueId: string;
  readonly range: AnnouncedRange;
  /** Hall time it was told at. */
  readonly at: Instant;
}

interface Told extends TicketAnnouncement {
  readonly leg: number;
  readonly queuedAt: Instant;
  /** The first prediction, before its correction: what the correction learns from. */
  readonly model: WaitInterval;
  readonly openWindows: number;
}

/** Who was promised what: the first prediction for the ledger, and the range that a ticket's holder sees, renewed again and again. */
export class PromiseBook {
  private readonly told = new Map<TicketId, Told>();

  constructor(private readonly bands: QueueBands) {}

  /** Renews what everybody who waits is told; gives the first promises, of those who were told nothing before. */
  renew(waits: ReadonlyMap<TicketId, WaitInterval | null>, state: HallState, model: HallModel, now: Instant): WaitPromise[] {
    const first: WaitPromise[] = [];
    for (const [ticketId, predicted] of waits) {
      const ticket = state.tickets[ticketId];
      if (!predicted || !ticket || ticket.queueId === null || ticket.queuedAt === null) continue;
      const { queueId, queuedAt, leg } = ticket;
      const said = this.bands.correct(queueId, predicted);
      const waited = (now - queuedAt) / 60_000;
      const left = { low: Math.max(0, said.low - waited), high: Math.max(0, said.high - waited) };
      const openWindows = state.queues[queueId]?.openWindows ?? 0;
      const known = this.told.get(ticketId);
      const before = known?.leg === leg ? known : null;
      const hasClosed = before !== null && openWindows < before.openWindows;
      const range = announceNext(before?.range ?? null, before === null ? 0 : (now - before.at) / 60_000, left, hasClosed);
      this.told.set(ticketId, { queueId, leg, queuedAt, range, at: now, openWindows, model: before?.model ?? predicted });
      if (before === null) first.push(promiseOf(state, model, ticket, queueId, { said, model: predicted, now }));
    }
    return first;
  }

  /** Learns from tickets as they are now: whoever was called or has gone is told nothing more. */
  follow(tickets: Readonly<Record<string, TicketState | null>>): void {
    for (const [ticketId, ticket] of Object.entries(tickets)) {
      const told = this.told.get(ticketId);
      if (!told || (ticket?.status === 'waiting' && ticket.leg === told.leg)) continue;
      this.told.delete(ticketId);
      const calledAt = ticket?.leg === told.leg ? ticket.calledAt : null;
      if (calledAt !== null) this.bands.learn(told.queueId, told.model, (calledAt - told.queuedAt) / 60_000);
    }
  }

  /** Null for somebody who is told nothing: who does not wait, or was not looked at yet. */
  announcement(ticketId: TicketId): TicketAnnouncement | null {
    return this.told.get(ticketId) ?? null;
  }
}

interface Saying {
  readonly said: WaitInterval;
  readonly model: WaitInterval;
  readonly now: Instant;
}

function promiseOf(state: HallState, hall: HallModel, ticket: TicketState, queueId: string, { said, model, now }: Saying): WaitPromise {
  return {
    hallId: state.hallId,
    day: state.day,
    ticketId: ticket.id,
    leg: ticket.leg,
    queueId,
    promisedAt: new Date(now).toISOString(),
    low: said.low,
    median: said.median,
    high: said.high,
    modelLow: model.low,
    modelHigh: model.high,
    ...predictNaively(liveMoment(state, hall, queueId, ticket.id, now)),
  };
}
