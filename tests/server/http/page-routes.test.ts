import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { startApp } from '../../support/running-app.ts';
import { builtPage } from '../../support/walked-routes.ts';

test('every address of the page leads to the page', async () => {
  const { app } = await startApp({ webRoot: await builtPage() });
  for (const url of ['/', '/manager', '/lobby/h1?full=1']) {
    const answer = await app.inject(url);
    expect(answer.statusCode, url).toBe(200);
    expect(answer.headers['content-type']).toContain('text/html');
    expect(answer.headers['cache-control']).toBe('no-cache');
  }
});

test('a named build file is kept for good, and sent compressed to who can read it', async () => {
  const { app } = await startApp({ webRoot: await builtPage() });
  const script = await app.inject('/assets/main-1a2b.js');
  expect(script.headers['cache-control']).toContain('immutable');
  expect(script.headers['content-type']).toContain('text/javascript');
  const page = await app.inject({ url: '/', headers: { 'accept-encoding': 'gzip, br' } });
  expect(page.headers['content-encoding']).toBe('gzip');
  expect(String(gunzipSync(page.rawPayload))).toContain('<title>Halltide');
});

test.each([
  '/assets/gone.js',
  '/api/nothing',
  '/docs/nothing',
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/assets/../../secret.txt',
])('%s leads nowhere', async (url) => {
  const { app } = await startApp({ webRoot: await builtPage() });
  const answer = await app.inject(url);
  expect(answer.statusCode).toBe(404);
  expect(answer.body).not.toBe('secret');
});

test('the page may run its own scripts and nobody else’s', async () => {
  const { app } = await startApp({ webRoot: await builtPage() });
  const { headers } = await app.inject('/');
  expect(headers['content-security-policy']).toContain("script-src 'self';");
  expect(headers['content-security-policy']).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline/);
  expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY' });
});
