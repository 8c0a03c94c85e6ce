import { expect, test } from 'vitest';
import { startApp } from '../../support/running-app.ts';

test('a visitor without an account is told to sign in', async () => {
  const { app } = await startApp();
  const answer = await app.inject('/api/halls');
  expect(answer.statusCode).toBe(401);
  expect(answer.headers['content-type']).toContain('application/problem+json');
  expect(answer.json()).toMatchObject({ code: 'not_signed_in', status: 401 });
});

test('a manager sees the halls and the plan of one', async () => {
  const { app, signIn } = await startApp();
  const headers = { cookie: await signIn('manager') };
  const halls = await app.inject({ url: '/api/halls', headers });
  expect(halls.json()).toEqual([{ id: 'h1', name: { zh: '小厅', en: 'Small hall' }, windows: 4, demo: true }]);
  const plan = await app.inject({ url: '/api/halls/h1/plan', headers });
  expect(plan.json().windows.map(({ id }: { id: string }) => id)).toEqual(['W1', 'W2', 'W3', 'W11']);
  const again = await app.inject({ url: '/api/halls/h1/plan', headers: { ...headers, 'if-none-match': String(plan.headers.etag) } });
  expect(again.statusCode).toBe(304);
});

test('a hall nobody knows is a problem that names it', async () => {
  const { app, signIn } = await startApp();
  const answer = await app.inject({ url: '/api/halls/atlantis/plan', headers: { cookie: await signIn('manager') } });
  expect(answer.json()).toMatchObject({ status: 404, code: 'unknown_hall', detail: 'no such hall: atlantis' });
});

test('an address nothing answers is a problem too', async () => {
  const { app } = await startApp();
  expect((await app.inject('/api/nothing')).json()).toMatchObject({ status: 404, code: 'not_found' });
});
