import { expect, test } from 'vitest';
import { startApp } from '../../support/running-app.ts';

test('the demo hall runs as fast as it is told, and fails when it is told', async () => {
  const { app, sent, signIn } = await startApp();
  const headers = { cookie: await signIn('duty') };
  expect((await app.inject({ method: 'POST', url: '/api/halls/h1/clock', payload: { rate: 30 }, headers })).statusCode).toBe(202);
  expect((await app.inject({ method: 'POST', url: '/api/halls/h1/faults/silence', payload: { on: true }, headers })).statusCode).toBe(202);
  expect(sent).toEqual(['clock 30', 'fault silence true']);
});

test.each([
  ['/api/halls/h1/clock', { rate: 61 }],
  ['/api/halls/h1/clock', { rate: 0 }],
  ['/api/halls/h1/faults/earthquake', { on: true }],
])('%s does not take %j', async (url, payload) => {
  const { app, sent, signIn } = await startApp();
  const answer = await app.inject({ method: 'POST', url, payload, headers: { cookie: await signIn('admin') } });
  expect(answer.statusCode).toBe(400);
  expect(sent).toEqual([]);
});

test('a real hall has no clock to set', async () => {
  const { app, sent, signIn } = await startApp({ demoHalls: new Set() });
  const answer = await app.inject({
    method: 'POST',
    url: '/api/halls/h1/clock',
    payload: { rate: 2 },
    headers: { cookie: await signIn('admin') },
  });
  expect(answer.json()).toMatchObject({ status: 403, code: 'not_allowed' });
  expect(sent).toEqual([]);
});
