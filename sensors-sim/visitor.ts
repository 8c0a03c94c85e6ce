import type { TicketClass } from '#contracts/events';

/** What somebody came for, and in which queue it is done. */
export interface Errand {
  readonly matterId: string;
  readonly queueId: string;
}

/** A visitor with those who came along. */
export interface Visitor {
  readonly id: string;
  readonly people: number;
  class: TicketClass;
  /** Kept until it is redeemed for a ticket. */
  appointmentId: string | null;
  /** Until when the booking counts, in milliseconds since 1970; 0 without one. */
  readonly bookedUntil: number;
  /** Not called before this moment, in milliseconds since 1970. */
  readonly slotFrom: number;
  readonly patienceMs: number;
  /** Still to be done, next first. */
  errands: Errand[];
  /** The zone they are in; null outside. */
  zoneId: string | null;
  inside: boolean;
}

export type TicketStatus = 'waiting' | 'called' | 'serving' | 'parked' | 'missed' | 'done';

/** A ticket as the hall knows it and, in `present`, as only the truth knows it. */
export interface Ticket {
  readonly id: string;
  /** Null for a ticket that nobody holds (空号). */
  readonly visitor: Visitor | null;
  errand: Errand;
  class: TicketClass;
  status: TicketStatus;
  queuedAt: number;
  /** Wait of all legs until the last call, in milliseconds. */
  waitedMs: number;
  /** Grows with every leg, so that what was meant for an earlier one is dropped. */
  leg: number;
  calls: number;
  transferred: boolean;
  /** False once its holder has walked out without a word. */
  present: boolean;
}
