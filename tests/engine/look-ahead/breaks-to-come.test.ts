import { expect, test } from 'vitest';
import type { ServiceWindowState } from '#contracts/hall-state';
import { buildLookAhead } from '#engine/look-ahead/build-look-ahead';
import { handScenario } from '../../support/by-hand.ts';
import { at, hallCalendar, liveHall, tenOClock, windowOf } from '../../support/live-hall.ts';

const allDay = { fromMinute: 0, toMinute: 480 };
const ids = ['W1', 'W2', 'W3', 'W4'];

/** What is still to come, at ten o'clock, of breaks of 20 minutes that three of four windows begin between `fromMinute` and 40 minutes later. */
function breaksAhead(fromMinute: number, live: readonly ServiceWindowState[]) {
  const scenario = handScenario({
    hours: { startsAt: '09:00', closesMinute: 480, ends: 'empty' },
    windows: ids.map((id) => ({ id, queues: ['A'], periods: [allDay] })),
    breaks: [{ windowIds: ids.slice(1), fromMinute, toMinute: fromMinute + 60, minutes: 20, relays: 3 }],
  });
  const ahead = buildLookAhead(liveHall({ windows: live }), scenario, { now: tenOClock, calendar: hallCalendar, horizonMinutes: 1000 });
  return ahead.scenario.start?.breaks ?? [];
}

const open = (...told: ServiceWindowState[]): ServiceWindowState[] => ids.map((id) => told.find((one) => one.id === id) ?? windowOf(id));

test('whose turn for a break comes when is not known: everybody may still take one', () => {
  expect(breaksAhead(70, open())).toEqual(ids.map((windowId) => ({ windowId, fromMinute: 70, toMinute: 110, share: 0.75, minutes: 20 })));
});

test('who has not had their break half way through the turns is less likely to take one', () => {
  const shares = breaksAhead(40, open()).map(({ share }) => share);
  expect(shares).toHaveLength(4);
  for (const share of shares) expect(share).toBeCloseTo((0.75 * 0.5) / (1 - 0.75 * 0.5), 9);
});

test('who is on a break, or is back from one, does not take another', () => {
  const rests = windowOf('W1', { status: 'paused', reason: 'break', statusSince: at(52) });
  const isBack = windowOf('W2', { statusSince: at(55) });
  expect(breaksAhead(40, open(rests, isBack)).map(({ windowId }) => windowId)).toEqual(['W3', 'W4']);
});

test('a window that stays closed takes no break, and none is taken when the last turn has begun', () => {
  expect(breaksAhead(40, open(windowOf('W1', { status: 'closed' }))).map(({ windowId }) => windowId)).toEqual(['W2', 'W3', 'W4']);
  expect(breaksAhead(15, open())).toEqual([]);
});
