import Type, { type TSchema } from 'typebox';
import { Value } from 'typebox/value';
import { expect, test } from 'vitest';
import { ArrivalForecast } from '#contracts/arrival-forecast';
import { CommandRecord, DayRow, DueCases, DutyRow, LeaderBoard, LobbyBoard, ProfileRow, QuarantineBoard } from '#contracts/http-api';
import { KioskBoard } from '#contracts/kiosk-board';
import { SourceBoard } from '#contracts/source-board';
import { WindowClockRow } from '#contracts/window-clocks';
import * as example from '../../../server/http/board-examples.ts';
import { MemoryStore } from '../../support/memory-store.ts';
import { startApp } from '../../support/running-app.ts';
import { at, caseRow, eventRow, legRow } from '../../support/stored-rows.ts';

const today = '2026-03-02';

const boards: [string, TSchema, unknown][] = [
  ['/api/boards/leader', LeaderBoard, example.leaderBoard],
  ['/api/halls/h1/days', Type.Array(DayRow), example.days],
  ['/api/halls/h1/profile', Type.Array(ProfileRow), example.profile],
  ['/api/halls/h1/duty', Type.Array(DutyRow), example.duty],
  ['/api/halls/h1/cases/due', DueCases, example.dueCases],
  ['/api/halls/h1/lobby', LobbyBoard, example.lobby],
  ['/api/halls/h1/commands', Type.Array(CommandRecord), example.commandAudit],
  ['/api/quarantine', QuarantineBoard, example.quarantine],
  ['/api/sources', SourceBoard, example.sources],
  ['/api/halls/h1/kiosks', KioskBoard, example.kiosks],
  ['/api/halls/h1/windows/clocks', Type.Array(WindowClockRow), example.windowClocks],
  ['/api/halls/h1/forecast', ArrivalForecast, example.arrivalForecast],
];

async function busyStore(): Promise<MemoryStore> {
  const store = await MemoryStore.open();
  await store.insert('events', [
    eventRow(today, '09:00', 'ticket.issued', 'A001'),
    eventRow(today, '09:00', 'window.opened', 'W1'),
    eventRow(today, '09:10', 'ticket.called', 'A001', { windowId: 'W1' }),
    eventRow(today, '09:40', 'ticket.called', 'A002', { windowId: 'W1' }),
  ]);
  await store.insert('ticket_legs', [legRow(today, 'A001', '09:00', '09:10', '09:20')]);
  await store.insert('cases', [caseRow('C1', { due_at: at(today, '09:00') })]);
  await store.insert('decisions', [
    {
      hall_id: 'h1',
      command_id: 'c1',
      window_id: 'W1',
      request: '{"action":"assign","queues":["general"]}',
      requested_by: 'zhou',
      requested_at: at(today, '09:00'),
      recorded_at: at(today, '09:00'),
    },
  ]);
  await store.insert('quarantine', [
    {
      received_at: at(today, '09:00'),
      source: 'gw',
      topic: 't',
      reason: 'not_json',
      detail: '',
      bytes: 1,
      first_bytes: 'x',
    },
  ]);
  return store;
}

test.each(boards)('%s answers as its contract says, empty or not, and so does its example', async (url, schema, shown) => {
  expect([...Value.Errors(schema, shown)]).toEqual([]);
  for (const queries of [await MemoryStore.open(), await busyStore()]) {
    const { app, view, signIn } = await startApp({ queries });
    const lost = { kind: 'kiosk' as const, zoneId: null, status: 'lost' as const, statusSince: null, faultCode: null, consumableLow: null };
    view.change('h1', { devices: { K1: { id: 'K1', ...lost, batteryShare: null, inSession: false, lastSeenAt: null } } });
    const answer = await app.inject({ url, headers: { cookie: await signIn('admin') } });
    expect(answer.statusCode, answer.body).toBe(200);
    expect([...Value.Errors(schema, answer.json())]).toEqual([]);
  }
});

test('nothing is lost on the way out: a board’s numbers are those of its questions', async () => {
  const { app, signIn } = await startApp({ queries: await busyStore() });
  const headers = { cookie: await signIn('manager') };
  const [row] = (await app.inject({ url: '/api/boards/leader', headers })).json();
  expect(row).toMatchObject({ tickets: { today: 1, yesterday: null }, meanWaitMinutes: { today: 10 }, overdueCases: 1 });
  const [record] = (await app.inject({ url: '/api/halls/h1/commands', headers })).json();
  expect(record.request).toEqual({ action: 'assign', queues: ['general'] });
  expect((await app.inject('/api/halls/h1/lobby')).json().calls).toEqual([
    { ticketId: 'A002', windowNumber: '1', calledAt: at(today, '09:40') },
  ]);
});

test('sources are listed with most missing first, and in ISO time', async () => {
  const { app, view, signIn } = await startApp();
  const state = { lastNumber: 9, heardAt: 0, gaps: 0, missingSince: null, late: 0, lost: 0, askedAt: null };
  view.hallSources = [
    { ...state, source: 'sound', missing: 0 },
    { ...state, source: 'gappy', missing: 4, gaps: 1, missingSince: Date.parse('2026-03-02T01:00:00Z') },
  ];
  const rows = (await app.inject({ url: '/api/sources', headers: { cookie: await signIn('duty') } })).json();
  expect(rows.map(({ source }: { source: string }) => source)).toEqual(['gappy', 'sound']);
  expect(rows[0]).toMatchObject({ hallId: 'h1', missing: 4, missingSince: '2026-03-02T01:00:00.000Z', askedAt: null });
});

test('a profile is of the day asked for', async () => {
  const { app, signIn } = await startApp({ queries: await busyStore() });
  const headers = { cookie: await signIn('analyst') };
  const rows = async (query: string) => (await app.inject({ url: `/api/halls/h1/profile${query}`, headers })).json();
  expect(await rows('')).toHaveLength(1);
  expect(await rows('?day=2026-03-02')).toHaveLength(1);
  expect(await rows('?day=2026-02-20')).toEqual([]);
});

test('a profile is of the queue asked for, and an unknown queue is not found', async () => {
  const { app, signIn } = await startApp({ queries: await busyStore() });
  const headers = { cookie: await signIn('manager') };
  const ask = (query: string) => app.inject({ url: `/api/halls/h1/profile${query}`, headers });
  expect((await ask('?queue=general')).json()).toMatchObject([{ called: 1 }]);
  expect((await ask('?queue=tax')).json()).toEqual([]);
  expect((await ask('?queue=nowhere')).json()).toMatchObject({ status: 404, code: 'unknown_queue' });
});

test.each([
  '/api/halls/h1/profile?day=yesterday',
  '/api/halls/h1/profile?day=2026-13-45',
  '/api/halls/h1/windows/clocks?day=soon',
  '/api/halls/h1/days?days=0',
  '/api/halls/h1/forecast?day=soon',
  '/api/halls/h1/forecast?day=2026-03-01',
  '/api/halls/h1/forecast?day=2026-03-17',
  '/api/halls/h1/forecast?days=16',
  '/api/halls/h1/cases/due?withinDays=soon',
])('%s is a bad request', async (url) => {
  const { app, signIn } = await startApp({ queries: await MemoryStore.open() });
  expect((await app.inject({ url, headers: { cookie: await signIn('admin') } })).statusCode).toBe(400);
});

test('a screen that asks again and again costs one query', async () => {
  let asked = 0;
  const { app } = await startApp({
    queries: {
      query: async () => {
        asked += 1;
        return [];
      },
    },
  });
  for (let n = 0; n < 20; n += 1) await app.inject('/api/halls/h1/lobby');
  expect(asked).toBe(1);
});
