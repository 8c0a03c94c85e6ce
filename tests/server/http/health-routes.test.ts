import { expect, test } from 'vitest';
import type { FeedState } from '#contracts/hall-state';
import { startApp } from '../../support/running-app.ts';

const ticketFeed = (freshness: FeedState['freshness']) => ({
  feeds: { ticket: { family: 'ticket' as const, freshness, lastEventAt: null, eventsToday: 3 } },
});

test('a hall that speaks is healthy; a family never heard of is unknown', async () => {
  const { app, view } = await startApp();
  view.change('h1', ticketFeed('live'));
  const answer = await app.inject('/health');
  expect(answer.statusCode).toBe(200);
  expect(answer.json()).toMatchObject({ status: 'ok', halls: [{ id: 'h1', feeds: { ticket: 'live', window: 'unknown' } }] });
});

test('a silent hall degrades health, and takes nothing down', async () => {
  const { app, view } = await startApp();
  view.change('h1', ticketFeed('stale'));
  const answer = await app.inject('/health');
  expect(answer.statusCode).toBe(200);
  expect(answer.json().status).toBe('degraded');
});

test('a broker that is not reached is a failure', async () => {
  const checkParts = async () => ({ store: { ok: true, detail: 'writing' }, broker: { ok: false, detail: 'not connected' } });
  const { app } = await startApp({ checkParts });
  const answer = await app.inject('/health');
  expect(answer.statusCode).toBe(503);
  expect(answer.json()).toMatchObject({ status: 'failing', broker: { ok: false, detail: 'not connected' } });
});

test('metrics count requests by route, never by address', async () => {
  const { app, signIn } = await startApp();
  await app.inject({ url: '/api/halls/h1/plan', headers: { cookie: await signIn('leader') } });
  await app.inject('/no/such/address');
  const { body } = await app.inject('/metrics');
  expect(body).toContain('halltide_http_request_seconds_count{method="GET",route="/api/halls/:hallId/plan",status="200"} 1');
  expect(body).toContain('route="none",status="404"');
  expect(body).not.toContain('/no/such/address');
});

test('metrics are for this machine and for admins', async () => {
  const { app, signIn } = await startApp();
  const remoteAddress = '192.168.1.20';
  expect((await app.inject({ url: '/metrics', remoteAddress })).statusCode).toBe(403);
  expect((await app.inject({ url: '/metrics', remoteAddress, headers: { cookie: await signIn('leader') } })).statusCode).toBe(403);
  expect((await app.inject({ url: '/metrics', remoteAddress, headers: { cookie: await signIn('admin') } })).statusCode).toBe(200);
  const throughProxy = { 'x-forwarded-for': '8.8.8.8', host: 'hall.example.org' };
  expect((await app.inject({ url: '/metrics', headers: throughProxy })).statusCode).toBe(403);
});
