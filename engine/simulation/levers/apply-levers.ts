import type { LeverUse } from '#contracts/experiments';
import type { Scenario } from '#contracts/scenario';
import { checkScenario } from '../check-scenario.ts';
import { problem } from '../scenario-problem.ts';
import { type LeverOutcome, refused } from './lever.ts';
import { levers } from './levers.ts';

const known = new Map(levers.map((lever) => [lever.id, lever]));

/**
 * A scenario with levers pulled one after the other, each upon what the ones before made of it. Paths of problems begin with the
 * lever's place in the list; those of what came of it all with `/scenario`.
 */
export function applyLevers(scenario: Scenario, uses: readonly LeverUse[]): LeverOutcome {
  let made = scenario;
  for (const [place, use] of uses.entries()) {
    const lever = known.get(use.leverId);
    if (!lever) return refused([problem(`/${place}/leverId`, use.leverId, `is no lever; there are ${[...known.keys()].join(', ')}`)]);
    const outcome = lever.apply(made, use.parameters);
    if (outcome.scenario === null)
      return refused(outcome.problems.map((one) => ({ ...one, path: `/${place}/parameters${one.path === '/' ? '' : one.path}` })));
    made = outcome.scenario;
  }
  const checked = checkScenario(made);
  return checked.scenario ? checked : refused(checked.problems.map((one) => ({ ...one, path: `/scenario${one.path}` })));
}
