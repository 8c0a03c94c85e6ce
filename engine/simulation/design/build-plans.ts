import { type Factor, mostPlans } from '#contracts/experiment-design';
import type { LeverUse } from '#contracts/experiments';
import type { Scenario } from '#contracts/scenario';
import { applyLevers } from '../levers/apply-levers.ts';
import { levers } from '../levers/levers.ts';
import { problem, type ScenarioProblem } from '../scenario-problem.ts';
import { setFactors } from './set-factors.ts';

/** One point of a design: what its factors are set to, and the scenario that this makes. */
export interface Plan {
  readonly scenario: Scenario;
  readonly levers: readonly LeverUse[];
  /** By factor. */
  readonly settings: readonly unknown[];
}
export type Plans =
  | { readonly plans: readonly Plan[]; readonly problems: readonly [] }
  | { readonly plans: null; readonly problems: readonly ScenarioProblem[] };

/** The plans of a design upon a scenario with some levers pulled already. The n-th is `<scenario>.n`. */
export function buildPlans(
  scenario: Scenario,
  base: readonly LeverUse[],
  factors: readonly Factor[],
  design: readonly (readonly unknown[])[],
): Plans {
  const wrong = findFactorProblems(factors);
  if (design.length > mostPlans) wrong.push(problem('/factors', design.length, `makes too many plans; ${mostPlans} at most`));
  if (wrong.length > 0) return { plans: null, problems: wrong };
  const plans: Plan[] = [];
  for (const [place, settings] of design.entries()) {
    const uses = setFactors(base, factors, settings);
    const outcome = applyLevers(scenario, uses);
    if (outcome.scenario === null)
      return { plans: null, problems: outcome.problems.map((one) => ({ ...one, path: `/plans/${place}${one.path}` })) };
    plans.push({ scenario: { ...outcome.scenario, id: `${scenario.id.slice(0, 58)}.${place + 1}` }, levers: uses, settings });
  }
  return { plans, problems: [] };
}

/** What is wrong with factors before any plan is made of them. */
export function findFactorProblems(factors: readonly Factor[]): ScenarioProblem[] {
  return factors.flatMap((factor, place) => {
    const at = `/factors/${place}`;
    const lever = levers.find(({ id }) => id === factor.leverId);
    if (!lever) return [problem(`${at}/leverId`, factor.leverId, 'is no lever')];
    const [name = ''] = factor.path.split('/').slice(1);
    if (!(name in lever.parameters.properties)) {
      const known = Object.keys(lever.parameters.properties).map((key) => `/${key}`);
      return [problem(`${at}/path`, factor.path, `is no parameter of ${lever.id}; there are ${known.join(', ')}`)];
    }
    return 'low' in factor && factor.low > factor.high ? [problem(`${at}/low`, factor.low, `lies above high (${factor.high})`)] : [];
  });
}
