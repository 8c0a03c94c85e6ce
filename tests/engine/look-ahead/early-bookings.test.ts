import { expect, test } from 'vitest';
import type { QueueRule, ScenarioQueue } from '#contracts/scenario';
import { buildLookAhead } from '#engine/look-ahead/build-look-ahead';
import { handScenario } from '../../support/by-hand.ts';
import { at, bookingOf, hallCalendar, liveHall, tenOClock, ticketOf, windowOf } from '../../support/live-hall.ts';

const bookedFirst: QueueRule = { kind: 'priority', classes: ['appointment', 'ordinary'] };

/** Who waits at ten o'clock, in the order of the line and with the class they count for: A1 to A4 came in turn, A0 is booked. Services take ten minutes. */
function lineWith(slotMinute: number, queue: Partial<ScenarioQueue> = { rule: bookedFirst, bookedAheadMinutes: 10 }): string[] {
  const ordinary = [1, 2, 3, 4].map((place) => ticketOf(`A${place}`, { queuedAt: at(50 + place) }));
  const state = liveHall({
    tickets: [...ordinary, ticketOf('A0', { class: 'appointment', queuedAt: at(58) })],
    windows: [windowOf('W1')],
    bookings: [bookingOf('B1', slotMinute, { status: 'early', ticketId: 'A0' })],
  });
  const scenario = handScenario({
    hours: { startsAt: '09:00', closesMinute: 480, ends: 'empty' },
    classes: [{ id: 'appointment' }, { id: 'ordinary' }],
    queues: [{ id: 'A', ...queue }],
  });
  const { scenario: ahead, waiting } = buildLookAhead(state, scenario, { now: tenOClock, calendar: hallCalendar });
  return waiting.map((ticketId, place) => `${ticketId} ${ahead.start?.waiting[place]?.classId}`);
}

const asTheyCame = ['A1 ordinary', 'A2 ordinary', 'A3 ordinary', 'A4 ordinary', 'A0 appointment'];

test('who is booked and near their slot is called before the others', () => {
  expect(lineWith(70)).toEqual(asTheyCame);
});

test('who came before their time stands behind those who are called until it comes', () => {
  // One window calls every eleven minutes: two of the others in the 25 minutes until ten minutes before the slot.
  expect(lineWith(95)).toEqual(['A1 ordinary', 'A2 ordinary', 'A0 ordinary', 'A3 ordinary', 'A4 ordinary']);
});

test('who came long before their time stands behind everybody', () => {
  expect(lineWith(160)).toEqual(['A1 ordinary', 'A2 ordinary', 'A3 ordinary', 'A4 ordinary', 'A0 ordinary']);
});

test('where the booked are called as they come nobody is put back', () => {
  expect(lineWith(95, { rule: bookedFirst })).toEqual(asTheyCame);
});
