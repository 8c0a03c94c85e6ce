import { expect, it } from 'vitest';
import type { AppointmentState } from '#contracts/hall-state';
import { countAppointments, listAppointments } from '../../../web/boards/appointment-list.ts';
import { noAppointments } from '../../support/memory-hall-view.ts';
import { minutesAgo, someQueue, someState } from '../support/some-hall.ts';

const appointment = (id: string, status: AppointmentState['status'], slotMinutesAgo: number, queueId = 'A'): AppointmentState => ({
  id,
  queueId,
  slotStart: minutesAgo(slotMinutesAgo),
  slotEnd: null,
  status,
  cameAt: null,
  ticketId: null,
  numberedAgain: false,
});
const entries = [
  appointment('came', 'checked_in', 40),
  appointment('missed', 'no_show', 30),
  appointment('later', 'booked', -20),
  appointment('due', 'booked', 5),
  appointment('elsewhere', 'booked', 5, 'B'),
];
const state = someState({
  queues: [
    someQueue('A', { appointments: { ...noAppointments, dueIn30Minutes: 2, noShowToday: 1 } }),
    someQueue('B', { appointments: { ...noAppointments, dueIn30Minutes: 1 } }),
  ],
  rest: { appointments: Object.fromEntries(entries.map((entry) => [entry.id, entry])) },
});

it('lists who is still expected before who came or did not', () => {
  expect(listAppointments(state, 'A').map(({ id }) => id)).toEqual(['due', 'later', 'missed', 'came']);
  expect(listAppointments(state, null).map(({ id }) => id)).toEqual(['due', 'elsewhere', 'later', 'missed', 'came']);
});

it('counts one queue or all of them', () => {
  expect(countAppointments(state, 'A')).toMatchObject({ dueIn30Minutes: 2, noShowToday: 1 });
  expect(countAppointments(state, null)).toMatchObject({ dueIn30Minutes: 3, noShowToday: 1 });
});
