import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SessionBook, sessionSeconds } from '../../../server/access/session-book.ts';
import { temporaryFolder } from '../../support/running-app.ts';

const newPath = async (): Promise<string> => join(await temporaryFolder(), 'sessions.json');

test('a session outlives a restart', async () => {
  const path = await newPath();
  const token = await (await SessionBook.open(path, () => 0)).start('li');
  expect((await SessionBook.open(path, () => 1000)).find(token)).toBe('li');
});

test('a session ends by itself after a working day', async () => {
  let now = 0;
  const book = await SessionBook.open(await newPath(), () => now);
  const token = await book.start('li');
  now = sessionSeconds * 1000 - 1;
  expect(book.find(token)).toBe('li');
  now += 1;
  expect(book.find(token)).toBeNull();
});

test('whoever reads the file cannot sign in with it', async () => {
  const path = await newPath();
  const book = await SessionBook.open(path, () => 0);
  const token = await book.start('li');
  const [kept = ''] = Object.keys(JSON.parse(await readFile(path, 'utf8')));
  expect(Buffer.from(token, 'base64url')).toHaveLength(32);
  expect(kept).not.toContain(token);
  expect(book.find(kept)).toBeNull();
});

test('signing out ends one session, also on disk', async () => {
  const path = await newPath();
  const book = await SessionBook.open(path, () => 0);
  const [first, second] = await Promise.all([book.start('li'), book.start('li')]);
  await book.end(first);
  const again = await SessionBook.open(path, () => 0);
  expect([again.find(first), again.find(second)]).toEqual([null, 'li']);
});

test('a broken file signs everybody out, and the next sign-in mends it', async () => {
  const path = await newPath();
  await writeFile(path, '{"half');
  const book = await SessionBook.open(path, () => 0);
  const token = await book.start('li');
  expect((await SessionBook.open(path, () => 0)).find(token)).toBe('li');
});
