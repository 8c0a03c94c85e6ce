import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Scenario } from '#contracts/scenario';
import { readScenarioFile } from './read-scenario.ts';

const folder = fileURLToPath(new URL('../../datasets/scenarios/', import.meta.url));

/** Ids of the scenarios that come with the product. */
export async function listShippedScenarios(): Promise<string[]> {
  const names = await readdir(folder);
  return names.flatMap((name) => (name.endsWith('.json') ? [name.slice(0, -'.json'.length)] : [])).sort();
}

/** The shipped scenario of an id; null when there is none. */
export async function loadShippedScenario(id: string): Promise<Scenario | null> {
  const shipped = await listShippedScenarios();
  return shipped.includes(id) ? readScenarioFile(join(folder, `${id}.json`)) : null;
}

/** A scenario by the id of a shipped one, or by the path of a file. Throws `HallError('bad_request')` with all that is wrong. */
export async function loadScenario(idOrPath: string): Promise<Scenario> {
  return (await loadShippedScenario(idOrPath)) ?? (await readScenarioFile(idOrPath));
}
