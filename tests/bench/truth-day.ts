import type { OpenDay } from '../../sensors-sim/hall-calendar.ts';
import { HallWorld } from '../../sensors-sim/hall-world.ts';
import type { DemoHall } from '../../sensors-sim/load-hall.ts';
import { planShifts, type ShiftPlanner } from '../../sensors-sim/shift-plan.ts';
import type { ThresholdRule } from './threshold-rule.ts';

/** What a day of the demo hall came to. */
export interface TruthDay {
  /** Stays in a queue that were called or given up. */
  readonly tickets: number;
  readonly meanWaitMinutes: number;
  /** Who waited longer than 15 minutes, called or not. */
  readonly over15: number;
  /** Hours in which windows were open, breaks of their staff and work after closing included. */
  readonly windowHours: number;
  readonly overtimeMinutes: number;
}

const minuteMs = 60_000;

/** Lets the demo hall go through a day with its windows staffed as `planner` says, and counts what its own events tell. */
export function runTruthDay(
  hall: DemoHall,
  date: OpenDay,
  seed: number,
  planner: ShiftPlanner = planShifts,
  rule?: ThresholdRule,
): TruthDay {
  const book = new WaitBook(date);
  const world = new HallWorld(hall, date, seed, [], ({ at, event }) => book.take(at, event.type, event.subject ?? '', event.data), planner);
  for (let at = date.opens; rule && at < date.closes; at += rule.checkEveryMinutes * minuteMs) {
    world.stepTo(at);
    rule.check(world, (at - date.opens) / minuteMs, (queueId) => book.longestWaitMinutes(queueId, at));
  }
  world.stepTo(date.ends);
  return book.close();
}

interface Waiting {
  readonly queueId: string;
  readonly since: number;
}

/** Waits as anybody could reckon them who hears the hall's events. */
class WaitBook {
  private readonly waiting = new Map<string, Waiting>();
  private readonly queueOf = new Map<string, string>();
  private readonly openedAt = new Map<string, number>();
  private tickets = 0;
  private waitMs = 0;
  private called = 0;
  private over15 = 0;
  private openMs = 0;
  private lastService = 0;

  constructor(private readonly date: OpenDay) {}

  take(at: number, type: string, subject: string, data: object): void {
    const told = data as { readonly queueId?: string; readonly reason?: string };
    switch (type) {
      case 'ticket.issued':
      case 'ticket.transferred':
      case 'ticket.reactivated':
        this.join(at, subject, told.queueId ?? this.queueOf.get(subject) ?? '');
        break;
      case 'ticket.called':
        this.end(at, subject, true);
        break;
      case 'ticket.abandoned':
        if (told.reason !== 'phantom') this.end(at, subject, false);
        break;
      case 'ticket.service_finished':
        this.lastService = at;
        break;
      case 'window.opened':
        this.openedAt.set(subject, Math.max(at, this.date.opens));
        break;
      case 'window.closed':
        this.openMs += this.openMsOf(this.openedAt.get(subject) ?? at, at);
        this.openedAt.delete(subject);
        break;
    }
  }

  longestWaitMinutes(queueId: string, now: number): number {
    let longest = 0;
    for (const ticket of this.waiting.values())
      if (ticket.queueId === queueId) longest = Math.max(longest, (now - Math.max(ticket.since, this.date.opens)) / minuteMs);
    return longest;
  }

  close(): TruthDay {
    return {
      tickets: this.tickets,
      meanWaitMinutes: this.waitMs / this.called / minuteMs,
      over15: this.over15,
      windowHours: this.openMs / (60 * minuteMs),
      overtimeMinutes: Math.max(0, this.lastService - this.date.closes) / minuteMs,
    };
  }

  /** Not while the hall is closed at noon; after closing time as long as it takes. */
  private openMsOf(from: number, to: number): number {
    return this.date.hours.reduce((sum, { opens, closes }, place) => {
      const until = place === this.date.hours.length - 1 ? to : Math.min(to, closes);
      return sum + Math.max(0, until - Math.max(from, opens));
    }, 0);
  }

  private join(at: number, ticket: string, queueId: string): void {
    this.queueOf.set(ticket, queueId);
    this.waiting.set(ticket, { queueId, since: at });
  }

  private end(at: number, subject: string, wasCalled: boolean): void {
    const ticket = this.waiting.get(subject);
    if (!ticket) return;
    this.waiting.delete(subject);
    this.tickets += 1;
    if (at - ticket.since > 15 * minuteMs) this.over15 += 1;
    if (!wasCalled) return;
    this.called += 1;
    this.waitMs += at - ticket.since;
  }
}
