import { readFile } from 'node:fs/promises';
import type { Scenario } from '#contracts/scenario';
import { HallError } from '#engine/errors';
import { checkScenario } from '#engine/simulation/check-scenario';
import { formatProblem } from '#engine/simulation/scenario-problem';

/** A scenario file. Throws `HallError('bad_request')` with every problem: the path of the field, its value, what would be right. */
export async function readScenarioFile(path: string): Promise<Scenario> {
  let value: unknown;
  try {
    value = JSON.parse(await readFile(path, 'utf8'));
  } catch (cause) {
    throw new HallError('bad_request', `scenario ${path}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
  return acceptScenario(value, path);
}

/** The scenario that a value is. Throws `HallError('bad_request')` as above. */
export function acceptScenario(value: unknown, from: string): Scenario {
  const { scenario, problems } = checkScenario(value);
  if (scenario) return scenario;
  const lines = problems.map(formatProblem);
  throw new HallError('bad_request', `scenario ${from} cannot be simulated:\n${lines.join('\n')}`, { about: lines });
}
