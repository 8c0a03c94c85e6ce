import type { TicketEvent } from '#contracts/events';
import type { HallPlan } from '#contracts/hall-plan';
import type { ServiceWindowState } from '#contracts/hall-state';
import type { Instant } from '#contracts/instant';
import type { DirtyIds } from './dirty-ids.ts';
import { QueueTally } from './queue-tally.ts';
import { type TicketLeg, waitMs } from './reduce-ticket.ts';
import type { WindowChange } from './reduce-window.ts';
import { TicketEntity } from './ticket-entity.ts';
import { TicketGroups } from './ticket-groups.ts';
import { WindowEntity } from './window-entity.ts';

/** What of a leg has been counted in its queue and window. */
const issue = 1;
const called = 2;
const ended = 4;

interface Place {
  readonly queue: Set<TicketEntity> | null;
  readonly queueId: string | null;
  window: WindowEntity | null;
}

/** The floor of one service day: windows, tickets, and the queues that follow from both. */
export class DayFloor {
  readonly tickets = new Map<string, TicketEntity>();
  readonly windows = new Map<string, WindowEntity>();
  readonly queues = new Map<string, QueueTally>();
  readonly visits = new TicketGroups();
  /** Tickets by the appointment they name. */
  readonly bookings = new TicketGroups();
  private readonly counted = new WeakMap<TicketLeg, number>();
  private readonly places = new Map<TicketEntity, Place>();
  private readonly servedQueues = new Map<WindowEntity, readonly string[]>();

  constructor(
    private readonly plan: HallPlan,
    readonly day: number,
    private readonly dirty: DirtyIds,
  ) {
    for (const { id, queues } of plan.windows) this.windows.set(id, new WindowEntity(id, day, queues));
    for (const { id } of plan.queues) this.queues.set(id, new QueueTally(id));
    dirty.markAll('windows', this.windows.keys());
    dirty.markAll('queues', this.queues.keys());
  }

  takeTicket(event: TicketEvent): TicketEntity {
    let ticket = this.tickets.get(event.entityId);
    if (!ticket) {
      ticket = new TicketEntity(event.entityId, this.day);
      this.tickets.set(ticket.id, ticket);
    }
    const before = ticket.record.legs;
    if (ticket.take(event)) for (const leg of before) this.uncount(leg);
    ticket.record.legs.forEach((leg, place) => {
      this.count(leg, place === 0);
    });
    this.place(ticket);
    this.dirty.markAll('visits', this.visits.place(ticket, ticket.record.visitId));
    this.dirty.markAll('appointments', this.bookings.place(ticket, ticket.record.appointmentId));
    this.dirty.mark('tickets', ticket.id);
    return ticket;
  }

  takeWindow(id: string, event: WindowChange): WindowEntity {
    const serviceWindow = this.window(id);
    serviceWindow.take(event);
    const { record } = serviceWindow;
    const queues = record.status === 'open' ? record.queues : [];
    for (const id of this.servedQueues.get(serviceWindow) ?? []) this.queue(id).openWindows -= 1;
    for (const id of queues) this.queue(id).openWindows += 1;
    this.servedQueues.set(serviceWindow, queues);
    this.dirty.mark('windows', serviceWindow.id);
    return serviceWindow;
  }

  windowState(id: string, now: Instant): ServiceWindowState | null {
    const { vacantAfterMinutes } = this.plan.limits;
    return this.windows.get(id)?.state(now, vacantAfterMinutes, (queueId) => (this.queues.get(queueId)?.waiting.size ?? 0) > 0) ?? null;
  }

  private window(id: string): WindowEntity {
    let serviceWindow = this.windows.get(id);
    if (!serviceWindow) {
      serviceWindow = new WindowEntity(id, this.day, []);
      this.windows.set(id, serviceWindow);
    }
    this.dirty.mark('windows', id);
    return serviceWindow;
  }

  private queue(id: string): QueueTally {
    let queue = this.queues.get(id);
    if (!queue) {
      queue = new QueueTally(id);
      this.queues.set(id, queue);
    }
    this.dirty.mark('queues', id);
    return queue;
  }

  private count(leg: TicketLeg, issued: boolean): void {
    if (leg.queueId === null) return;
    const before = this.counted.get(leg) ?? 0;
    const now = (issued ? issue : 0) | (leg.calledAt !== null && waitMs(leg) !== null ? called : 0) | (leg.outcome !== null ? ended : 0);
    if (before === now) return;
    this.counted.set(leg, now);
    this.recount(leg, now & ~before, 1);
  }

  private uncount(leg: TicketLeg): void {
    this.recount(leg, this.counted.get(leg) ?? 0, -1);
    this.counted.delete(leg);
  }

  private recount(leg: TicketLeg, concerns: number, sign: 1 | -1): void {
    if (leg.queueId === null || concerns === 0) return;
    const queue = this.queue(leg.queueId);
    if (concerns & issue) queue.countIssued(sign);
    if (concerns & called) queue.countCalled(leg, sign);
    if (concerns & ended) {
      queue.countEnded(leg, sign);
      if (leg.outcome === 'served' && leg.windowId !== null) this.window(leg.windowId).countServed(leg, sign);
    }
  }

  /** Moves the ticket to the set of its queue and status, and to its window. */
  private place(ticket: TicketEntity): void {
    this.leave(ticket);
    const { leg, record } = ticket;
    const { status } = record;
    if (!leg || (status !== 'waiting' && status !== 'called' && status !== 'serving')) return;
    const place: Place = { queue: leg.queueId === null ? null : this.queue(leg.queueId)[status], queueId: leg.queueId, window: null };
    if (leg.windowId !== null && status !== 'waiting') place.window = this.window(leg.windowId);
    place.queue?.add(ticket);
    place.window?.tickets.add(ticket);
    this.places.set(ticket, place);
  }

  private leave(ticket: TicketEntity): void {
    const place = this.places.get(ticket);
    if (!place) return;
    this.places.delete(ticket);
    place.queue?.delete(ticket);
    place.window?.tickets.delete(ticket);
    if (place.queueId !== null) this.dirty.mark('queues', place.queueId);
    if (place.window) this.dirty.mark('windows', place.window.id);
  }
}
