import { expect, test } from 'vitest';
import { startApp } from '../../support/running-app.ts';

const url = '/api/halls/h1/feed/tickets';
const csv = 'ticket,event,time,queue\nA001,issued,2026-03-03 09:00:00,A\n';
const post = (payload: string, headers: Record<string, string>) => ({ method: 'POST' as const, url, payload, headers });

test('a queue system with the feed token posts its tickets, as CSV or JSON', async () => {
  const { app, sent } = await startApp();
  const authorization = 'Bearer feed-token';
  expect((await app.inject(post(csv, { authorization, 'content-type': 'text/csv' }))).statusCode).toBe(204);
  expect(
    (await app.inject(post('{"ticket":"A002"}', { authorization: 'bearer feed-token', 'content-type': 'application/json' }))).statusCode,
  ).toBe(204);
  expect(sent).toEqual([`feed/h1/tickets ${csv}`, 'feed/h1/tickets {"ticket":"A002"}']);
});

test.each([{}, { authorization: 'Bearer wrong' }, { authorization: 'feed-token' }])('nobody else does: %j', async (headers) => {
  const { app, sent, signIn } = await startApp();
  const answer = await app.inject(post(csv, { ...headers, 'content-type': 'text/csv', cookie: await signIn('admin') }));
  expect(answer.json()).toMatchObject({ status: 401, code: 'not_signed_in' });
  expect(sent).toEqual([]);
});

test('without a feed token the way in is shut', async () => {
  const { app } = await startApp({ feed: { token: null, take: async () => {} } });
  expect((await app.inject(post(csv, { authorization: 'Bearer ', 'content-type': 'text/csv' }))).statusCode).toBe(403);
});

test('a body beyond 64 KiB and an unknown hall are refused', async () => {
  const { app, sent } = await startApp();
  const headers = { authorization: 'Bearer feed-token', 'content-type': 'text/csv' };
  expect((await app.inject(post('x'.repeat(70_000), headers))).statusCode).toBe(413);
  expect((await app.inject({ ...post(csv, headers), url: '/api/halls/nowhere/feed/tickets' })).statusCode).toBe(404);
  expect(sent).toEqual([]);
});
