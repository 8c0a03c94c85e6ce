import { expect, test } from 'vitest';
import type { WindowClockRow } from '#contracts/window-clocks';
import { windowClocks } from '#engine/analytics/window-clocks';
import { hallTen, smallHall } from '../../support/memory-hall-view.ts';
import { MemoryStore } from '../../support/memory-store.ts';
import { eventRow, type StoredRow } from '../../support/stored-rows.ts';

const today = '2026-03-02';
const moment = { plan: smallHall, day: today, now: hallTen };

/** The clocks of the day's windows in whole minutes, those that ran. */
async function clocksOf(events: readonly StoredRow[], at = moment, day = today): Promise<Record<string, Record<string, number>>> {
  const store = await MemoryStore.open();
  await store.insert('events', events);
  const rows = await windowClocks(store, at, day, null);
  for (const row of rows) expect(sumOf(row)).toBeCloseTo(row.openSeconds);
  return Object.fromEntries(rows.map(({ windowId, openSeconds, seconds }) => [windowId, { open: minutes(openSeconds), ...ran(seconds) }]));
}
const minutes = (seconds: number): number => Math.round(seconds / 6) / 10;
const sumOf = ({ seconds }: WindowClockRow): number => Object.values(seconds).reduce((sum, value) => sum + value, 0);
const ran = (seconds: WindowClockRow['seconds']): Record<string, number> =>
  Object.fromEntries(
    Object.entries(seconds)
      .filter(([, value]) => value > 0)
      .map(([clock, value]) => [clock, minutes(value)]),
  );

const on = (clock: string, type: string, entity: string, data: object = {}): StoredRow => eventRow(today, clock, type, entity, data);
const visit = (id: string, issued: string, called: string, started: string, finished: string, windowId = 'W1'): StoredRow[] => [
  on(issued, 'ticket.issued', id, { queueId: 'general' }),
  on(called, 'ticket.called', id, { windowId }),
  on(started, 'ticket.service_started', id, { windowId }),
  on(finished, 'ticket.service_finished', id, { windowId }),
];

test('an hour of a window, worked out by hand', async () => {
  const { W1 } = await clocksOf([
    on('09:00', 'window.opened', 'W1', { queues: ['general'] }),
    // Somebody waits from 08:50: called at 09:01, there at 09:02, served until 09:10.
    ...visit('A1', '08:50', '09:01', '09:02', '09:10'),
    // A2 waits from 09:05, is called at 09:15, again at 09:16, and does not come by 09:17.
    on('09:05', 'ticket.issued', 'A2', { queueId: 'general' }),
    on('09:15', 'ticket.called', 'A2', { windowId: 'W1' }),
    on('09:16', 'ticket.recalled', 'A2', { windowId: 'W1' }),
    on('09:17', 'ticket.no_show', 'A2', { windowId: 'W1' }),
    // A break from 09:20 to 09:30; the next takes a number at 09:40 and is called at 09:41.
    on('09:20', 'window.paused', 'W1', { reason: 'break' }),
    on('09:30', 'window.resumed', 'W1'),
    ...visit('A3', '09:40', '09:41', '09:42', '09:50'),
    on('09:55', 'window.closed', 'W1'),
  ]);
  expect(W1).toEqual({
    open: 55,
    serving: 16,
    walking: 2,
    waiting: 2,
    // 09:10–09:11 and 09:50–09:51.
    wrapUp: 2,
    // 09:00–09:01, 09:11–09:15 and 09:40–09:41.
    idleWhileQueue: 6,
    // 09:17–09:20, 09:30–09:40 and 09:51–09:55.
    idle: 17,
    break: 10,
  });
});

test('a window serves others while a visitor is away with papers, and the time away is not service', async () => {
  const { W1 } = await clocksOf([
    on('09:00', 'window.opened', 'W1'),
    ...visit('A1', '08:50', '09:00', '09:00', '09:30'),
    on('09:05', 'ticket.parked', 'A1'),
    on('09:20', 'ticket.resumed', 'A1'),
    ...visit('A2', '09:00', '09:06', '09:06', '09:10'),
    on('09:30', 'window.closed', 'W1'),
  ]);
  // Served 09:00–09:05, 09:06–09:10 and 09:20–09:30. A2 waited until 09:06.
  expect(W1).toEqual({ open: 30, serving: 19, wrapUp: 1, idleWhileQueue: 1, idle: 9 });
});

test('today ends now: a service and an opening under way count so far', async () => {
  const { W1 } = await clocksOf([
    on('09:30', 'window.opened', 'W1'),
    on('09:30', 'ticket.issued', 'A1', { queueId: 'general' }),
    on('09:30', 'ticket.called', 'A1', { windowId: 'W1' }),
    on('09:40', 'ticket.service_started', 'A1', { windowId: 'W1' }),
  ]);
  expect(W1).toEqual({ open: 30, walking: 10, serving: 20 });
});

test('a past day ends with the last that was heard of it', async () => {
  const later = { ...moment, now: hallTen + 86_400_000 };
  const events = [on('09:00', 'window.opened', 'W1'), on('09:20', 'ticket.issued', 'A1', { queueId: 'tax' })];
  expect((await clocksOf(events, later, '2026-03-03')).W1).toEqual({ open: 20, idle: 20 });
});

test('people in a queue are idle time of the windows that serve it, as the plan says or as they were sent', async () => {
  const clocks = await clocksOf([
    on('09:00', 'window.opened', 'W1'),
    on('09:00', 'window.opened', 'W2'),
    on('09:20', 'window.assigned', 'W2', { queues: ['property'] }),
    on('09:00', 'window.opened', 'W11'),
    on('09:10', 'ticket.issued', 'A1', { queueId: 'general' }),
    on('09:30', 'ticket.abandoned', 'A1'),
    ...['W1', 'W2', 'W11'].map((id) => on('09:40', 'window.closed', id)),
  ]);
  expect(clocks).toEqual({
    W1: { open: 40, idleWhileQueue: 20, idle: 20 },
    W2: { open: 40, idleWhileQueue: 10, idle: 30 },
    W11: { open: 40, idle: 40 },
  });
});

test('each reason of a pause has its clock, and a service that goes on in a pause is service', async () => {
  const { W1 } = await clocksOf([
    on('09:00', 'window.opened', 'W1'),
    ...visit('A1', '09:00', '09:00', '09:00', '09:12'),
    on('09:10', 'window.paused', 'W1', { reason: 'meal' }),
    on('09:30', 'window.paused', 'W1', { reason: 'vacant' }),
    on('09:35', 'window.closed', 'W1'),
  ]);
  expect(W1).toEqual({ open: 35, serving: 12, meal: 18, vacant: 5 });
});

test('one window may be asked for; one that never opened has no row', async () => {
  const store = await MemoryStore.open();
  await store.insert('events', [on('09:00', 'window.opened', 'W1'), on('09:00', 'window.opened', 'W2')]);
  expect((await windowClocks(store, moment, today, 'W2')).map(({ windowId }) => windowId)).toEqual(['W2']);
  expect(await windowClocks(store, moment, today, 'W3')).toEqual([]);
});
