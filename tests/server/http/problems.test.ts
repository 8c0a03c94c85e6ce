import { expect, test } from 'vitest';
import { HallError } from '#engine/errors';
import { describeProblem } from '../../../server/http/problems.ts';
import { startApp } from '../../support/running-app.ts';

test('what was asked wrongly is explained', () => {
  expect(describeProblem(new HallError('unknown_window', 'no such window: W9'))).toEqual({
    type: 'urn:halltide:problem:unknown_window',
    title: 'Not found',
    status: 404,
    code: 'unknown_window',
    detail: 'no such window: W9',
  });
});

test.each([
  new HallError('query_failed', 'table events in /var/lib/halltide/hall.duckdb'),
  new TypeError('x is undefined at /opt/app.ts:3'),
  'a text',
])('what broke inside stays inside: %s', (error) => {
  const problem = describeProblem(error);
  expect(problem).toMatchObject({ status: 500 });
  expect(problem.detail).toBeUndefined();
});

test('an address that cannot be decoded is a problem like any other', async () => {
  const { app } = await startApp();
  for (const url of ['/%ff', '/api/halls/%ff/lobby']) {
    const answer = await app.inject(url);
    expect(answer.json()).toMatchObject({ status: 400 });
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.headers['content-security-policy']).toBeDefined();
  }
});

test('a question that fails fails alone, is logged, and says nothing of the store', async () => {
  const query = async (): Promise<never> => {
    throw new HallError('query_failed', 'no such column in /var/lib/halltide');
  };
  const { app, errors, signIn } = await startApp({ queries: { query } });
  const headers = { cookie: await signIn('leader') };
  const answer = await app.inject({ url: '/api/boards/leader', headers });
  expect(answer.statusCode).toBe(500);
  expect(answer.headers['content-type']).toContain('application/problem+json');
  expect(answer.body).not.toContain('/var/lib');
  expect(errors).toEqual(['GET /api/boards/leader failed']);
  expect((await app.inject({ url: '/api/halls', headers })).statusCode).toBe(200);
});

test.each([
  ['no JSON', { payload: '{"name":', headers: { 'content-type': 'application/json' } }, 400],
  ['another media type', { payload: 'name=x', headers: { 'content-type': 'application/x-www-form-urlencoded' } }, 415],
  ['too much', { payload: { name: 'x', password: 'y'.repeat(40_000) } }, 413],
  ['a field too long', { payload: { name: 'x'.repeat(65), password: 'y' } }, 400],
])('%s is a problem of the one who sent it', async (_name, request, status) => {
  const { app } = await startApp();
  const answer = await app.inject({ method: 'POST', url: '/api/session', ...request });
  expect(answer.statusCode).toBe(status);
  expect(answer.json()).toMatchObject({ status, type: expect.stringContaining('urn:halltide:problem:') });
});

test('another site cannot make a visitor’s browser act', async () => {
  const { app, sent, signIn } = await startApp();
  const headers = { cookie: await signIn('manager'), host: 'hall.example', origin: 'https://evil.example' };
  const request = { method: 'POST' as const, url: '/api/halls/h1/commands', payload: { windowId: 'W1', request: { action: 'open' } } };
  expect((await app.inject({ ...request, headers })).statusCode).toBe(403);
  expect((await app.inject({ ...request, headers: { ...headers, origin: 'null' } })).statusCode).toBe(403);
  expect(sent).toEqual([]);
  expect((await app.inject({ ...request, headers: { ...headers, origin: 'http://hall.example' } })).statusCode).toBe(202);
});
