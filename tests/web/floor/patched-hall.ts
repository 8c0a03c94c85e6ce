import type { HallPlan } from '#contracts/hall-plan';
import type { HallState, ServiceWindowState, TicketState } from '#contracts/hall-state';
import { ticketOf } from './crowded-hall.ts';

let issued = 0;

/**
 * The state a moment later: so many windows finish with their visitor and call the next, so many tickets altogether change.
 * Records that did not change stay the same objects.
 */
export function patchedHall(
  plan: HallPlan,
  state: HallState,
  changes: { readonly tickets: number; readonly windows: number },
  random: () => number,
): HallState {
  const tickets: Record<string, TicketState> = { ...state.tickets };
  const windows: Record<string, ServiceWindowState> = { ...state.windows };
  const open = Object.values(windows).filter((window) => window.status === 'open');
  let left = changes.tickets;
  for (let i = 0; i < changes.windows && left > 0; i++) {
    const window = open[Math.floor(random() * open.length)];
    if (!window) break;
    if (window.ticketId) {
      delete tickets[window.ticketId];
      left--;
    }
    const next = Object.values(tickets).find(
      (ticket) => ticket.status === 'waiting' && ticket.queueId !== null && window.queues.includes(ticket.queueId),
    );
    if (next && left > 0) {
      tickets[next.id] = { ...next, status: 'called', windowId: window.id, calls: 1 };
      left--;
    }
    windows[window.id] = { ...window, ticketId: next?.id ?? null, activity: next ? 'called' : 'idle', servedToday: window.servedToday + 1 };
  }
  while (left-- > 0) {
    const queue = plan.queues[Math.floor(random() * plan.queues.length)];
    if (!queue) break;
    const id = `${queue.letter}9${String(++issued).padStart(4, '0')}`;
    tickets[id] = ticketOf(id, queue.id, { queuedAt: state.clock.time });
  }
  return { ...state, tickets, windows };
}
