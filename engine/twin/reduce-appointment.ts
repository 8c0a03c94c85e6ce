import type { AppointmentEvent } from '#contracts/events';
import type { AppointmentGrace } from '#contracts/hall-plan';
import type { AppointmentStatus } from '#contracts/hall-state';
import type { Instant } from '#contracts/instant';
import type { Reducer } from './entity-log.ts';
import { momentOf } from './moment-of.ts';

const minuteMs = 60_000;

/** A booked visit as its events tell it; what was never seen is null. */
export interface AppointmentRecord {
  queueId: string | null;
  slotStart: Instant | null;
  slotEnd: Instant | null;
  bookedAt: Instant | null;
  cancelledAt: Instant | null;
  checkedInAt: Instant | null;
  ticketId: string | null;
}

export const appointmentReducer: Reducer<AppointmentEvent, AppointmentRecord> = {
  create: () => ({
    queueId: null,
    slotStart: null,
    slotEnd: null,
    bookedAt: null,
    cancelledAt: null,
    checkedInAt: null,
    ticketId: null,
  }),
  reduce: (appointment, event) => {
    switch (event.kind) {
      case 'booked':
        appointment.queueId = event.data.queueId;
        appointment.slotStart = momentOf(event.data.slotStart);
        appointment.slotEnd = momentOf(event.data.slotEnd);
        appointment.bookedAt = event.time;
        appointment.cancelledAt = null;
        break;
      case 'cancelled':
        appointment.cancelledAt = event.time;
        break;
      case 'checked_in':
        appointment.checkedInAt ??= event.time;
        appointment.ticketId = event.data.ticketId ?? appointment.ticketId;
        break;
    }
  },
};

/** Whether an appointment is held in memory: its slot is not over for a day yet. */
export const isAppointmentHeld = ({ slotStart }: AppointmentRecord, now: Instant): boolean =>
  slotStart !== null && slotStart + 26 * 60 * minuteMs > now;

/** How an appointment for `slotStart` stands at `now` when its holder came at `cameAt` (null: not yet). */
export function appointmentStatus(
  { cancelledAt }: AppointmentRecord,
  slotStart: Instant,
  cameAt: Instant | null,
  now: Instant,
  { earlyMinutes, lateMinutes }: AppointmentGrace,
): AppointmentStatus {
  const latest = slotStart + lateMinutes * minuteMs;
  if (cameAt !== null) {
    if (cameAt > latest) return 'late';
    return cameAt < slotStart - earlyMinutes * minuteMs ? 'early' : 'checked_in';
  }
  if (cancelledAt !== null) return 'cancelled';
  return now > latest ? 'no_show' : 'booked';
}
