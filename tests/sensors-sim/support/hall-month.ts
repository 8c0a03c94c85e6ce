import type { WireEvent } from '#contracts/events';
import type { LaterEvent } from '../../../sensors-sim/hall-day.ts';
import { runHistory } from '../../../sensors-sim/history-run.ts';
import { loadHall } from '../../../sensors-sim/load-hall.ts';

/** The end of a Saturday, four weeks after a Monday's beginning. */
const until = Date.parse('2026-11-21T13:30:00Z');
const toLocal = (at: number): Date => new Date(at + 8 * 3_600_000);
/** A pause of this kind does not stop the clock. */
const unlawfulPause = '现场勘验';

export interface VisitTold {
  /** 1 Monday to 6 Saturday. */
  readonly weekday: number;
  readonly issuedHour: number;
  waitMinutes: number | null;
  calledAt: number;
  serviceMinutes: number | null;
  left: boolean;
}

export interface HallMonth {
  readonly visits: readonly VisitTold[];
  /** Promised cases accepted in the month: how long after their promise they were done, lawful pauses given back, in milliseconds. */
  readonly overdueMs: readonly number[];
  readonly stars: readonly { readonly stars: number; readonly waitMinutes: number }[];
  readonly complaintWaits: readonly number[];
}

/** Four weeks of a hall by what it says, and its cases to their end. */
export async function tellMonth(hallId: string): Promise<HallMonth> {
  const visits = new Map<string, VisitTold>();
  const cases = new CaseClocks();
  const stars: { stars: number; waitMinutes: number }[] = [];
  const complaintWaits: number[] = [];
  const waitOf = (at: number, ticketId: string | undefined): number => visits.get(`${dayOf(at)} ${ticketId}`)?.waitMinutes ?? 0;
  const hear = (event: WireEvent, at: number): void => {
    if (event.type.startsWith('ticket.')) hearTicket(visits, event, at);
    else if (event.type.startsWith('case.')) cases.hear({ at, type: event.type, entityId: event.subject ?? '', data: event.data });
    else if (event.type === 'rating.given' && 'stars' in event.data && event.data.active)
      stars.push({ stars: event.data.stars, waitMinutes: waitOf(at, event.data.ticketId) });
    else if (event.type === 'complaint.filed' && 'ticketId' in event.data) complaintWaits.push(waitOf(at, event.data.ticketId));
  };
  const [run] = await runHistory(
    { halls: [loadHall(hallId)], until, days: 26, seed: 1 },
    async (messages) => {
      for (const { event, at } of messages) hear(event, at);
    },
    () => undefined,
  );
  for (const later of [...(run?.world.leftForLater() ?? [])].sort((a, b) => a.at - b.at)) cases.hear(later);
  return { visits: [...visits.values()], overdueMs: cases.overdueMs, stars, complaintWaits };
}

const dayOf = (at: number): string => toLocal(at).toISOString().slice(0, 10);

function hearTicket(visits: Map<string, VisitTold>, { type, subject, data }: WireEvent, at: number): void {
  const key = `${dayOf(at)} ${subject}`;
  const visit = visits.get(key);
  if (type === 'ticket.issued' && 'visitId' in data) {
    const local = toLocal(at);
    const issuedHour = local.getUTCHours() + local.getUTCMinutes() / 60;
    visits.set(key, { weekday: local.getUTCDay(), issuedHour, waitMinutes: null, calledAt: at, serviceMinutes: null, left: false });
  }
  if (!visit) return;
  if (type === 'ticket.called') visit.waitMinutes ??= (at - visit.calledAt) / 60_000;
  if (type === 'ticket.service_started') visit.calledAt = at;
  if (type === 'ticket.service_finished') visit.serviceMinutes = (at - visit.calledAt) / 60_000;
  if (type === 'ticket.abandoned') visit.left = true;
}

class CaseClocks {
  readonly overdueMs: number[] = [];
  private readonly due = new Map<string, number>();
  private readonly pausedAt = new Map<string, number>();

  hear({ at, type, entityId, data }: LaterEvent): void {
    if (type === 'case.accepted' && 'dueTime' in data) this.due.set(entityId, Date.parse(`${data.dueTime}`));
    const due = this.due.get(entityId);
    if (due === undefined) return;
    if (type === 'case.paused' && 'kind' in data && data.kind !== unlawfulPause) this.pausedAt.set(entityId, at);
    if (type === 'case.resumed') this.due.set(entityId, due + at - (this.pausedAt.get(entityId) ?? at));
    if (type === 'case.finished') this.overdueMs.push(at - due);
  }
}
