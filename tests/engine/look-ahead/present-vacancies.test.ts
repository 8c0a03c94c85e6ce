import { expect, test } from 'vitest';
import type { ServiceWindowState } from '#contracts/hall-state';
import { buildLookAhead } from '#engine/look-ahead/build-look-ahead';
import { constant, handScenario } from '../../support/by-hand.ts';
import { at, hallCalendar, liveHall, tenOClock, ticketOf, windowOf } from '../../support/live-hall.ts';

/** From when on the only window is staffed, at ten o'clock (minute 60), while somebody waits since `joined`. */
function staffedFrom(live: Partial<ServiceWindowState>, joined: number): number | undefined {
  const scenario = handScenario({
    hours: { startsAt: '09:00', closesMinute: 480, ends: 'empty' },
    windows: [{ id: 'W1', queues: ['A'], periods: [{ fromMinute: 0, toMinute: 480 }] }],
    interruptions: [{ id: 'vacant', windowIds: ['W1'], meanMinutesBetween: 1000, duration: constant(16), whileServing: 'finish' }],
  });
  const state = liveHall({ tickets: [ticketOf('A1', { queuedAt: at(joined) })], windows: [windowOf('W1', live)] });
  const { scenario: ahead } = buildLookAhead(state, scenario, { now: tenOClock, calendar: hallCalendar });
  return ahead.windows[0]?.periods?.[0]?.fromMinute;
}

test('a window that calls nobody for minutes though somebody waits is empty for as long as that usually lasts', () => {
  expect(staffedFrom({ activity: 'idle', activitySince: at(54) }, 50)).toBe(70);
});

test('nobody knows how long a window stays empty that has been so for longer than usual', () => {
  expect(staffedFrom({ activity: 'idle', activitySince: at(30) }, 50)).toBe(64);
});

test('a window that has just been left, whose visitor has just come, or that serves is staffed', () => {
  expect(staffedFrom({ activity: 'idle', activitySince: at(59) }, 50)).toBe(60);
  expect(staffedFrom({ activity: 'idle', activitySince: at(30) }, 59)).toBe(60);
  expect(staffedFrom({ activity: 'serving', activitySince: at(30), ticketId: 'A0' }, 50)).toBe(60);
});
