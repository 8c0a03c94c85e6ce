import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { AccountBook } from '../../../server/access/account-book.ts';
import { hashPassword } from '../../../server/access/password-hash.ts';
import { startApp, temporaryFolder } from '../../support/running-app.ts';

async function bookWith(name: string, password: string): Promise<AccountBook> {
  const path = join(await temporaryFolder(), 'accounts.json');
  await writeFile(path, JSON.stringify({ accounts: [{ name, role: 'duty', passwordHash: await hashPassword(password) }] }));
  return AccountBook.open(path, false, () => {});
}

const signIn = (name: string, password: string) => ({ method: 'POST' as const, url: '/api/session', payload: { name, password } });
const local = { host: 'localhost:8080' };

test('the right password opens a session that a page of ours alone can use', async () => {
  const { app } = await startApp({ accounts: await bookWith('li', 'correct horse') });
  const answer = await app.inject(signIn('li', 'correct horse'));
  expect(answer.json()).toEqual({ account: { name: 'li', role: 'duty' }, demoAccounts: [] });
  expect(answer.cookies[0]).toMatchObject({ name: 'halltide_session', httpOnly: true, sameSite: 'Strict', path: '/' });
  const cookie = `halltide_session=${answer.cookies[0]?.value}`;
  expect((await app.inject({ url: '/api/session', headers: { cookie } })).json().account).toEqual({ name: 'li', role: 'duty' });
});

test('a wrong name and a wrong password get the same answer', async () => {
  const { app } = await startApp({ accounts: await bookWith('li', 'correct horse') });
  const wrongPassword = await app.inject(signIn('li', 'wrong'));
  const wrongName = await app.inject(signIn('nobody', 'correct horse'));
  expect(wrongPassword.statusCode).toBe(401);
  expect(wrongName.json()).toEqual(wrongPassword.json());
  expect(wrongName.cookies).toEqual([]);
});

test('whoever tries password after password has to wait', async () => {
  const { app } = await startApp();
  const statuses: number[] = [];
  for (let n = 0; n < 12; n += 1) statuses.push((await app.inject(signIn('manager', `try ${n}`))).statusCode);
  expect(statuses.slice(0, 10)).toEqual(Array(10).fill(401));
  expect(statuses.slice(10)).toEqual([429, 429]);
});

test('a reverse proxy is believed about who asks, and how, only when it is trusted', async () => {
  const through = (who: string) => ({
    ...signIn('li', 'correct horse'),
    headers: {
      'x-forwarded-for': who,
      'x-forwarded-proto': 'https',
      'x-forwarded-host': 'hall.example.org',
      host: 'internal:8080',
      origin: 'https://hall.example.org',
    },
  });
  const accounts = await bookWith('li', 'correct horse');
  const { app: trusting } = await startApp({ accounts, trustedProxy: '127.0.0.1' });
  const answers = [];
  for (let n = 0; n < 12; n += 1) answers.push(await trusting.inject(through(`203.0.113.${n}`)));
  expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([200]));
  expect(answers[0]?.cookies[0]).toMatchObject({ secure: true });
  const { app: wary } = await startApp({ accounts });
  expect((await wary.inject(through('203.0.113.1'))).statusCode).toBe(403);
});

test('after signing out the session opens nothing', async () => {
  const { app, signIn: signInDemo } = await startApp();
  const headers = { cookie: await signInDemo('leader') };
  expect((await app.inject({ method: 'DELETE', url: '/api/session', headers })).statusCode).toBe(204);
  expect((await app.inject({ url: '/api/halls', headers })).statusCode).toBe(401);
});

test('demo accounts are one click away on this machine', async () => {
  const { app } = await startApp();
  const session = (await app.inject({ url: '/api/session', headers: local })).json();
  expect(session.account).toBeNull();
  expect(session.demoAccounts.map(({ role }: { role: string }) => role)).toEqual(['manager', 'analyst', 'leader', 'duty', 'admin']);
});

test.each([
  ['from another machine', { remoteAddress: '192.168.1.20', headers: local }],
  ['through a proxy on this machine', { headers: { ...local, 'x-forwarded-for': '127.0.0.1' } }],
  ['from a page that rebound its name to us', { headers: { host: 'evil.example' } }],
])('demo accounts are not there %s', async (_name, from) => {
  const { app } = await startApp();
  expect((await app.inject({ url: '/api/session', ...from })).json().demoAccounts).toEqual([]);
  const answer = await app.inject({ method: 'POST', url: '/api/session/demo', payload: { role: 'admin' }, ...from });
  expect(answer.statusCode).toBe(403);
  expect(answer.cookies).toEqual([]);
});

test('a demo account has no password that could be guessed', async () => {
  const { app } = await startApp();
  for (const password of ['', 'admin', 'undefined']) expect((await app.inject(signIn('admin', password))).statusCode).toBe(401);
});

test('without a demo there is nothing one click away', async () => {
  const { app } = await startApp({ accounts: await bookWith('li', 'correct horse') });
  expect((await app.inject({ method: 'POST', url: '/api/session/demo', payload: { role: 'admin' }, headers: local })).statusCode).toBe(403);
});

test('changing the role ends the session of the earlier one', async () => {
  const { app, signIn: signInDemo } = await startApp();
  const cookie = await signInDemo('leader');
  await app.inject({ method: 'POST', url: '/api/session/demo', payload: { role: 'duty' }, headers: { ...local, cookie } });
  expect((await app.inject({ url: '/api/session', headers: { cookie } })).json().account).toBeNull();
});
