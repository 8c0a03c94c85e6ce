import type { TicketEvent } from '#contracts/events';
import type { TicketState } from '#contracts/hall-state';
import { EntityLog } from './entity-log.ts';
import type { ProjectedRows, ProjectedValue } from './projection-row.ts';
import { ProjectionTracker } from './projection-tracker.ts';
import { type TicketLeg, type TicketRecord, ticketReducer, waitMs } from './reduce-ticket.ts';

/** One ticket of one service day. */
export class TicketEntity {
  private readonly log = new EntityLog(ticketReducer);
  readonly projection = new ProjectionTracker();

  constructor(
    readonly id: string,
    readonly day: number,
  ) {}

  get record(): TicketRecord {
    return this.log.record;
  }

  /** The latest leg. */
  get leg(): TicketLeg | undefined {
    return this.record.legs.at(-1);
  }

  /** Folds the event; true when the legs were made anew. */
  take(event: TicketEvent): boolean {
    const anew = this.log.insert(event);
    // An issue that a skewed clock puts behind a call still says of closed legs where and how they were queued.
    if (anew || event.kind === 'issued') this.projection.amend();
    return anew;
  }

  /** Null once served or abandoned. */
  state(): TicketState | null {
    const { record, leg } = this;
    if (record.status === 'served' || record.status === 'abandoned') return null;
    return {
      id: this.id,
      visitId: record.visitId,
      queueId: leg?.queueId ?? null,
      matterId: leg?.matterId ?? null,
      class: record.class,
      status: record.status,
      issuedAt: record.issuedAt,
      queuedAt: leg?.queuedAt ?? null,
      calledAt: leg?.calledAt ?? null,
      startedAt: leg?.startedAt ?? null,
      windowId: leg?.windowId ?? null,
      calls: leg?.calls ?? 0,
      leg: record.legs.length,
      abandonReason: record.abandonReason,
    };
  }

  /** Rows of `ticket_legs` still to be written: closed legs only. */
  project(hallId: string): ProjectedRows | null {
    const rows: ProjectedValue[][] = [];
    this.record.legs.forEach((leg, place) => {
      if (leg.outcome !== null) rows.push(this.row(hallId, leg, place + 1));
    });
    return this.projection.take('ticket_legs', hallId, this.day, this.id, rows);
  }

  private row(hallId: string, leg: TicketLeg, number: number): ProjectedValue[] {
    const { queuedAt, calledAt, startedAt, endedAt } = leg;
    const left = leg.outcome !== 'served' && calledAt === null && queuedAt !== null && endedAt !== null;
    const wait = left ? endedAt - queuedAt : waitMs(leg);
    const service = startedAt !== null && endedAt !== null ? endedAt - startedAt - leg.heldMs : null;
    return [
      hallId,
      this.day,
      this.id,
      number,
      leg.queueId,
      this.record.class,
      this.record.visitId,
      queuedAt,
      calledAt,
      startedAt,
      endedAt,
      leg.windowId,
      leg.staffId,
      leg.matterId,
      leg.outcome,
      leg.calls,
      seconds(wait),
      startedAt !== null && calledAt !== null ? Math.max(0, startedAt - calledAt) / 1000 : null,
      leg.heldMs / 1000,
      service === null ? null : Math.max(0, service) / 1000,
    ];
  }
}

const seconds = (ms: number | null): number | null => (ms === null ? null : ms / 1000);
