import { expect, onTestFinished, test } from 'vitest';
import type { Advice, AdviceBoard, AdviceReceipt, AdviceRecord } from '#contracts/advice';
import type { Role } from '#contracts/roles';
import type { Scenario } from '#contracts/scenario';
import { AdviceArchive } from '#engine/store/advice-archive';
import { Database, inMemory } from '#engine/store/database';
import { DuckDbQueries } from '#engine/store/duckdb-queries';
import { AdviceDesk } from '../../../server/remedies/advice-desk.ts';
import { RemedyDesk } from '../../../server/remedies/remedy-desk.ts';
import { SimulationPool } from '../../../server/workers/simulation-pool.ts';
import { closedWindow, hallTen, MemoryHallView } from '../../support/memory-hall-view.ts';
import { startApp } from '../../support/running-app.ts';
import { smallScenario } from '../../support/small-scenario.ts';

/** From minute 60 on: one window of the queue `general` is open, and too few for those who come. */
const ahead: Scenario = smallScenario({
  queues: [{ id: 'general', targetMinutes: 15 }],
  matters: [{ id: 'pension', steps: [{ queueId: 'general', service: { kind: 'exponential', meanMinutes: 6 } }] }],
  hours: { closesMinute: 120, ends: 'closing' },
  windows: [{ id: 'W1', queues: ['general'], periods: [{ fromMinute: 60, toMinute: 120 }] }],
  start: { minute: 60, waiting: Array.from({ length: 8 }, () => ({ queueId: 'general', waitedMinutes: 5 })), serving: [] },
});

async function openDesk() {
  const view = new MemoryHallView();
  view.change('h1', {
    windows: { W1: { ...closedWindow('W1'), status: 'open', queues: ['general'] } },
    feeds: { ticket: { family: 'ticket', freshness: 'live', lastEventAt: hallTen, eventsToday: 20 } },
  });
  const database = await Database.open(inMemory);
  const pool = new SimulationPool(1);
  const queries = new DuckDbQueries(database.reader);
  const remedies = new RemedyDesk(view, queries, { lookAhead: async () => ({ scenario: ahead }) }, pool);
  const errors: string[] = [];
  const archive = await AdviceArchive.open(database);
  // It is not started: nothing is computed but what the test asks for.
  const advice = new AdviceDesk({ view, remedies, archive, wall: () => 0, onError: (message) => errors.push(message) });
  onTestFinished(async () => {
    await advice.close();
    await pool.close();
    database.close();
  });
  const { app, signIn, sent } = await startApp({ view, remedies, advice, queries });
  const call = async <T>(method: 'GET' | 'POST', path: string, payload?: object, role: Role = 'manager') => {
    const headers = { cookie: await signIn(role), host: 'localhost' };
    const answer = await app.inject({ method, url: `/api/halls/h1/advice${path}`, headers, ...(payload ? { payload } : {}) });
    return { status: answer.statusCode, body: answer.json<T>() };
  };
  return { view, advice, call, sent, errors, database };
}
const opening = ({ remedies: [remedy] }: Advice): boolean => remedy?.kind === 'window' && remedy.request.action === 'open';

test('a manager is advised to open a window, does it with one click, and sees later what came of it', async () => {
  const { view, advice, call, sent, errors, database } = await openDesk();
  expect((await call<AdviceBoard>('GET', '')).body).toMatchObject({ silence: 'not_yet', advice: [] });
  await advice.compute('h1');
  const { body: board } = await call<AdviceBoard>('GET', '');
  expect(board.silence).toBe(null);
  const [best] = board.advice;
  expect(best).toMatchObject({ reason: 'breach', queueId: 'general', canBeSent: true, madeAt: '2026-03-02T02:00:00.000Z' });
  expect(board.advice.some(opening)).toBe(true);
  expect(best?.confidence).toBeGreaterThan(0.9);
  expect(best?.savedPersonMinutes.low).toBeGreaterThan(0);

  const open = board.advice.find(opening);
  const done = await call<AdviceReceipt>('POST', `/${open?.id}/decision`, { decision: 'done' });
  expect(done.status).toBe(202);
  expect(done.body.commandIds).toHaveLength(1);
  expect(sent).toMatchObject([{ type: 'command.window', data: { action: 'open' } }]);
  expect(Object.values(view.state('h1').commands)).toMatchObject([{ requestedBy: 'manager', status: 'pending' }]);
  expect((await call('POST', `/${open?.id}/decision`, { decision: 'done' })).status).toBe(409);

  // Ten tickets of the next half hour wait 1 to 10 minutes: nine in ten at most 9.1.
  for (let minute = 1; minute <= 10; minute += 1)
    await database.writer.run(
      `INSERT INTO ticket_legs (hall_id, day, ticket_id, leg, queue_id, class, queued_at, called_at, ended_at, outcome, calls, wait_seconds, held_seconds)
       VALUES ('h1', '2026-03-02', 'A${minute}', 1, 'general', 'ordinary', TIMESTAMPTZ '2026-03-02 02:0${minute % 10}:00Z',
         TIMESTAMPTZ '2026-03-02 02:20:00Z', TIMESTAMPTZ '2026-03-02 02:25:00Z', 'served', 1, ${minute * 60}, 0)`,
    );
  view.hallNow = hallTen + 31 * 60_000;
  const { body: record } = await call<AdviceRecord[]>('GET', '/record');
  const kept = record.find(({ id }) => id === open?.id);
  expect(kept).toMatchObject({ outcome: 'done', decidedBy: 'manager', decidedAt: '2026-03-02T02:00:00.000Z' });
  expect(kept?.actualP90Minutes).toBeCloseTo(9.1, 6);
  expect(kept?.foreseenP90Minutes.with).toBeLessThan(kept?.foreseenP90Minutes.without ?? Number.NaN);
  expect(errors).toEqual([]);
});

test('what nobody decides about is withdrawn when it is old, and what it cost is kept', async () => {
  const { view, advice, call } = await openDesk();
  await advice.compute('h1');
  const before = (await call<AdviceBoard>('GET', '')).body.advice;
  expect(before.length).toBeGreaterThan(0);
  view.hallNow = hallTen + 6 * 60_000;
  expect((await call<AdviceBoard>('GET', '')).body.advice).toEqual([]);
  await expect
    .poll(async () => (await call<AdviceRecord[]>('GET', '/record')).body.map(({ outcome }) => outcome))
    .toEqual(before.map(() => 'ignored'));
  const { body: record } = await call<AdviceRecord[]>('GET', '/record');
  for (const { savedPersonMinutes, decidedBy } of record) {
    expect(savedPersonMinutes.mean).toBeGreaterThan(0);
    expect(decidedBy).toBe(null);
  }
});

test('what is dismissed stands no more and sends nothing; leaders look on', async () => {
  const { advice, call, sent } = await openDesk();
  await advice.compute('h1');
  const [one] = (await call<AdviceBoard>('GET', '', undefined, 'leader')).body.advice;
  expect((await call('POST', `/${one?.id}/decision`, { decision: 'dismissed' }, 'leader')).status).toBe(403);
  expect((await call<AdviceReceipt>('POST', `/${one?.id}/decision`, { decision: 'dismissed' })).body.commandIds).toEqual([]);
  expect((await call<AdviceBoard>('GET', '')).body.advice.map(({ id }) => id)).not.toContain(one?.id);
  expect(sent).toEqual([]);
});

test('a hall that is closed, or not heard of, is given no advice but the reason', async () => {
  const { view, advice, call } = await openDesk();
  view.change('h1', { feeds: { ticket: { family: 'ticket', freshness: 'stale', lastEventAt: hallTen, eventsToday: 20 } } });
  await advice.compute('h1');
  expect((await call<AdviceBoard>('GET', '')).body).toMatchObject({ silence: 'stale', advice: [] });
  view.hallNow = hallTen + 10 * 3_600_000;
  await advice.compute('h1');
  expect((await call<AdviceBoard>('GET', '')).body).toMatchObject({ silence: 'closed', advice: [] });
});
