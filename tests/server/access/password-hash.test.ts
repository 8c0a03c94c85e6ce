import { expect, test } from 'vitest';
import { hashPassword, matchesPassword } from '../../../server/access/password-hash.ts';

test('a hash is argon2id, salted, and fits its password alone', async () => {
  const [first, second] = await Promise.all([hashPassword('政务 hall 7'), hashPassword('政务 hall 7')]);
  expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(first).not.toBe(second);
  expect(await matchesPassword(first, '政务 hall 7')).toBe(true);
  expect(await matchesPassword(first, '政务 hall 8')).toBe(false);
});

test('a hash that is none fits no password', async () => {
  expect(await matchesPassword('plain', 'plain')).toBe(false);
});
