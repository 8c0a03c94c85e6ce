import { expect, test } from 'vitest';
import type { HallState } from '#contracts/hall-state';
import type { TidalPlan } from '#contracts/tidal-plan';
import { planAdherence } from '#engine/analytics/plan-adherence';
import { closedWindow, hallTen, quietState, smallHall } from '../../support/memory-hall-view.ts';
import { MemoryStore } from '../../support/memory-store.ts';
import { at, eventRow, type StoredRow } from '../../support/stored-rows.ts';
import { somePlan } from '../../web/planning/some-plan.ts';

const today = '2026-03-02';
/** 09:00 to 12:00; W1 serves `general` all the while, W2 from ten on. */
const plan: TidalPlan = {
  ...somePlan,
  startsAt: '09:00',
  slots: [0, 60, 120].map((fromMinute) => ({ fromMinute, toMinute: fromMinute + 60 })),
  windows: [
    { windowId: 'W1', strips: [{ fromMinute: 0, toMinute: 180, queues: ['general'] }], meals: [], isFixed: false },
    { windowId: 'W2', strips: [{ fromMinute: 60, toMinute: 180, queues: ['general'] }], meals: [], isFixed: false },
  ],
};
const adopted = [{ id: 'p1', adoptedAt: at(today, '08:00'), plan }];
const period = (windowId: string, from: string, to: string, queues = 'general'): StoredRow => ({
  hall_id: 'h1',
  day: today,
  window_id: windowId,
  status: 'open',
  reason: null,
  queues,
  staff_id: null,
  started_at: at(today, from),
  ended_at: at(today, to),
});
/** Somebody takes a number every five minutes. */
const heard = (from: number, to: number): StoredRow[] =>
  Array.from({ length: (to - from) / 5 + 1 }, (_, step) => {
    const minute = 9 * 60 + from + step * 5;
    const clock = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
    return eventRow(today, clock, 'ticket.issued', `A${minute}`, { queueId: 'general' });
  });

async function adherence(rows: { events: StoredRow[]; periods?: StoredRow[] }, state: HallState, now: string, day = today) {
  const store = await MemoryStore.open();
  await store.insert('events', rows.events);
  await store.insert('window_periods', rows.periods ?? []);
  return planAdherence(store, { plan: smallHall, day, now: Date.parse(at(today, now)) }, state, adopted);
}
const opened = eventRow(today, '09:00', 'window.opened', 'W1');
const openSince = (clock: string, queues: string[]): HallState => ({
  ...quietState(smallHall),
  windows: { W1: { ...closedWindow('W1'), status: 'open', statusSince: Date.parse(at(today, clock)), queues } },
});

test('today, what the store has of a window is followed by what it is doing now', async () => {
  // Reassigned at 09:30: its status has been the same since 09:00.
  const state = openSince('09:00', ['general']);
  const found = await adherence(
    { events: [opened, ...heard(0, 90)], periods: [period('W1', '09:00', '09:30', 'property')] },
    state,
    '10:30',
  );
  expect(found).toMatchObject({ planId: 'p1', startsAt: '09:00', compared: { fromMinute: 0, toMinute: 90 } });
  expect(found.minutes).toEqual({ kept: 60, closed: 30, other_queues: 30, resting: 0, unplanned: 0, unknown: 0 });
  expect(found.keptShare).toBe(0.5);
});

test('a silence as long as makes the feed stale is unknown, up to now, and counts from when the hall opened', async () => {
  const state = openSince('09:00', ['general']);
  const found = await adherence({ events: [opened, ...heard(0, 30)] }, state, '10:30');
  // Last heard of at 09:30.
  expect(found.minutes).toMatchObject({ kept: 30, unknown: 60 + 30 });
  const short = await adherence({ events: [opened, ...heard(0, 80)] }, state, '10:30');
  expect(short.minutes).toMatchObject({ unknown: 0 });
  const late = await adherence({ events: [eventRow(today, '09:20', 'window.opened', 'W1'), ...heard(20, 30)] }, state, '09:35');
  expect(late.minutes).toMatchObject({ kept: 15, unknown: 20 });
});

test('a hall that tells of tickets and never of windows is unknown, not closed', async () => {
  const found = await adherence({ events: heard(0, 180) }, quietState(smallHall), '12:00');
  expect(found.minutes).toMatchObject({ closed: 0, unknown: 300 });
  expect(found.keptShare).toBeNull();
});

test('a day that is over is compared to its end, one to come not at all', async () => {
  const tomorrow = { ...quietState(smallHall), day: '2026-03-03' };
  const rows = { events: [opened, ...heard(0, 180)], periods: [period('W1', '09:00', '12:00')] };
  expect((await adherence(rows, tomorrow, '12:00')).minutes).toMatchObject({ kept: 180, closed: 120 });
  const yesterday = { ...quietState(smallHall), day: '2026-03-01' };
  expect(await adherence(rows, yesterday, '12:00')).toMatchObject({ compared: null, keptShare: null });
});

test('without an adopted plan there is nothing to keep to', async () => {
  const store = await MemoryStore.open();
  const found = await planAdherence(store, { plan: smallHall, day: today, now: hallTen }, quietState(smallHall), []);
  expect(found).toMatchObject({ planId: null, compared: null, windows: [], departures: [] });
});
