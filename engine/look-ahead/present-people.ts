import type { HallState, TicketState } from '#contracts/hall-state';
import type { TicketId, WindowId } from '#contracts/ids';
import type { Instant } from '#contracts/instant';
import type { Scenario, StartState } from '#contracts/scenario';
import { placeEarlyBookings, type WaitingOne } from './early-bookings.ts';

export interface PresentPeople {
  readonly waiting: StartState['waiting'];
  readonly waitingTickets: readonly TicketId[];
  readonly serving: StartState['serving'];
  readonly leftOut: readonly TicketId[];
}

/** Who waits, the first first, and who is at a window. Whoever was called counts as just begun. */
export function findPresentPeople(
  state: HallState,
  scenario: Scenario,
  minute: number,
  minuteAt: (time: Instant) => number,
): PresentPeople {
  const know = knowledgeOf(state, scenario);
  const waiting: { ticket: TicketState; joined: number }[] = [];
  const served = new Map<WindowId, { ticket: TicketState; began: number }>();
  const leftOut: TicketId[] = [];
  const sinceOf = (time: Instant | null): number => (time === null ? minute : Math.min(minute, minuteAt(time)));
  for (const ticket of Object.values(state.tickets)) {
    const { status, windowId } = ticket;
    if (ticket.queueId === null || !know.matters.has(ticket.queueId)) leftOut.push(ticket.id);
    else if (status === 'waiting') waiting.push({ ticket, joined: sinceOf(ticket.queuedAt) });
    else if ((status === 'serving' || status === 'called') && windowId !== null && know.windows.has(windowId)) {
      const began = status === 'called' ? minute : sinceOf(ticket.startedAt ?? ticket.calledAt);
      const before = served.get(windowId);
      // A window serves one at a time: a service that nobody said was over is older.
      if (before) leftOut.push((before.began < began ? before.ticket : ticket).id);
      if (!before || before.began < began) served.set(windowId, { ticket, began });
    } else leftOut.push(ticket.id);
  }
  waiting.sort((a, b) => a.joined - b.joined || compare(a.ticket.id, b.ticket.id));
  const asTheyCame = waiting.map(({ ticket, joined }): WaitingOne => {
    return { ticketId: ticket.id, person: { ...know.errandOf(ticket), waitedMinutes: minute - joined } };
  });
  const inLine = placeEarlyBookings(asTheyCame, state, scenario, minute, minuteAt);
  return {
    waiting: inLine.map(({ person }) => person),
    waitingTickets: inLine.map(({ ticketId }) => ticketId),
    serving: [...served].map(([windowId, { ticket, began }]) => ({ windowId, ...know.errandOf(ticket), servedMinutes: minute - began })),
    leftOut,
  };
}

type Errand = Pick<StartState['waiting'][number], 'queueId' | 'matterId' | 'classId'>;

function knowledgeOf(state: HallState, scenario: Scenario) {
  const matters = new Map<string, Set<string>>();
  for (const { id, steps } of scenario.matters)
    for (const { queueId } of steps) matters.set(queueId, (matters.get(queueId) ?? new Set()).add(id));
  const classes = new Set((scenario.classes ?? []).map(({ id }) => id));
  const windows = new Set(scenario.windows.map(({ id }) => id));
  for (const { id, queues } of Object.values(state.windows)) if (queues.some((queueId) => matters.has(queueId))) windows.add(id);
  const errandOf = (ticket: TicketState): Errand => {
    const queueId = ticket.queueId ?? '';
    const own = ticket.matterId;
    const matterId = own === null ? undefined : [own, `${own}.${queueId}`].find((id) => matters.get(queueId)?.has(id));
    return { queueId, ...(matterId !== undefined && { matterId }), ...(classes.has(ticket.class) && { classId: ticket.class }) };
  };
  return { matters, windows, errandOf };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
