import { randomBytes } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import Type, { type Static } from 'typebox';
import { Value } from 'typebox/value';
import { writeAtomically } from './access/atomic-file.ts';

/** How a command on the same machine finds the running product. Readable by its owner only. */
const RunFile = Type.Object({
  pid: Type.Integer(),
  /** Address of the page and the API. */
  http: Type.String(),
  broker: Type.String(),
  /** Address of the door for commands of the same owner, which `token` opens. */
  commands: Type.String(),
  token: Type.String(),
});
export type RunFile = Static<typeof RunFile>;

const pathOf = (dataDir: string): string => join(dataDir, 'run.json');

export const newRunToken = (): string => randomBytes(32).toString('base64url');

export async function writeRunFile(dataDir: string, run: RunFile): Promise<void> {
  await writeAtomically(pathOf(dataDir), `${JSON.stringify(run)}\n`);
}

/** Null when nothing runs over this folder. */
export async function readRunFile(dataDir: string): Promise<RunFile | null> {
  const value: unknown = await readFile(pathOf(dataDir), 'utf8').then(JSON.parse, () => null);
  return Value.Check(RunFile, value) && isAlive(value.pid) ? value : null;
}

export async function removeRunFile(dataDir: string): Promise<void> {
  await rm(pathOf(dataDir), { force: true });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
