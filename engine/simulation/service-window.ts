import type { ScenarioWindow } from '#contracts/scenario-windows';
import type { TicketQueue } from './ticket-queue.ts';
import type { Visitor } from './visitor.ts';

/** A queue that a window serves, and the bit by which it is free there. */
export interface Seat {
  readonly queue: TicketQueue;
  readonly word: number;
  readonly bit: number;
}

/** The queues a window serves for a while, in call order. */
export interface Assignment {
  readonly seats: readonly Seat[];
}

/** A place where one visitor at a time is served. Accounting runs from `openFrom` and `busyFrom`. */
export class ServiceWindow {
  /** What it serves; null while it is closed. */
  assignment: Assignment | null = null;
  /** Service times are multiplied by it. */
  pace = Number.NaN;
  /** The pace of whoever sits there today, beside the planned one. */
  staffPace = Number.NaN;
  /** 1 while the plan or a tidal rule wants it open. */
  staff = 0;
  /** A tidal rule has opened it or taken its staff: the plan waits until it is let go. */
  isTidal = false;
  /** A tidal rule waits for its staff to go. */
  isAwaited = false;
  /** Why it calls nobody, though staffed: how many interruptions. */
  interruptions = 0;
  visitor: Visitor | null = null;
  /** Whose service keeps it busy, and has taken its scarce resource; null while nobody's does. */
  servedQueue: TicketQueue | null = null;
  /** NaN while nobody is served. */
  busyFrom = Number.NaN;
  /** When its visitor will go, or it will be free; an event of another time is out of date. */
  busyUntil = Number.NaN;
  /** Until when an interruption makes its service stand still; in the past when none does. */
  heldUntil = Number.NEGATIVE_INFINITY;
  openFrom = Number.NaN;
  /** As what it is free; null while it is not. */
  private free: Assignment | null = null;
  /** Its time open counts as window-hours. */
  readonly isCounted: boolean;

  constructor(
    /** Its number among the windows. */
    readonly place: number,
    readonly spec: ScenarioWindow,
  ) {
    this.isCounted = spec.kind !== 'kiosk' && spec.kind !== 'remote';
  }

  clear(): void {
    this.assignment = null;
    this.pace = Number.NaN;
    this.staffPace = 1;
    this.staff = 0;
    this.isTidal = false;
    this.isAwaited = false;
    this.interruptions = 0;
    this.visitor = null;
    this.servedQueue = null;
    this.busyFrom = Number.NaN;
    this.heldUntil = Number.NEGATIVE_INFINITY;
    this.openFrom = Number.NaN;
    this.free = null;
  }

  get isStaffed(): boolean {
    return this.staff > 0;
  }

  get isBusy(): boolean {
    return this.servedQueue !== null;
  }

  /** Whether it may call somebody. */
  get isOpen(): boolean {
    return this.staff > 0 && this.interruptions === 0;
  }

  setFree(): void {
    if (this.free !== null || this.assignment === null) return;
    this.free = this.assignment;
    const { seats } = this.assignment;
    for (let rank = 0; rank < seats.length; rank += 1) seats[rank].queue.freeSeats[seats[rank].word] |= seats[rank].bit;
  }

  clearFree(): void {
    if (this.free === null) return;
    const { seats } = this.free;
    for (let rank = 0; rank < seats.length; rank += 1) seats[rank].queue.freeSeats[seats[rank].word] &= ~seats[rank].bit;
    this.free = null;
  }

  /** Gives it other queues; null takes them all. */
  assign(assignment: Assignment | null): void {
    this.clearFree();
    for (const { queue } of this.assignment?.seats ?? []) queue.serving -= 1;
    for (const { queue } of assignment?.seats ?? []) queue.serving += 1;
    this.assignment = assignment;
  }
}
