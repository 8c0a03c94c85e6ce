import type { HallDay } from './hall-day.ts';
import { minuteMs, secondMs } from './hall-time.ts';
import type { QueueSystem } from './queue-system.ts';
import type { Random } from './random.ts';
import type { ServiceDesk } from './service-desk.ts';
import { paceNow, type StaffMember } from './staff-member.ts';
import type { Errand, Ticket, Visitor } from './visitor.ts';

/** A service that came to its end. */
export interface ServedVisit {
  readonly ticket: Ticket;
  readonly visitor: Visitor;
  readonly desk: ServiceDesk;
  readonly staff: StaffMember;
}

/** What follows from a service: the cases it opened, what the visitor thinks of it, where they go. */
export interface ServiceSequel {
  caseIds(served: ServedVisit): string[];
  afterwards(served: ServedVisit): void;
}

/** Calls tickets to free windows and serves them. */
export class WindowService {
  private readonly day: HallDay;
  private readonly queues: QueueSystem;
  private readonly desks: readonly ServiceDesk[];
  private readonly sequel: ServiceSequel;
  private readonly random: Random;
  /** Service time still to come of those who went to fetch something, in milliseconds. */
  private readonly leftOver = new Map<Ticket, number>();

  constructor(day: HallDay, queues: QueueSystem, desks: readonly ServiceDesk[], sequel: ServiceSequel) {
    this.day = day;
    this.queues = queues;
    this.desks = desks;
    this.sequel = sequel;
    this.random = day.random('window-service');
    for (const desk of desks) desk.onClosed = (returning) => this.sendOn(desk, returning);
  }

  /** Somebody joined `queueId`: the window that has been free for longest calls, if one is. */
  dispatch(queueId: string): void {
    let best: ServiceDesk | null = null;
    for (const desk of this.desks)
      if (desk.canCall && desk.queues.includes(queueId) && (best === null || desk.freeSince < best.freeSince)) best = desk;
    if (best) this.callNext(best);
  }

  callNext(desk: ServiceDesk): void {
    if (!desk.canCall) return;
    const back = desk.returning.shift();
    if (back) {
      this.resume(desk, back);
      return;
    }
    const ticket = this.queues.take(desk.queues);
    if (ticket) this.call(desk, ticket);
  }

  private call(desk: ServiceDesk, ticket: Ticket): void {
    desk.busy = true;
    desk.ticket = ticket;
    ticket.status = 'called';
    ticket.calls = 1;
    ticket.waitedMs += this.day.agenda.now - ticket.queuedAt;
    this.day.emit('ticket.called', ticket.id, { windowId: desk.plan.id, ...(desk.staff && { staffId: desk.staff.id }) });
    const { visits } = this.day.hall.truth;
    if (ticket.present && !this.random.chance(visits.awayWhenCalledShare)) this.walkUp(desk, ticket);
    else this.day.agenda.after(this.day.hall.truth.calling.recallSeconds * secondMs, () => this.recall(desk, ticket));
  }

  private recall(desk: ServiceDesk, ticket: Ticket): void {
    const { calling, visits } = this.day.hall.truth;
    if (ticket.calls > calling.recalls) {
      this.queues.miss(ticket, desk.plan.id);
      this.free(desk);
      return;
    }
    ticket.calls += 1;
    this.day.emit('ticket.recalled', ticket.id, { windowId: desk.plan.id });
    if (ticket.present && this.random.chance(visits.answersRecallShare)) this.walkUp(desk, ticket);
    else this.day.agenda.after(calling.recallSeconds * secondMs, () => this.recall(desk, ticket));
  }

  private walkUp(desk: ServiceDesk, ticket: Ticket): void {
    const { visits } = this.day.hall.truth;
    const walkSeconds = Math.min(180, this.random.lognormal(visits.walkToWindowMedianSeconds, visits.walkToWindowSpread));
    this.day.agenda.after(walkSeconds * secondMs, () => this.start(desk, ticket));
  }

  private start(desk: ServiceDesk, ticket: Ticket): void {
    const { staff } = desk;
    const matter = this.day.hall.truth.matters[ticket.errand.matterId];
    if (!staff || !matter) return;
    ticket.status = 'serving';
    this.day.emit('ticket.service_started', ticket.id, { windowId: desk.plan.id, staffId: staff.id, matterId: ticket.errand.matterId });
    const minutes = this.random.lognormal(matter.serviceMedianMinutes, matter.serviceSpread) * paceNow(this.day, staff);
    const serviceMs = this.beforeNight(Math.max(0.75, minutes) * minuteMs);
    if (this.random.chance(this.day.hall.truth.visits.parkShare)) {
      const share = this.random.between(0.15, 0.6);
      this.day.agenda.after(serviceMs * share, () => this.park(desk, ticket, serviceMs * (1 - share)));
    } else this.day.agenda.after(serviceMs, () => this.finish(desk, ticket));
  }

  /** The visitor goes to copy a document; the window takes others meanwhile. */
  private park(desk: ServiceDesk, ticket: Ticket, leftMs: number): void {
    ticket.status = 'parked';
    this.day.emit('ticket.parked', ticket.id, { reason: '材料不齐，外出复印' });
    this.leftOver.set(ticket, leftMs);
    const awayMs = this.random.lognormal(this.day.hall.truth.visits.parkedMedianMinutes, 0.4) * minuteMs;
    this.day.agenda.after(awayMs, () => {
      if (ticket.status !== 'parked') return;
      if (desk.status === 'closed') this.sendOn(desk, [ticket]);
      else {
        desk.returning.push(ticket);
        this.callNext(desk);
      }
    });
    this.free(desk);
  }

  /** Who comes back to a closed window waits for another one of its queue. */
  private sendOn(desk: ServiceDesk, returning: readonly Ticket[]): void {
    for (const ticket of returning) this.queues.transfer(ticket, ticket.errand, desk.plan.id);
  }

  private resume(desk: ServiceDesk, ticket: Ticket): void {
    if (ticket.status !== 'parked') {
      this.callNext(desk);
      return;
    }
    desk.busy = true;
    desk.ticket = ticket;
    ticket.status = 'serving';
    this.day.emit('ticket.resumed', ticket.id, {});
    this.day.agenda.after(this.beforeNight(this.leftOver.get(ticket) ?? minuteMs), () => this.finish(desk, ticket));
  }

  /** Nobody is served into the night: what would last longer is wound up. */
  private beforeNight(lengthMs: number): number {
    return Math.max(1, Math.min(lengthMs, this.day.date.closes + 65 * minuteMs - this.day.agenda.now));
  }

  private finish(desk: ServiceDesk, ticket: Ticket): void {
    const { staff, plan } = desk;
    const { visitor } = ticket;
    if (!staff || !visitor) return;
    const next = this.transferOf(ticket);
    if (next) this.queues.transfer(ticket, next, plan.id);
    else {
      const served = { ticket, visitor, desk, staff };
      const caseIds = this.sequel.caseIds(served);
      const outcome = caseIds.length > 0 || !this.random.chance(this.day.hall.truth.visits.incompleteShare) ? 'completed' : 'incomplete';
      ticket.status = 'done';
      this.day.emit('ticket.service_finished', ticket.id, {
        windowId: plan.id,
        matterIds: [ticket.errand.matterId],
        outcome,
        ...(caseIds.length > 0 && { caseIds }),
      });
      this.sequel.afterwards(served);
    }
    const { wrapUpMedianSeconds, wrapUpSpread } = this.day.hall.truth.calling;
    this.day.agenda.after(this.random.lognormal(wrapUpMedianSeconds, wrapUpSpread) * secondMs, () => this.free(desk));
  }

  /** Now and then somebody sits at the wrong window, and is sent to another queue of the same pool. */
  private transferOf(ticket: Ticket): Errand | null {
    if (ticket.transferred || !this.random.chance(this.day.hall.truth.visits.transferShare)) return null;
    const { queues, matters } = this.day.hall.plan;
    const poolId = queues.find((queue) => queue.id === ticket.errand.queueId)?.poolId;
    const others = queues.filter((queue) => queue.poolId === poolId && queue.id !== ticket.errand.queueId && this.isServed(queue.id));
    const queue = others[this.random.below(others.length)];
    const choice = queue ? matters.filter((matter) => matter.queueId === queue.id) : [];
    const matter = choice[this.random.below(choice.length)];
    return queue && matter ? { matterId: matter.id, queueId: queue.id } : null;
  }

  private isServed(queueId: string): boolean {
    return this.desks.some((desk) => desk.status === 'open' && desk.queues.includes(queueId));
  }

  private free(desk: ServiceDesk): void {
    desk.becomeFree();
    this.callNext(desk);
  }
}
