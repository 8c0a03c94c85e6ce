import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Value } from 'typebox/value';
import { findPlanFaults } from '#contracts/find-plan-faults';
import { HallFile } from '#contracts/hall-plan';
import { isGrave } from '#contracts/plan-fault';
import { HallError } from '#engine/errors';
import { describePlanFault } from './plans/describe-plan-fault.ts';

/** The halls the product ships: the demo's two, and those of recorded days. */
export const shippedHalls = fileURLToPath(new URL('../datasets/halls/', import.meta.url));

/** Where plans that were drawn in the editor or imported are kept. */
export const drawnHalls = (dataDir: string): string => join(dataDir, 'halls');

/** The folders with hall files, each over the ones before it: the shipped unless they are unwanted, the operator's, the drawn. */
export function hallFoldersOf(dataDir: string | null, own: readonly string[], withShipped = true): string[] {
  const drawn = dataDir === null ? [] : [drawnHalls(dataDir)].filter((folder) => existsSync(folder));
  return [...(withShipped ? [shippedHalls] : []), ...own, ...drawn];
}

/** Reads every hall file of the folders; a later hall of the same id replaces the earlier. Throws `HallError('bad_request')`. */
export async function loadHalls(folders: readonly string[]): Promise<HallFile[]> {
  const halls = new Map<string, HallFile>();
  for (const folder of folders)
    for (const name of (await readdir(folder)).filter(isHallFile).sort()) {
      const hall = await readHallFile(join(folder, name));
      halls.set(hall.id, hall);
    }
  return [...halls.values()];
}

/** A hall file as it should be, or the first reason why it is none. Throws `HallError('bad_request')`. */
export function checkHall(value: unknown, where: string): HallFile {
  if (!Value.Check(HallFile, value)) {
    const [error] = Value.Errors(HallFile, value);
    throw new HallError('bad_request', `${where}: ${error?.instancePath || '/'} ${error?.message ?? 'is not a hall'}`);
  }
  const grave = findPlanFaults(value).find(isGrave);
  if (grave) throw new HallError('bad_request', `${where}: ${describePlanFault(grave)}`);
  return value;
}

/** `taizhou.json`, but not `taizhou.truth.json`. */
const isHallFile = (name: string): boolean => /^[^.]+\.json$/.test(name);

async function readHallFile(path: string): Promise<HallFile> {
  let value: unknown;
  try {
    value = JSON.parse(await readFile(path, 'utf8'));
  } catch (cause) {
    throw new HallError('bad_request', `hall file ${path}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
  return checkHall(value, `hall file ${path}`);
}
