import { expect, test } from 'vitest';
import type { Arrivals } from '#contracts/scenario';
import { buildLookAhead } from '#engine/look-ahead/build-look-ahead';
import { handScenario } from '../../support/by-hand.ts';
import { at, bookingOf, hallCalendar, liveHall, tenOClock } from '../../support/live-hall.ts';

const booked: Arrivals = {
  kind: 'appointments',
  id: 'booked',
  slots: [30, 60, 90, 150].map((minute) => ({ minute, visitors: 2 })),
  meanLatenessMinutes: 0,
  latenessDeviationMinutes: 10,
  noShowShare: 0.2,
  mix: [{ matterId: 'm', weight: 1 }],
};
const scenario = handScenario({ hours: { startsAt: '09:00', closesMinute: 480, ends: 'empty' }, arrivals: [booked] });
const arrivalsOf = (state: ReturnType<typeof liveHall>) =>
  buildLookAhead(state, scenario, { now: tenOClock, calendar: hallCalendar }).scenario.arrivals;

/** Visitors a stream of rates brings in all. */
function visitorsOf(stream: Arrivals | undefined): number {
  if (stream?.kind !== 'rates') return Number.NaN;
  return stream.untilMinutes.reduce(
    (sum, until, place) => sum + (until - (stream.untilMinutes[place - 1] ?? 0)) * (stream.perMinute[place] ?? 0),
    0,
  );
}

test('bookings that have come are not expected again, and the others with the chance that they still come', () => {
  const bookings = [bookingOf('b1', 60), bookingOf('b2', 90), bookingOf('b3', 90, { status: 'checked_in', cameAt: at(55) })];
  const [due, later] = arrivalsOf(liveHall({ bookings }));
  // Of b1 it is known that it is not early: 0.8 × ½ ÷ (0.2 + 0.8 × ½). Of b2 nothing is known yet, but that it is not half an hour early.
  expect(due?.id).toBe('booked-due');
  expect(visitorsOf(due)).toBeCloseTo(0.4 / 0.6 + 0.8, 2);
  expect(later).toMatchObject({ id: 'booked', slots: [{ minute: 150, visitors: 2 }] });
});

test('the longer somebody is overdue, the less they are expected', () => {
  const expected = [60, 50, 30].map((slot) => visitorsOf(arrivalsOf(liveHall({ bookings: [bookingOf('b', slot)] }))[0]));
  expect(expected[0]).toBeGreaterThan(expected[1] ?? Number.NaN);
  expect(expected[2]).toBeLessThan(0.01);
});

test('of a queue where nobody booked around now only later bookings are expected', () => {
  expect(arrivalsOf(liveHall({ bookings: [] })).map(({ id }) => id)).toEqual(['booked']);
});

test('a hall that says nothing of appointments is expected to have the usual ones', () => {
  expect(arrivalsOf(liveHall({}))).toEqual([booked]);
});
