import { expect, test } from 'vitest';
import { leaderRow } from '#engine/analytics/leader-board';
import { hallTen, smallHall } from '../../support/memory-hall-view.ts';
import { MemoryStore } from '../../support/memory-store.ts';
import { at, caseRow, eventRow, legRow, ratingRow } from '../../support/stored-rows.ts';

const today = '2026-03-02';
const moment = { plan: smallHall, day: today, now: hallTen };
const unknown = { today: null, yesterday: null, norm: null };

/** On `day`, `tickets` are issued from 09:00, a minute apart. */
const issues = (day: string, tickets: number, clock = '09') =>
  Array.from({ length: tickets }, (_, n) => eventRow(day, `${clock}:${String(n).padStart(2, '0')}`, 'ticket.issued', `A${n}`));

test('a hall nothing was heard of is unknown, not empty', async () => {
  const row = await leaderRow(await MemoryStore.open(), moment, undefined);
  expect(row.tickets).toEqual(unknown);
  expect(row.visitors).toEqual(unknown);
  expect(row).toMatchObject({ hallId: 'h1', timeZone: 'Asia/Shanghai', asOf: '2026-03-02T02:00:00.000Z', openCases: 0, overdueCases: 0 });
});

test('visits are people and tickets are numbers; visits are unknown where tickets do not say whose they are', async () => {
  const store = await MemoryStore.open();
  await store.insert('events', [
    eventRow(today, '09:00', 'ticket.issued', 'A1', { visitId: 'V1' }),
    eventRow(today, '09:20', 'ticket.issued', 'B1', { visitId: 'V1' }),
    eventRow(today, '09:30', 'ticket.issued', 'A2', { visitId: 'V2' }),
    eventRow(today, '10:30', 'ticket.issued', 'A3', { visitId: 'V3' }),
    ...issues('2026-03-01', 4),
  ]);
  const row = await leaderRow(store, moment, undefined);
  expect(row.visits).toEqual({ today: 2, yesterday: null, norm: null });
  expect(row.tickets).toEqual({ today: 3, yesterday: 4, norm: null });
});

test('self-service takes its share: completed sessions among these and the tickets, up to the same hour', async () => {
  const finished = (day: string, clock: string, outcome: string) =>
    eventRow(day, clock, 'device.kiosk_session_finished', 'K1', { outcome });
  const store = await MemoryStore.open();
  await store.insert('events', [
    ...issues(today, 6),
    finished(today, '09:10', 'completed'),
    finished(today, '09:20', 'completed'),
    finished(today, '09:30', 'failed'),
    finished(today, '10:30', 'completed'),
    ...issues('2026-03-01', 3),
  ]);
  expect((await leaderRow(store, moment, undefined)).diversionShare).toEqual({ today: 0.25, yesterday: null, norm: null });
});

test('it says since when tickets have been silent: the figures of today stand there', async () => {
  const silent = { family: 'ticket', freshness: 'stale', lastEventAt: Date.parse('2026-03-02T01:20:00Z'), eventsToday: 4 } as const;
  const store = await MemoryStore.open();
  expect(await leaderRow(store, moment, silent)).toMatchObject({ freshness: 'stale', heardAt: '2026-03-02T01:20:00.000Z' });
  expect(await leaderRow(store, moment, undefined)).toMatchObject({ freshness: 'unknown', heardAt: null });
});

test('today is compared with yesterday and the median of the same weekdays, all up to the same hour', async () => {
  const store = await MemoryStore.open();
  await store.insert('events', [
    ...issues(today, 5),
    ...issues('2026-03-01', 2),
    ...issues('2026-03-01', 9, '15'),
    // Mondays before: 4, 6 and 10 by ten o'clock; the fourth was a holiday nothing was heard of.
    ...issues('2026-02-23', 4),
    ...issues('2026-02-16', 6),
    ...issues('2026-02-09', 10),
    ...issues('2026-02-09', 30, '11'),
    // A Tuesday is not of that weekday, five weeks are too long ago.
    ...issues('2026-02-24', 50),
    ...issues('2026-01-26', 50),
  ]);
  expect((await leaderRow(store, moment, undefined)).tickets).toEqual({ today: 5, yesterday: 2, norm: 6 });
});

test('waits are of those who were called and came: a no-show is no wait, and one who left never had his', async () => {
  const store = await MemoryStore.open();
  await store.insert('events', issues(today, 1));
  await store.insert('ticket_legs', [
    legRow(today, 'A001', '09:00', '09:10', '09:20'),
    legRow(today, 'A002', '09:00', '09:20', '09:30'),
    legRow(today, 'A003', '09:00', '09:50', '09:55', { outcome: 'phantom', started_at: null }),
    legRow(today, 'A004', '09:00', null, '09:45', { outcome: 'abandoned' }),
    legRow(today, 'A005', '09:00', '09:58', '10:05'),
  ]);
  const row = await leaderRow(store, moment, undefined);
  expect(row.meanWaitMinutes.today).toBe(15);
  expect(row.p90WaitMinutes.today).toBeCloseTo(19);
  expect(row.shareWithin15Minutes.today).toBe(0.5);
  expect(row.abandonedShare.today).toBeCloseTo(1 / 3);
});

test('visitors are counted at the doors alone, and unknown where no door counts', async () => {
  const store = await MemoryStore.open();
  await store.insert('events', issues(today, 1));
  await store.insert('area_counts', [
    { hall_id: 'h1', day: today, area_id: 'D1', time: at(today, '09:30'), passed_in: 40, passed_out: 10 },
    { hall_id: 'h1', day: today, area_id: 'D1', time: at(today, '09:45'), passed_in: 2, passed_out: 0 },
    { hall_id: 'h1', day: today, area_id: 'Z1', time: at(today, '09:45'), passed_in: 500, passed_out: 0 },
  ]);
  expect((await leaderRow(store, moment, undefined)).visitors).toEqual({ today: 42, yesterday: null, norm: null });
});

test('window hours run from opening to pause, close or now, whether or not the period has ended', async () => {
  const store = await MemoryStore.open();
  await store.insert('events', [
    ...issues(today, 1),
    eventRow(today, '08:00', 'window.opened', 'W1'),
    eventRow(today, '08:30', 'window.paused', 'W1', { reason: 'break' }),
    eventRow(today, '09:00', 'window.resumed', 'W1'),
    eventRow(today, '09:30', 'window.assigned', 'W1', { queues: ['general'] }),
    eventRow(today, '08:00', 'window.opened', 'W2'),
    eventRow(today, '09:00', 'window.closed', 'W2'),
    eventRow(today, '10:30', 'window.opened', 'W3'),
  ]);
  const row = await leaderRow(store, moment, undefined);
  expect(row.windowsOpened.today).toBe(2);
  expect(row.windowHours.today).toBe(0.5 + 1 + 1);
});

test('satisfaction is of ratings a person gave: silence counted as satisfied changes nothing', async () => {
  const store = await MemoryStore.open();
  await store.insert('events', issues(today, 1));
  await store.insert(
    'ticket_legs',
    ['A001', 'A002', 'A003', 'A004'].map((id) => legRow(today, id, '09:00', '09:05', '09:20')),
  );
  await store.insert('ratings', [ratingRow(today, '09:21', 3), ratingRow(today, '09:22', 2), ratingRow(today, '09:23', 5, false)]);
  const row = await leaderRow(store, moment, undefined);
  expect(row.satisfiedShare.today).toBe(0.5);
  expect(row.activeRatingShare.today).toBe(0.5);
});

test('a case is overdue by the time its clock ran, and a refused one is not open', async () => {
  const store = await MemoryStore.open();
  await store.insert('events', issues(today, 1));
  await store.insert('cases', [
    caseRow('late', { due_at: at(today, '09:00') }),
    caseRow('paused in time', { status: 'paused', due_at: at(today, '09:00'), paused_since: at(today, '08:00') }),
    caseRow('early', { due_at: at(today, '17:00') }),
    caseRow('refused', { status: 'refused', finished_at: at(today, '09:10') }),
    caseRow('done', { status: 'finished', finished_at: at(today, '09:10'), result: 'granted', due_at: at(today, '09:00') }),
    caseRow('done later', { status: 'finished', finished_at: at(today, '10:10'), result: 'granted' }),
  ]);
  const row = await leaderRow(store, moment, undefined);
  expect(row).toMatchObject({ openCases: 3, overdueCases: 1, casesFinished: { today: 1 } });
});
