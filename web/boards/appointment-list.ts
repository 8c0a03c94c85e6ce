import type { AppointmentState, HallState, QueueAppointments } from '#contracts/hall-state';

/** Those who can still be waited for come before those who came or will not. */
const ranks: Readonly<Record<AppointmentState['status'], number>> = {
  booked: 0,
  no_show: 1,
  late: 2,
  early: 2,
  checked_in: 2,
  cancelled: 3,
};

/** The appointments of about now, of one queue or of all: due ones first, each by the beginning of their slot. */
export function listAppointments({ appointments }: HallState, queueId: string | null): AppointmentState[] {
  return Object.values(appointments)
    .filter((entry) => queueId === null || entry.queueId === queueId)
    .sort((a, b) => ranks[a.status] - ranks[b.status] || a.slotStart - b.slotStart || a.id.localeCompare(b.id));
}

/** The counts of one queue's booked visits, or of all queues together. */
export function countAppointments({ queues }: HallState, queueId: string | null): QueueAppointments {
  const sum = { dueIn30Minutes: 0, dueIn60Minutes: 0, cameToday: 0, lateToday: 0, noShowToday: 0, numberedAgainToday: 0 };
  for (const { id, appointments } of Object.values(queues))
    if (queueId === null || id === queueId)
      for (const name of Object.keys(sum) as (keyof QueueAppointments)[]) sum[name] += appointments[name];
  return sum;
}

export const sameCounts = (a: QueueAppointments, b: QueueAppointments): boolean =>
  (Object.keys(a) as (keyof QueueAppointments)[]).every((name) => a[name] === b[name]);

export const sameAppointments = (a: readonly AppointmentState[], b: readonly AppointmentState[]): boolean =>
  a.length === b.length && a.every((entry, place) => entry === b[place]);
