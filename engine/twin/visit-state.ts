import type { TicketStatus, VisitLeg, VisitState } from '#contracts/hall-state';
import type { TicketLeg } from './reduce-ticket.ts';
import type { TicketEntity } from './ticket-entity.ts';

/** A visit of `tickets` (in the order of their issue) that goes on and has more than one station, been to or known to come; else null. */
export function visitState(id: string, tickets: readonly TicketEntity[]): VisitState | null {
  if (!tickets.some(isOpen)) return null;
  const legs = tickets.flatMap((ticket) => ticket.record.legs.map((leg, place) => visitLeg(ticket, leg, place)));
  const nextMatterIds = mattersToCome(tickets);
  return legs.length + nextMatterIds.length > 1 ? { id, legs, nextMatterIds } : null;
}

const isOpen = ({ record: { status } }: TicketEntity): boolean => status !== 'served' && status !== 'abandoned';

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
