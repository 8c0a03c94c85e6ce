import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Value } from 'typebox/value';
import { HallFile, type HallPlan, layOutHall } from '#contracts/hall-plan';
import { HallError } from '#engine/errors';

/** The halls the product ships: the demo's two, and those of recorded days. */
export const shippedHalls = fileURLToPath(new URL('../datasets/halls/', import.meta.url));

/** Reads every hall file of the folders; a later hall of the same id replaces the earlier. Throws `HallError('bad_request')`. */
export async function loadHalls(folders: readonly string[]): Promise<HallPlan[]> {
  const plans = new Map<string, HallPlan>();
  for (const folder of folders)
    for (const name of (await readdir(folder)).filter(isHallFile).sort()) {
      const plan = layOutHall(await readHallFile(join(folder, name)));
      plans.set(plan.id, plan);
    }
  return [...plans.values()];
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
  if (Value.Check(HallFile, value)) return value;
  const [error] = Value.Errors(HallFile, value);
  throw new HallError('bad_request', `hall file ${path}: ${error?.instancePath || '/'} ${error?.message ?? 'is not a hall'}`);
}
