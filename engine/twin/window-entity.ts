import type { ServiceWindowState } from '#contracts/hall-state';
import type { Instant } from '#contracts/instant';
import { EntityLog } from './entity-log.ts';
import type { ProjectedRows } from './projection-row.ts';
import { ProjectionTracker } from './projection-tracker.ts';
import type { TicketLeg } from './reduce-ticket.ts';
import { type WindowChange, type WindowRecord, windowReducer } from './reduce-window.ts';
import { SortedBy } from './sorted-by.ts';
import type { TicketEntity } from './ticket-entity.ts';

const minuteMs = 60_000;

/** One window on one service day, and the tickets that are at it. */
export class WindowEntity {
  private readonly log: EntityLog<WindowChange, WindowRecord>;
  readonly projection = new ProjectionTracker();
  /** Called to it or in service at it. */
  readonly tickets = new Set<TicketEntity>();
  private readonly served = new SortedBy<TicketLeg>((leg) => leg.endedAt ?? 0);
  private servedCount = 0;

  constructor(
    readonly id: string,
    readonly day: number,
    plannedQueues: readonly string[],
  ) {
    this.log = new EntityLog(windowReducer(plannedQueues));
  }

  get record(): WindowRecord {
    return this.log.record;
  }

  /** It has events of its own. */
  get touched(): boolean {
    return this.log.lastTime > 0;
  }

  take(event: WindowChange): void {
    if (this.log.insert(event)) this.projection.amend();
  }

  countServed(leg: TicketLeg, sign: 1 | -1): void {
    this.servedCount += sign;
    if (sign > 0) this.served.add(leg);
    else this.served.remove(leg);
  }

  /** Open and without a visitor for longer than `vacantAfterMinutes` while its queues have people is vacant (空岗). */
  state(now: Instant, vacantAfterMinutes: number, hasWaiting: (queueId: string) => boolean): ServiceWindowState {
    const { record } = this;
    const current = this.currentTicket();
    const leg = current?.leg;
    const serving = current?.record.status === 'serving';
    const idleSince = maxOf(record.statusSince, this.served.last?.endedAt ?? null);
    const idle = record.status === 'open' && !current;
    const overdue = idle && idleSince !== null && now - idleSince >= vacantAfterMinutes * minuteMs;
    return {
      id: this.id,
      status: record.status,
      reason: record.reason,
      statusSince: record.statusSince,
      queues: record.queues,
      staffId: record.staffId ?? leg?.staffId ?? null,
      activity: current ? (serving ? 'serving' : 'called') : 'idle',
      ticketId: current?.id ?? null,
      activitySince: leg ? (serving ? leg.startedAt : leg.calledAt) : idleSince,
      servedToday: this.servedCount,
      vacant: (record.status === 'paused' && record.reason === 'vacant') || (overdue && record.queues.some(hasWaiting)),
    };
  }

  /** Rows of `window_periods` still to be written: ended periods only. */
  project(hallId: string): ProjectedRows | null {
    const rows = this.record.periods.map((period) => [
      hallId,
      this.day,
      this.id,
      period.status,
      period.reason,
      period.queues.join(','),
      period.staffId,
      period.startedAt,
      period.endedAt,
    ]);
    return this.projection.take('window_periods', hallId, this.day, this.id, rows);
  }

  /** The ticket in service; else the one called last; of equals the one of the lower id. */
  private currentTicket(): TicketEntity | null {
    let best: TicketEntity | null = null;
    for (const ticket of this.tickets) if (!best || precedes(ticket, best)) best = ticket;
    return best;
  }
}

function precedes(a: TicketEntity, b: TicketEntity): boolean {
  const aServing = a.record.status === 'serving';
  if (aServing !== (b.record.status === 'serving')) return aServing;
  const byCall = (a.leg?.calledAt ?? 0) - (b.leg?.calledAt ?? 0);
  return byCall === 0 ? a.id < b.id : byCall > 0;
}

function maxOf(a: Instant | null, b: Instant | null): Instant | null {
  return a === null ? b : b === null ? a : Math.max(a, b);
}
