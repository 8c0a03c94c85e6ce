import { Value } from 'typebox/value';
import { expect, test } from 'vitest';
import { PublicTicket, PublicWaits } from '#contracts/public-waits';
import { WaitLedger } from '#contracts/wait-ledger';
import { ticketOf } from '../../support/live-hall.ts';
import { hallTen } from '../../support/memory-hall-view.ts';
import { startApp } from '../../support/running-app.ts';
import { fixtureForecast } from '../../web/support/fixture-forecasts.ts';

const minute = 60_000;
const live = { ticket: { family: 'ticket', freshness: 'live', lastEventAt: hallTen, eventsToday: 9 } } as const;

test('waits are open to everybody, with a range, when it was made, and when to come', async () => {
  const { app, view } = await startApp();
  view.change('h1', { feeds: live, forecasts: { general: fixtureForecast('general', 0, false, hallTen - minute) } });
  const answer = await app.inject('/api/public/halls/h1/waits');
  expect(answer.statusCode).toBe(200);
  expect(Value.Check(PublicWaits, answer.json())).toBe(true);
  const queue = answer.json<PublicWaits>().queues.find(({ queueId }) => queueId === 'general');
  expect(queue).toMatchObject({ waiting: 0, range: { lowMinutes: 0, highMinutes: 10 }, reason: null, isStale: false });
  expect(queue?.whenToCome).toHaveLength(13);
});

test('everybody is told where phones reach the page, when the hall has said', async () => {
  const told = async (changes: Parameters<typeof startApp>[0]) =>
    (await (await startApp(changes)).app.inject('/api/public/address')).json();
  expect(await told({})).toEqual({ address: null });
  expect(await told({ publicUrl: 'https://hall.example.org' })).toEqual({ address: 'https://hall.example.org' });
});

test('before anything was looked at, it says so and gives no number', async () => {
  const { app } = await startApp();
  const [queue] = (await app.inject('/api/public/halls/h1/waits')).json<PublicWaits>().queues;
  expect(queue).toMatchObject({ waiting: null, range: null, reason: 'not_looked_yet', isStale: true, whenToCome: [] });
});

test('an old forecast is told as old', async () => {
  const { app, view } = await startApp();
  view.change('h1', { feeds: live, forecasts: { general: fixtureForecast('general', 0, false, hallTen - 20 * minute) } });
  const queues = (await app.inject('/api/public/halls/h1/waits')).json<PublicWaits>().queues;
  expect(queues.find(({ queueId }) => queueId === 'general')).toMatchObject({ isStale: true });
});

test('the holder of a number sees place, range and why it grew, and nobody else', async () => {
  const told = {
    queueId: 'general',
    range: { lowMinutes: 5, highMinutes: 20, reason: 'window_closed' },
    at: hallTen - 2 * minute,
  } as const;
  const { app, view } = await startApp({ waits: { announcement: (_, ticketId) => (ticketId === 'A2' ? told : null) } });
  view.change('h1', {
    tickets: {
      A1: ticketOf('A1', { queueId: 'general', queuedAt: hallTen - 9 * minute }),
      A2: ticketOf('A2', { queueId: 'general', queuedAt: hallTen - 5 * minute, visitId: 'secret' }),
    },
  });
  const answer = await app.inject('/api/public/halls/h1/tickets/A2');
  expect(Value.Check(PublicTicket, answer.json())).toBe(true);
  expect(answer.json()).toMatchObject({
    status: 'waiting',
    position: 2,
    range: { lowMinutes: 3, highMinutes: 18 },
    grewBecause: 'window_closed',
  });
  expect(answer.body).not.toContain('secret');
  expect((await app.inject('/api/public/halls/h1/tickets/A1')).json()).toMatchObject({ position: 1, range: null, isStale: true });
});

test('a number that is not in the hall is gone; one that cannot be is refused', async () => {
  const { app } = await startApp();
  expect((await app.inject('/api/public/halls/h1/tickets/Z999')).json()).toMatchObject({ status: 'gone', queue: null, range: null });
  expect((await app.inject('/api/public/halls/h1/tickets/%20')).statusCode).toBe(400);
  expect((await app.inject('/api/public/halls/nowhere/waits')).statusCode).toBe(404);
});

test('the ledger is for who works with it', async () => {
  const { app, signIn } = await startApp();
  expect((await app.inject('/api/halls/h1/wait-ledger')).statusCode).toBe(401);
  const answer = await app.inject({ url: '/api/halls/h1/wait-ledger?from=2026-03-01', headers: { cookie: await signIn('manager') } });
  expect(Value.Check(WaitLedger, answer.json())).toBe(true);
  expect(answer.json()).toMatchObject({ from: '2026-03-01', until: '2026-03-02', rows: [] });
});
