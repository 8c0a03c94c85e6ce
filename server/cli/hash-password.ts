import { HallError } from '#engine/errors';
import { hashPassword } from '../access/password-hash.ts';
import type { CliCommand } from './command.ts';

const shortestPassword = 8;

/** Reads a password from standard input, so that it stands in no process list and no shell history. */
export const hashPasswordCommand: CliCommand = {
  name: 'hash-password',
  summary: 'hash a password read from standard input (argon2id), for an entry of accounts.json',
  examples: ['hash-password < password.txt', 'hash-password --json < password.txt'],
  declare(command, act) {
    command.action(() =>
      act(async ({ readIn }) => {
        const password = (await readIn()).replace(/\r?\n$/, '');
        if (password.length < shortestPassword)
          throw new HallError('bad_request', `the password has ${password.length} characters: at least ${shortestPassword} are needed`);
        const passwordHash = await hashPassword(password);
        return { done: true, document: { passwordHash }, text: passwordHash };
      }),
    );
  },
};
