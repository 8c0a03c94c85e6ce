import type { TicketStatus, VisitLeg, VisitState } from '#contracts/hall-state';
import type { TicketLeg } from './reduce-ticket.ts';
import type { TicketEntity } from './ticket-entity.ts';

/** Which tickets of a service day belong to one visit, as far as the hall says so. */
export class VisitBook {
  private readonly visits = new Map<string, Set<TicketEntity>>();
  private readonly visitOf = new Map<TicketEntity, string>();

  /** Puts a ticket to its visit after its events were folded; gives the visits that may look different now. */
  place(ticket: TicketEntity): string[] {
    const before = this.visitOf.get(ticket);
    const now = ticket.record.visitId;
    if (before !== undefined && before !== now) {
      this.visits.get(before)?.delete(ticket);
      this.visitOf.delete(ticket);
    }
    if (now !== null && before !== now) {
      const tickets = this.visits.get(now) ?? new Set();
      this.visits.set(now, tickets.add(ticket));
      this.visitOf.set(ticket, now);
    }
    return [before, now].filter((id) => id !== undefined && id !== null);
  }

  ids(): Iterable<string> {
    return this.visits.keys();
  }

  /** A visit that goes on and has more than one station, been to or known to come; null otherwise. */
  state(id: string): VisitState | null {
    const tickets = [...(this.visits.get(id) ?? [])].sort(byIssue);
    if (!tickets.some(isOpen)) return null;
    const legs = tickets.flatMap((ticket) => ticket.record.legs.map((leg, place) => visitLeg(ticket, leg, place)));
    const nextMatterIds = mattersToCome(tickets);
    return legs.length + nextMatterIds.length > 1 ? { id, legs, nextMatterIds } : null;
  }
}

const isOpen = ({ record: { status } }: TicketEntity): boolean => status !== 'served' && status !== 'abandoned';

function byIssue(a: TicketEntity, b: TicketEntity): number {
  const begun = ({ record }: TicketEntity): number => record.issuedAt ?? record.legs[0]?.calledAt ?? 0;
  return begun(a) - begun(b) || (a.id < b.id ? -1 : 1);
}

function visitLeg(ticket: TicketEntity, leg: TicketLeg, place: number): VisitLeg {
  const { queueId, windowId, matterId, queuedAt, startedAt, endedAt } = leg;
  return { ticketId: ticket.id, leg: place + 1, queueId, windowId, matterId, status: statusOf(ticket, leg), queuedAt, startedAt, endedAt };
}

function statusOf({ record }: TicketEntity, { outcome }: TicketLeg): TicketStatus | 'transferred' {
  switch (outcome) {
    case null:
      return record.status;
    case 'served':
    case 'transferred':
    case 'missed':
      return outcome;
    case 'abandoned':
    case 'phantom':
    case 'closed':
      return 'abandoned';
  }
}

/** What the visitor said to have come for and no leg is about yet. */
function mattersToCome(tickets: readonly TicketEntity[]): string[] {
  const left = new Set(tickets.flatMap(({ record }) => record.matterIds));
  for (const { record } of tickets) for (const { matterId } of record.legs) if (matterId !== null) left.delete(matterId);
  return [...left];
}
