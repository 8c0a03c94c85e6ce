import type { AbandonReason, TicketClass, TicketEvent } from '#contracts/events';
import type { TicketStatus } from '#contracts/hall-state';
import type { Instant } from '#contracts/instant';
import type { Reducer } from './entity-log.ts';

export type LegOutcome = 'served' | 'transferred' | 'missed' | 'abandoned' | 'phantom' | 'closed';

/** One queueing of a ticket: from joining a queue to service, transfer, a missed call or departure. */
export interface TicketLeg {
  queueId: string | null;
  /** Null when the joining was never seen: the wait is then unknown. */
  queuedAt: Instant | null;
  calledAt: Instant | null;
  startedAt: Instant | null;
  endedAt: Instant | null;
  windowId: string | null;
  staffId: string | null;
  matterId: string | null;
  outcome: LegOutcome | null;
  calls: number;
  parkedAt: Instant | null;
  heldMs: number;
}

/** First call − joining, never below zero; null while unknown. Milliseconds. */
export function waitMs(leg: TicketLeg): number | null {
  return leg.queuedAt === null || leg.calledAt === null ? null : Math.max(0, leg.calledAt - leg.queuedAt);
}

export interface TicketRecord {
  class: TicketClass;
  visitId: string | null;
  appointmentId: string | null;
  /** What its holder came for, as far as the machine asked. */
  matterIds: readonly string[];
  issuedAt: Instant | null;
  status: TicketStatus;
  abandonReason: AbandonReason | null;
  readonly legs: TicketLeg[];
}

export const ticketReducer: Reducer<TicketEvent, TicketRecord> = {
  create: () => ({
    class: 'ordinary',
    visitId: null,
    appointmentId: null,
    matterIds: [],
    issuedAt: null,
    status: 'waiting',
    abandonReason: null,
    legs: [],
  }),
  reduce: reduceTicket,
};

function reduceTicket(ticket: TicketRecord, event: TicketEvent): void {
  const { time } = event;
  switch (event.kind) {
    case 'issued':
      ticket.class = event.data.class ?? 'ordinary';
      ticket.visitId = event.data.visitId ?? null;
      ticket.appointmentId = event.data.appointmentId ?? null;
      ticket.matterIds = event.data.matterIds ?? [];
      ticket.issuedAt = time;
      joinQueue(ticket, event.data.queueId, time).matterId ??= event.data.matterIds?.[0] ?? null;
      break;
    case 'called':
    case 'recalled': {
      const leg = currentLeg(ticket);
      leg.calledAt ??= time;
      leg.windowId = event.data.windowId;
      if (event.kind === 'called') leg.staffId = event.data.staffId ?? leg.staffId;
      leg.calls += 1;
      // Some systems stamp the call after the service has begun: it says nothing new then.
      if (leg.startedAt === null) ticket.status = 'called';
      break;
    }
    case 'no_show':
      endLeg(ticket, time, 'missed');
      ticket.status = 'missed';
      break;
    case 'reactivated':
      openLeg(ticket, event.data.queueId ?? currentQueue(ticket), time);
      break;
    case 'transferred':
      endLeg(ticket, time, 'transferred');
      openLeg(ticket, event.data.queueId, time);
      break;
    case 'parked': {
      const leg = currentLeg(ticket);
      leg.parkedAt ??= time;
      ticket.status = 'parked';
      break;
    }
    case 'resumed': {
      const leg = currentLeg(ticket);
      release(leg, time);
      ticket.status = leg.startedAt !== null ? 'serving' : leg.calledAt !== null ? 'called' : 'waiting';
      break;
    }
    case 'abandoned': {
      const reason = event.data.reason ?? 'left';
      endLeg(ticket, time, reason === 'left' ? 'abandoned' : reason);
      ticket.status = 'abandoned';
      ticket.abandonReason = reason;
      break;
    }
    case 'service_started': {
      const leg = currentLeg(ticket);
      release(leg, time);
      leg.startedAt ??= time;
      leg.windowId = event.data.windowId ?? leg.windowId;
      leg.staffId = event.data.staffId ?? leg.staffId;
      leg.matterId = event.data.matterId ?? leg.matterId;
      ticket.status = 'serving';
      break;
    }
    case 'service_finished': {
      const leg = currentLeg(ticket);
      leg.windowId = event.data.windowId ?? leg.windowId;
      leg.matterId = event.data.matterIds?.[0] ?? leg.matterId;
      endLeg(ticket, time, 'served');
      ticket.status = 'served';
      break;
    }
  }
}

function openLeg(ticket: TicketRecord, queueId: string | null, queuedAt: Instant | null): TicketLeg {
  const leg: TicketLeg = {
    queueId,
    queuedAt,
    calledAt: null,
    startedAt: null,
    endedAt: null,
    windowId: null,
    staffId: null,
    matterId: null,
    outcome: null,
    calls: 0,
    parkedAt: null,
    heldMs: 0,
  };
  ticket.legs.push(leg);
  ticket.status = 'waiting';
  ticket.abandonReason = null;
  return leg;
}

/** The leg of the issue. Where clocks differ a call can come before it: that leg then learns when and where it was joined. */
function joinQueue(ticket: TicketRecord, queueId: string, time: Instant): TicketLeg {
  const first = ticket.legs[0];
  if (!first || first.queuedAt !== null) return openLeg(ticket, queueId, time);
  for (const leg of ticket.legs) leg.queueId ??= queueId;
  first.queuedAt = time;
  return first;
}

/** The open leg; a fresh one of unknown joining when the event that opened it was never seen. */
function currentLeg(ticket: TicketRecord): TicketLeg {
  const leg = ticket.legs.at(-1);
  return leg && leg.outcome === null ? leg : openLeg(ticket, currentQueue(ticket), null);
}

function currentQueue(ticket: TicketRecord): string | null {
  return ticket.legs.at(-1)?.queueId ?? null;
}

function endLeg(ticket: TicketRecord, time: Instant, outcome: LegOutcome): void {
  const leg = currentLeg(ticket);
  release(leg, time);
  leg.endedAt = time;
  leg.outcome = outcome;
}

/** Ends a parking. Only time parked in service was held from the service's length. */
function release(leg: TicketLeg, time: Instant): void {
  if (leg.parkedAt !== null && leg.startedAt !== null) leg.heldMs += Math.max(0, time - Math.max(leg.parkedAt, leg.startedAt));
  leg.parkedAt = null;
}
