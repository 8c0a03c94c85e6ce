import { expect, test } from 'vitest';
import { appointmentsFor } from '../../sensors-sim/appointment-book.ts';
import { expectedVisitors } from '../../sensors-sim/arrival-tide.ts';
import { openDay, openDayAfter } from '../../sensors-sim/hall-calendar.ts';
import { HallDay } from '../../sensors-sim/hall-day.ts';
import { parseDay } from '../../sensors-sim/hall-time.ts';
import { loadHall } from '../../sensors-sim/load-hall.ts';

const hall = loadHall('taizhou');

function dayOf(text: string): HallDay {
  const date = openDay(hall, parseDay(text));
  if (!date) throw new Error(`closed on ${text}`);
  return new HallDay(hall, date, 1, () => {});
}

test('what is booked for a day is the same on that day as on the days it was booked', () => {
  const monday = dayOf('2026-11-16');
  const wednesday = dayOf('2026-11-18');
  const booked = appointmentsFor(monday, openDayAfter(hall, monday.date.day, 2));
  expect(booked.length).toBeGreaterThan(200);
  expect(appointmentsFor(wednesday, wednesday.date)).toEqual(booked);
});

test('most of those who come do so within half an hour of their slot', () => {
  const day = dayOf('2026-11-17');
  const came = appointmentsFor(day, day.date).flatMap(({ arrivesAt, slotStart }) => (arrivesAt === null ? [] : [arrivesAt - slotStart]));
  const near = came.filter((lateMs) => Math.abs(lateMs) <= 30 * 60_000).length;
  expect(near / came.length).toBeGreaterThan(0.9);
});

test('as many come with a booking as the hall expects, whatever is cancelled or forgotten', () => {
  const days = Array.from({ length: 20 }, (_, place) => openDayAfter(hall, parseDay('2026-11-01'), place + 1)).filter(
    ({ weekday }) => weekday !== 'sat',
  );
  const monday = dayOf('2026-11-16');
  const came = days.flatMap((date) => appointmentsFor(monday, date)).filter(({ arrivesAt }) => arrivesAt !== null).length;
  const expected = days.flatMap((date) =>
    hall.plan.queues.map(({ id }) => expectedVisitors(hall, date, id) * (hall.truth.queues[id]?.appointmentShare ?? 0)),
  );
  const share = came / expected.reduce((sum, visitors) => sum + visitors, 0);
  expect(share).toBeGreaterThan(0.98);
  expect(share).toBeLessThan(1.02);
});
