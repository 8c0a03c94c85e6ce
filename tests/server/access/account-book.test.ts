import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { AccountBook } from '../../../server/access/account-book.ts';
import { hashPassword } from '../../../server/access/password-hash.ts';
import { temporaryFolder } from '../../support/running-app.ts';

const quiet = (): void => {};
const newPath = async (): Promise<string> => join(await temporaryFolder(), 'accounts.json');

test('the first start of a demo writes one account per role, none with a password', async () => {
  const path = await newPath();
  const book = await AccountBook.open(path, true, quiet);
  expect(book.demoAccounts.map(({ role }) => role)).toEqual(['manager', 'analyst', 'leader', 'duty', 'admin']);
  expect(await readFile(path, 'utf8')).not.toContain('passwordHash');
  expect((await stat(path)).mode & 0o077).toBe(0);
});

test('the first start of a real hall writes no account, and says how to make one', async () => {
  const path = await newPath();
  const said: string[] = [];
  const book = await AccountBook.open(path, false, (line) => said.push(line));
  expect(book.demoAccounts).toEqual([]);
  expect(said.join()).toContain('hash-password');
  expect(JSON.parse(await readFile(path, 'utf8'))).toEqual({ accounts: [] });
});

test('accounts of an earlier demo open nothing once the demo is over', async () => {
  const path = await newPath();
  await AccountBook.open(path, true, quiet);
  const book = await AccountBook.open(path, false, quiet);
  expect(book.find('admin')).toBeNull();
  expect(await book.check('admin', '')).toBeNull();
});

test('an account is found by its name, and checked by its password', async () => {
  const path = await newPath();
  await writeFile(path, JSON.stringify({ accounts: [{ name: 'li', role: 'duty', passwordHash: await hashPassword('correct horse') }] }));
  const book = await AccountBook.open(path, false, quiet);
  expect(await book.check('li', 'correct horse')).toEqual({ name: 'li', role: 'duty' });
  expect(await book.check('li', 'Correct horse')).toBeNull();
  expect(await book.check('wang', 'correct horse')).toBeNull();
});

test.each([
  ['text that is no JSON', '{', /not JSON/],
  ['a role nobody has', '{"accounts":[{"name":"li","role":"king"}]}', /invalid account: \/accounts\/0\/role/],
  ['one name twice', '{"accounts":[{"name":"li","role":"duty"},{"name":"li","role":"admin"}]}', /named twice: li/],
])('a file with %s is not taken for an empty one', async (_name, text, message) => {
  const path = await newPath();
  await writeFile(path, text);
  await expect(AccountBook.open(path, false, quiet)).rejects.toThrow(message);
  expect(await readFile(path, 'utf8')).toBe(text);
});
