import type { AppointmentGrace } from '#contracts/hall-plan';
import type { AppointmentState, QueueAppointments } from '#contracts/hall-state';
import type { Instant } from '#contracts/instant';
import { type AppointmentRecord, appointmentStatus } from './reduce-appointment.ts';
import type { TicketEntity } from './ticket-entity.ts';

const minuteMs = 60_000;
/** The state tells single appointments whose slot begins within so many minutes of now, before or after. */
const toldMinutes = 60;

interface Entry {
  readonly record: AppointmentRecord;
  readonly slotStart: Instant;
  readonly queueId: string;
  readonly day: number;
}

/** The appointments of the present day and of days to come, by day and queue. */
export class AppointmentDiary {
  private readonly entries = new Map<string, Entry>();
  private readonly days = new Map<number, Map<string, Set<string>>>();

  /** `ticketsOf` gives the tickets of the present day that name an appointment, in the order of their issue. */
  constructor(
    private readonly grace: AppointmentGrace,
    private readonly dayOf: (time: Instant) => number,
    private readonly ticketsOf: (appointmentId: string) => readonly TicketEntity[],
  ) {}

  /** Takes an appointment in as its events tell it now; gives the queues that may look different. */
  note(id: string, record: AppointmentRecord): string[] {
    const before = this.entries.get(id);
    this.drop(id);
    const { slotStart, queueId } = record;
    if (slotStart !== null && queueId !== null) {
      const day = this.dayOf(slotStart);
      this.entries.set(id, { record, slotStart, queueId, day });
      const queues = this.days.get(day) ?? new Map<string, Set<string>>();
      this.days.set(day, queues.set(queueId, (queues.get(queueId) ?? new Set<string>()).add(id)));
    }
    return [before?.queueId, queueId].filter((queue) => queue !== undefined && queue !== null);
  }

  /** The appointments of a service day. */
  *idsOn(day: number): Iterable<string> {
    for (const ids of this.days.get(day)?.values() ?? []) yield* ids;
  }

  /** The queue an appointment is for; null when it is not in the diary. */
  queueOf(id: string): string | null {
    return this.entries.get(id)?.queueId ?? null;
  }

  forgetBefore(day: number): void {
    for (const past of this.days.keys()) if (past < day) for (const id of [...this.idsOn(past)]) this.drop(id);
  }

  /** An appointment as the state tells it; null when its slot is of another day than `day` or more than an hour away. */
  state(id: string, day: number, now: Instant): AppointmentState | null {
    const entry = this.entries.get(id);
    if (!entry || entry.day !== day || Math.abs(entry.slotStart - now) > toldMinutes * minuteMs) return null;
    const { record, slotStart, queueId } = entry;
    const [ticket] = this.ticketsOf(id);
    return {
      id,
      queueId,
      slotStart,
      slotEnd: record.slotEnd,
      status: this.statusOf(entry, ticket, now),
      cameAt: cameAt(record, ticket),
      ticketId: record.ticketId ?? ticket?.id ?? null,
      numberedAgain: this.isNumberedAgain(id, entry, now),
    };
  }

  /** A queue's booked visits of `day`, counted. */
  ofQueue(queueId: string, day: number, now: Instant): QueueAppointments {
    const counts = { dueIn30Minutes: 0, dueIn60Minutes: 0, cameToday: 0, lateToday: 0, noShowToday: 0, numberedAgainToday: 0 };
    for (const id of this.days.get(day)?.get(queueId) ?? []) {
      const entry = this.entries.get(id);
      if (!entry) continue;
      const status = this.statusOf(entry, this.ticketsOf(id)[0], now);
      if (status === 'booked' && entry.slotStart <= now + 30 * minuteMs) counts.dueIn30Minutes += 1;
      if (status === 'booked' && entry.slotStart <= now + 60 * minuteMs) counts.dueIn60Minutes += 1;
      if (status === 'checked_in' || status === 'early' || status === 'late') counts.cameToday += 1;
      if (status === 'late') counts.lateToday += 1;
      if (status === 'no_show') counts.noShowToday += 1;
      if (this.isNumberedAgain(id, entry, now)) counts.numberedAgainToday += 1;
    }
    return counts;
  }

  private statusOf({ record, slotStart }: Entry, ticket: TicketEntity | undefined, now: Instant): AppointmentState['status'] {
    return appointmentStatus(record, slotStart, cameAt(record, ticket), now, this.grace);
  }

  /**
   * 在线预约办理后到实体大厅重复取号排队 (code 212): a booked person queues as if nothing were booked, with an ordinary number
   * though they came in time, or with a second number.
   */
  private isNumberedAgain(id: string, entry: Entry, now: Instant): boolean {
    const [first, second] = this.ticketsOf(id);
    if (!first) return false;
    const fairlyOrdinary = this.grace.lateBecomes === 'ordinary' && this.statusOf(entry, first, now) === 'late';
    return second !== undefined || (first.record.class === 'ordinary' && !fairlyOrdinary);
  }

  private drop(id: string): void {
    const entry = this.entries.get(id);
    if (!entry) return;
    this.entries.delete(id);
    const queues = this.days.get(entry.day);
    const ids = queues?.get(entry.queueId);
    ids?.delete(id);
    if (ids?.size === 0) queues?.delete(entry.queueId);
    if (queues?.size === 0) this.days.delete(entry.day);
  }
}

/** When the holder came: by the check-in, or by the ticket that names the appointment where a hall sends no check-ins. */
function cameAt({ checkedInAt }: AppointmentRecord, ticket: TicketEntity | undefined): Instant | null {
  return checkedInAt ?? ticket?.record.issuedAt ?? null;
}
