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
  /** The plan or a tidal rule wants it open. */
  isStaffed = false;
  /** A tidal rule has opened it or taken its staff: the plan waits until it is let go. */
  isTidal = false;
  /** A tidal rule waits for its staff to go. */
  isAwaited = false;
  /** Why it calls nobody, though staffed: how many interruptions. */
  interruptions = 0;
  visitor: Visitor | null = null;
  /** Of whoever was served last; while it is busy, their service has taken its scarce resource. */
  servedQueue: TicketQueue | null = null;
  isBusy = false;
  /** NaN while nobody is served. */
  busyFrom = Number.NaN;
  /** When its visitor will go, or it will be free; an event of another time is out of date. */
  busyUntil = Number.NaN;
  /** Until when an interruption makes its service stand still; in the past when none does. */
  heldUntil = Number.NEGATIVE_INFINITY;
  openFrom = Number.NaN;
  private isFree = false;
  readonly callsLongest: boolean;
  /** Its time open counts as window-hours. */
  readonly isCounted: boolean;

  constructor(
    /** Its number among the windows. */
    readonly place: number,
    readonly spec: ScenarioWindow,
  ) {
    this.callsLongest = spec.calls === 'longest';
    this.isCounted = spec.kind !== 'kiosk' && spec.kind !== 'remote';
  }

  clear(): void {
    this.assignment = null;
    this.pace = Number.NaN;
    this.staffPace = 1;
    this.isStaffed = false;
    this.isTidal = false;
    this.isAwaited = false;
    this.interruptions = 0;
    this.visitor = null;
    this.servedQueue = null;
    this.isBusy = false;
    this.busyFrom = Number.NaN;
    this.heldUntil = Number.NEGATIVE_INFINITY;
    this.openFrom = Number.NaN;
    this.isFree = false;
  }

  /** Whether it may call somebody. */
  get isOpen(): boolean {
    return this.isStaffed && this.interruptions === 0;
  }

  setFree(): void {
    if (this.isFree || this.assignment === null) return;
    this.isFree = true;
    for (const { queue, word, bit } of this.assignment.seats) queue.freeSeats[word] |= bit;
  }

  clearFree(): void {
    if (!this.isFree || this.assignment === null) return;
    this.isFree = false;
    for (const { queue, word, bit } of this.assignment.seats) queue.freeSeats[word] &= ~bit;
  }

  /** Gives it other queues; null takes them all. */
  assign(assignment: Assignment | null): void {
    this.clearFree();
    for (const { queue } of this.assignment?.seats ?? []) queue.serving -= 1;
    for (const { queue } of assignment?.seats ?? []) queue.serving += 1;
    this.assignment = assignment;
  }
}
