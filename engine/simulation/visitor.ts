import { drawWord, shareOf } from './random-key.ts';
import type { RouteStep } from './route.ts';

/** What draws are for: those of a whole visit, and on each leg (one stay in a queue) those from `perVisit` on. */
export const draws = { gap: 0, mix: 1, lateness: 2, showsUp: 3, pace: 4 } as const;
export const legDraws = {
  service: 0,
  patience: 1,
  bearableWait: 2,
  noShow: 3,
  returns: 4,
  returnAfter: 5,
  walk: 6,
  wrapUp: 7,
  onward: 8,
  silence: 9,
} as const;
const perVisit = 8;
const perLeg = 16;

export const never = Number.POSITIVE_INFINITY;
/** Deadline of somebody who has left and has been counted, but whose place in the line is not cleared yet. */
export const gone = Number.NEGATIVE_INFINITY;

/** What is known beforehand of a recorded visit's first leg; NaN where it is not. */
export interface RecordedVisit {
  readonly serviceMinutes: number;
  readonly patienceMinutes: number;
}

/** Somebody in the hall. The record is used again when they have gone. */
export class Visitor {
  /** Next in line, or in the list of unused records. */
  next: Visitor | null = null;
  /** Whose chance it is: see `random-key.ts`. */
  key = 0;
  leg = 0;
  visitorClass = 0;
  /** Running number on this day; those of the start state come first. */
  serial = 0;
  joinedMinute = Number.NaN;
  calledMinute = Number.NaN;
  startedMinute = Number.NaN;
  /** When patience ends. */
  deadline = Number.NaN;
  /** What was recorded of the visit; null when all is drawn. */
  recorded: RecordedVisit | null = null;
  arrivedMinute = Number.NaN;
  /** Its number among the probes of the day (see `wait-probes.ts`); -1 for people. */
  probe = -1;

  constructor(
    /** Its number among the records, for events. */
    readonly place: number,
    public step: RouteStep,
  ) {}

  /** The visitor's own 32 bits of chance for something on this leg. */
  draw(purpose: number): number {
    return drawWord(this.key, perVisit + this.leg * perLeg + purpose);
  }

  /** The same as a number in (0, 1). */
  chance(purpose: number): number {
    return shareOf(this.draw(purpose));
  }
}

/** Everybody in the hall, and unused records of those who have left. */
export class VisitorPool {
  /** Visitors in the hall. */
  present = 0;
  private readonly records: Visitor[] = [];
  private unused: Visitor | null = null;

  at(place: number): Visitor {
    return this.records[place];
  }

  /** Everybody is gone. */
  clear(): void {
    this.present = 0;
    this.unused = null;
    for (const record of this.records) this.recycle(record);
  }

  take(step: RouteStep): Visitor {
    this.present += 1;
    const record = this.unused;
    if (record === null) return this.enlarge(step);
    this.unused = record.next;
    record.step = step;
    record.leg = 0;
    record.probe = -1;
    return record;
  }

  /** A record whose visitor has gone, and who stands in no line, may be used again. */
  recycle(record: Visitor): void {
    record.next = this.unused;
    this.unused = record;
  }

  private enlarge(step: RouteStep): Visitor {
    const record = new Visitor(this.records.length, step);
    this.records.push(record);
    return record;
  }
}
