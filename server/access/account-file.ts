import { readFile } from 'node:fs/promises';
import Type, { type Static } from 'typebox';
import { Value } from 'typebox/value';
import { Role, roles } from '#contracts/roles';
import { HallError } from '#engine/errors';
import { writeAtomically } from './atomic-file.ts';

/** An account as it stands in `accounts.json`. A demo account has no password: it is one click away, on loopback only. */
export const StoredAccount = Type.Object(
  {
    name: Type.String({ pattern: '^[A-Za-z0-9_.-]{1,64}$' }),
    role: Role,
    passwordHash: Type.Optional(Type.String()),
    demo: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false },
);
export type StoredAccount = Static<typeof StoredAccount>;

const AccountFile = Type.Object({ accounts: Type.Array(StoredAccount) }, { additionalProperties: false });

/** The accounts of `path`, or null when there is no such file. Throws `bad_request` naming what is wrong in it. */
export async function readAccountFile(path: string): Promise<readonly StoredAccount[] | null> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null;
    throw new HallError('bad_request', `cannot read accounts: ${path}`, { cause });
  }
  return parseAccounts(text, path);
}

/** Writes the accounts of a first start: one per role for the demo, none otherwise. */
export async function writeFirstAccounts(path: string, demo: boolean): Promise<readonly StoredAccount[]> {
  const accounts: StoredAccount[] = demo ? roles.map((role) => ({ name: role, role, demo: true })) : [];
  await writeAtomically(path, `${JSON.stringify({ accounts }, null, 2)}\n`);
  return accounts;
}

function parseAccounts(text: string, path: string): readonly StoredAccount[] {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch (cause) {
    throw new HallError('bad_request', `accounts are not JSON: ${path}`, { cause });
  }
  const [wrong] = Value.Errors(AccountFile, file);
  if (wrong || !Value.Check(AccountFile, file))
    throw new HallError('bad_request', `invalid account: ${wrong?.instancePath ?? ''} ${wrong?.message ?? ''} (${path})`);
  const names = file.accounts.map((account) => account.name);
  const repeated = names.find((name, place) => names.indexOf(name) !== place);
  if (repeated !== undefined) throw new HallError('bad_request', `account named twice: ${repeated} (${path})`);
  return file.accounts;
}
