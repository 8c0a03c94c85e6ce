import { expectedVisitors } from './arrival-tide.ts';
import { type OpenDay, openDayAfter } from './hall-calendar.ts';
import type { HallDay } from './hall-day.ts';
import { formatDay, formatInstant, hourMs, minuteMs } from './hall-time.ts';
import type { Random } from './random.ts';
import type { Errand } from './visitor.ts';

/** A booked visit. Moments in milliseconds since 1970. */
export interface Appointment {
  readonly id: string;
  readonly errand: Errand;
  readonly slotStart: number;
  /** Open days between booking and visit. */
  readonly bookedDaysBefore: number;
  readonly cancelled: boolean;
  /** Null when they never come. */
  readonly arrivesAt: number | null;
}

/** Which matter of a queue somebody comes for. */
export function drawErrand(day: HallDay, queueId: string, random: Random): Errand | null {
  const matters = day.hall.plan.matters.filter((matter) => matter.queueId === queueId);
  const matter = matters[random.weighted(matters.map(({ id }) => day.hall.truth.matters[id]?.share ?? 0))];
  return matter ? { matterId: matter.id, queueId } : null;
}

/** Everything that is booked for `date`: the same list whichever day asks. */
export function appointmentsFor(day: HallDay, date: OpenDay): Appointment[] {
  const { truth, plan } = day.hall;
  const random = day.lasting(`appointments/${date.day}`);
  const digits = formatDay(date.day).replaceAll('-', '');
  const { noShowShare, cancelShare } = truth.appointments;
  const comingShare = (1 - noShowShare) * (1 - cancelShare);
  return plan.queues.flatMap((queue) => {
    const share = date.weekday === 'sat' ? 0 : (truth.queues[queue.id]?.appointmentShare ?? 0);
    const count = Math.round((expectedVisitors(day.hall, date, queue.id) * share) / comingShare);
    return Array.from({ length: count }, (_, place) =>
      drawAppointment(day, date, queue.id, `AP${digits}-${queue.id}${place + 1}`, random),
    ).filter((appointment) => appointment !== null);
  });
}

function drawAppointment(day: HallDay, date: OpenDay, queueId: string, id: string, random: Random): Appointment | null {
  const { appointments } = day.hall.truth;
  const errand = drawErrand(day, queueId, random);
  const slotMs = appointments.slotMinutes * minuteMs;
  const hours = date.hours[random.weighted(date.hours.map(({ opens, closes }) => closes - opens))];
  if (!errand || !hours) return null;
  const slots = Math.max(1, Math.floor((hours.closes - hours.opens) / slotMs) - 2);
  const slotStart = hours.opens + random.below(slots) * slotMs;
  const drawnDaysBefore = random.weighted(appointments.bookedDaysBefore);
  const bookedDaysBefore = slotStart < date.opens + 2 * hourMs ? Math.max(1, drawnDaysBefore) : drawnDaysBefore;
  const cancelled = random.chance(appointments.cancelShare);
  const shows = !random.chance(appointments.noShowShare) && !cancelled;
  const late = random.normal() * appointments.punctualitySpreadMinutes - appointments.earlyMeanMinutes;
  return {
    id,
    errand,
    slotStart,
    bookedDaysBefore,
    cancelled,
    arrivesAt: shows ? Math.max(date.opens - 15 * minuteMs, slotStart + late * minuteMs) : null,
  };
}

/** Bookings made on this day for this and the next days, and the cancellations of this day's. */
export function keepAppointmentBook(day: HallDay): void {
  const random = day.random('appointment-book');
  const { agenda, date, hall } = day;
  for (let ahead = 0; ahead < hall.truth.appointments.bookedDaysBefore.length; ahead += 1) {
    const visitDate = ahead === 0 ? date : openDayAfter(hall, date.day, ahead);
    for (const appointment of appointmentsFor(day, visitDate)) {
      const { id, slotStart, errand } = appointment;
      if (appointment.bookedDaysBefore === ahead) {
        const until = Math.min(date.closes, slotStart - hourMs);
        agenda.at(random.between(date.wakes, Math.max(date.wakes, until)), () =>
          day.emit('appointment.booked', id, {
            queueId: errand.queueId,
            matterIds: [errand.matterId],
            slotStart: formatInstant(slotStart),
            slotEnd: formatInstant(slotStart + hall.truth.appointments.slotMinutes * minuteMs),
          }),
        );
      }
      if (ahead === 0 && appointment.cancelled)
        agenda.at(slotStart - random.between(0.2, 0.9) * hourMs, () => day.emit('appointment.cancelled', id, { reason: '申请人取消' }));
    }
  }
}
