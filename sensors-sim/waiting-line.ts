import type { Ticket } from './visitor.ts';

/** The tickets of one queue that wait to be called: returned and priority first, then appointments that are due, then the rest. */
export class WaitingLine {
  private readonly ahead: Ticket[] = [];
  private readonly appointments: Ticket[] = [];
  private ordinary: Ticket[] = [];
  private head = 0;
  private waiting = 0;

  get length(): number {
    return this.waiting;
  }

  join(ticket: Ticket, first: boolean): void {
    this.waiting += 1;
    if (first || ticket.class === 'priority') this.ahead.push(ticket);
    else if (ticket.class === 'appointment') this.appointments.push(ticket);
    else this.ordinary.push(ticket);
  }

  /** The ticket left by itself: it is skipped when its turn comes. */
  forget(): void {
    this.waiting -= 1;
  }

  /** Takes out who is to be called next at `now`. */
  next(now: number): Ticket | null {
    const due = (ticket: Ticket): boolean => (ticket.visitor?.slotFrom ?? 0) <= now;
    const ticket = takeWaiting(this.ahead) ?? takeWaiting(this.appointments, due) ?? this.nextOrdinary() ?? takeWaiting(this.appointments);
    if (ticket) this.waiting -= 1;
    return ticket;
  }

  private nextOrdinary(): Ticket | null {
    for (let ticket = this.ordinary[this.head]; ticket; ticket = this.ordinary[this.head]) {
      this.head += 1;
      if (this.head > 256) {
        this.ordinary = this.ordinary.slice(this.head);
        this.head = 0;
      }
      if (ticket.status === 'waiting') return ticket;
    }
    return null;
  }
}

function takeWaiting(tickets: Ticket[], may: (ticket: Ticket) => boolean = () => true): Ticket | null {
  while (tickets[0] && tickets[0].status !== 'waiting') tickets.shift();
  const place = tickets.findIndex((ticket) => ticket.status === 'waiting' && may(ticket));
  return place < 0 ? null : (tickets.splice(place, 1)[0] ?? null);
}
