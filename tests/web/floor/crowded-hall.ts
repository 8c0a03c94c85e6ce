import type { HallPlan } from '#contracts/hall-plan';
import type { HallState, QueueState, ServiceWindowState, TicketState } from '#contracts/hall-state';
import { noAppointments } from '../../support/memory-hall-view.ts';

/** A repeatable stream of numbers from 0 to 1. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export const morning = Date.UTC(2026, 2, 3, 2, 0);

export const ticketOf = (id: string, queueId: string, changes: Partial<TicketState> = {}): TicketState => ({
  id,
  visitId: null,
  queueId,
  matterId: null,
  class: 'ordinary',
  status: 'waiting',
  issuedAt: morning,
  queuedAt: morning,
  calledAt: null,
  startedAt: null,
  windowId: null,
  calls: 0,
  leg: 1,
  abandonReason: null,
  ...changes,
});

const queueOf = (id: string, waiting: number): QueueState => ({
  id,
  waiting,
  called: 0,
  serving: 0,
  openWindows: 0,
  oldestQueuedAt: morning,
  warning: 'none',
  warningSince: null,
  issuedToday: 0,
  servedToday: 0,
  abandonedToday: 0,
  calledToday: 0,
  waitSecondsToday: 0,
  recentWaitSeconds: [],
  appointments: noAppointments,
});

/** The plan's hall at ten in the morning with so many people in it: most windows open, some paused, closed, vacant. */
export function crowdedHall(plan: HallPlan, people: number, random: () => number): HallState {
  const windows: Record<string, ServiceWindowState> = {};
  const tickets: Record<string, TicketState> = {};
  const queues: Record<string, QueueState> = {};
  let number = 0;
  const ticketId = (letter: string): string => `${letter}${String(++number).padStart(3, '0')}`;
  const letterOf = new Map(plan.queues.map((queue) => [queue.id, queue.letter]));
  for (const window of plan.windows) {
    const dice = random();
    const status = dice < 0.72 ? 'open' : dice < 0.8 ? 'paused' : 'closed';
    const queueId = window.queues[0] ?? plan.queues[0]?.id ?? '';
    const busy = status === 'open' && random() < 0.85;
    const ticket = busy
      ? ticketOf(ticketId(letterOf.get(queueId) ?? 'A'), queueId, {
          status: random() < 0.9 ? 'serving' : 'called',
          windowId: window.id,
          class: random() < 0.06 ? 'priority' : 'ordinary',
        })
      : null;
    if (ticket) tickets[ticket.id] = ticket;
    windows[window.id] = {
      id: window.id,
      status,
      reason: status === 'paused' ? 'break' : null,
      statusSince: morning,
      queues: window.queues,
      staffId: status === 'open' ? `S-${window.number}` : null,
      activity: ticket ? (ticket.status === 'serving' ? 'serving' : 'called') : 'idle',
      ticketId: ticket?.id ?? null,
      activitySince: morning,
      servedToday: Math.floor(random() * 30),
      vacant: status === 'open' && !ticket && random() < 0.2,
    };
  }
  const weights = plan.queues.map(() => 0.25 + random());
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const waiting = Math.max(0, people - Object.keys(tickets).length);
  plan.queues.forEach((queue, index) => {
    const share = Math.round((waiting * (weights[index] ?? 0)) / total);
    for (let i = 0; i < share; i++) {
      const id = ticketId(queue.letter);
      tickets[id] = ticketOf(id, queue.id, { queuedAt: morning - i * 30_000, class: random() < 0.06 ? 'priority' : 'ordinary' });
    }
    const warning = share > (2.2 * waiting) / plan.queues.length ? 'red' : share > (1.5 * waiting) / plan.queues.length ? 'yellow' : 'none';
    queues[queue.id] = { ...queueOf(queue.id, share), warning };
  });
  return {
    hallId: plan.id,
    day: '2026-03-03',
    clock: { time: morning, rate: 10, sentAt: 0, source: 'feed' },
    windows,
    queues,
    tickets,
    visits: {},
    appointments: {},
    staff: {},
    areas: {},
    devices: {},
    feeds: {},
    commands: {},
    forecasts: {},
  };
}
