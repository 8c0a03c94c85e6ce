import type { HallDay } from './hall-day.ts';
import { minuteMs } from './hall-time.ts';
import type { Random } from './random.ts';
import type { Errand, Ticket, Visitor } from './visitor.ts';
import { WaitingLine } from './waiting-line.ts';

/** The ticket system: hands out numbers, keeps the queues in order, and drops who does not come. */
export class QueueSystem {
  readonly tickets: Ticket[] = [];
  /** Told when somebody joined a queue. */
  onJoined: (queueId: string) => void = () => {};
  /** Told when a visitor walks away from their ticket. */
  onGaveUp: (visitor: Visitor) => void = () => {};
  private readonly day: HallDay;
  private readonly random: Random;
  private readonly lines = new Map<string, WaitingLine>();
  private readonly lastNumber = new Map<string, number>();
  private readonly letters: ReadonlyMap<string, string>;

  constructor(day: HallDay) {
    this.day = day;
    this.random = day.random('queue-system');
    this.letters = new Map(day.hall.plan.queues.map((queue) => [queue.id, queue.letter]));
  }

  waiting(queueId: string): number {
    return this.line(queueId).length;
  }

  /** A visitor (or nobody, for a number printed twice) takes a ticket at a machine. */
  issue(visitor: Visitor | null, errand: Errand, deviceId: string): Ticket {
    const ticketClass = visitor?.class ?? 'ordinary';
    const ticket: Ticket = {
      id: this.number(errand.queueId),
      visitor,
      errand,
      class: ticketClass,
      status: 'waiting',
      queuedAt: this.day.agenda.now,
      waitedMs: 0,
      leg: 1,
      calls: 0,
      transferred: false,
      present: visitor !== null,
    };
    this.tickets.push(ticket);
    this.day.emit('ticket.issued', ticket.id, {
      queueId: errand.queueId,
      class: ticketClass,
      matterIds: [errand, ...(visitor?.errands ?? [])].map(({ matterId }) => matterId),
      deviceId,
      ...(visitor && { visitId: visitor.id }),
      ...(visitor?.appointmentId && { appointmentId: visitor.appointmentId }),
    });
    this.join(ticket, false);
    return ticket;
  }

  /** The next ticket for a window that serves `queues`, in their order. */
  take(queues: readonly string[]): Ticket | null {
    for (const queueId of queues) {
      const ticket = this.line(queueId).next(this.day.agenda.now);
      if (ticket) return ticket;
    }
    return null;
  }

  /** Sends a ticket on to another queue instead of finishing it. */
  transfer(ticket: Ticket, errand: Errand, windowId: string): void {
    ticket.errand = errand;
    ticket.transferred = true;
    this.day.emit('ticket.transferred', ticket.id, { queueId: errand.queueId, windowId });
    this.rejoin(ticket);
  }

  /** Nobody came to a called ticket: its holder may turn up again, or it lapses. */
  miss(ticket: Ticket, windowId: string): void {
    const { visits } = this.day.hall.truth;
    this.day.emit('ticket.no_show', ticket.id, { windowId });
    ticket.status = 'missed';
    if (ticket.present && this.random.chance(visits.returnsAfterMissShare))
      this.day.agenda.after((1 + this.random.exponential(visits.returnMeanMinutes)) * minuteMs, () => this.reactivate(ticket));
    else this.lapse(ticket);
  }

  /** The hall closes: whoever still holds a ticket goes home unserved. */
  closeHall(): void {
    for (const ticket of this.tickets) {
      if (ticket.status === 'done' || ticket.status === 'serving' || ticket.status === 'called') continue;
      this.abandon(ticket, 'closed');
    }
  }

  private reactivate(ticket: Ticket): void {
    if (ticket.status !== 'missed') return;
    this.day.emit('ticket.reactivated', ticket.id, { queueId: ticket.errand.queueId });
    this.rejoin(ticket);
  }

  private lapse(ticket: Ticket): void {
    if (ticket.present && ticket.visitor) this.walkOut(ticket, ticket.visitor);
    this.day.agenda.after(this.day.hall.truth.visits.missExpiresMinutes * minuteMs, () => {
      if (ticket.status === 'missed') this.abandon(ticket, ticket.visitor ? 'left' : 'phantom');
    });
  }

  private rejoin(ticket: Ticket): void {
    ticket.leg += 1;
    ticket.calls = 0;
    ticket.queuedAt = this.day.agenda.now;
    this.join(ticket, true);
  }

  private join(ticket: Ticket, first: boolean): void {
    ticket.status = 'waiting';
    this.line(ticket.errand.queueId).join(ticket, first);
    const { visitor, leg } = ticket;
    if (visitor)
      this.day.agenda.after(visitor.patienceMs, () => {
        if (ticket.status === 'waiting' && ticket.leg === leg && ticket.present) this.loseHeart(ticket, visitor);
      });
    this.onJoined(ticket.errand.queueId);
  }

  private loseHeart(ticket: Ticket, visitor: Visitor): void {
    if (this.random.chance(this.day.hall.truth.visits.silentLeaveShare)) {
      this.walkOut(ticket, visitor);
      return;
    }
    this.line(ticket.errand.queueId).forget();
    this.abandon(ticket, 'left');
  }

  private abandon(ticket: Ticket, reason: 'left' | 'phantom' | 'closed'): void {
    if (ticket.status === 'waiting' && reason === 'closed') this.line(ticket.errand.queueId).forget();
    ticket.status = 'done';
    this.day.emit('ticket.abandoned', ticket.id, { reason });
    if (ticket.present && ticket.visitor) this.walkOut(ticket, ticket.visitor);
  }

  private walkOut(ticket: Ticket, visitor: Visitor): void {
    ticket.present = false;
    this.onGaveUp(visitor);
  }

  private number(queueId: string): string {
    const next = (this.lastNumber.get(queueId) ?? 0) + 1;
    this.lastNumber.set(queueId, next);
    return `${this.letters.get(queueId) ?? 'Z'}${String(next).padStart(3, '0')}`;
  }

  private line(queueId: string): WaitingLine {
    const known = this.lines.get(queueId);
    if (known) return known;
    const fresh = new WaitingLine();
    this.lines.set(queueId, fresh);
    return fresh;
  }
}
