import type { Factor } from '#contracts/experiment-design';
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

/** The plans of a design upon a scenario with some levers pulled already: `P1` and on, or from a place of a greater design. */
export function buildPlans(
  scenario: Scenario,
  base: readonly LeverUse[],
  factors: readonly Factor[],
  design: readonly (readonly unknown[])[],
  from = 0,
): Plans {
  const plans: Plan[] = [];
  for (const [row, settings] of design.entries()) {
    const place = from + row;
    const uses = setFactors(base, factors, settings);
    const outcome = applyLevers(scenario, uses);
    if (outcome.scenario === null)
      return { plans: null, problems: outcome.problems.map((one) => ({ ...one, path: `/plans/${place}${one.path}` })) };
    plans.push({ scenario: { ...outcome.scenario, id: `P${place + 1}` }, levers: uses, settings });
  }
  return { plans, problems: [] };
}

/** What is wrong with factors before any plan is made of them. */
export function findFactorProblems(base: readonly LeverUse[], factors: readonly Factor[]): ScenarioProblem[] {
  return factors.flatMap((factor, at) => findFactorProblem(base, factor, `/factors/${at}`));
}

function findFactorProblem(base: readonly LeverUse[], factor: Factor, at: string): ScenarioProblem[] {
  const { leverId, path, place } = factor;
  const lever = levers.find(({ id }) => id === leverId);
  if (!lever) return [problem(`${at}/leverId`, leverId, `is no lever; there are ${levers.map(({ id }) => id).join(', ')}`)];
  if (place !== undefined && base[place]?.leverId !== leverId)
    return [problem(`${at}/place`, place, `is not where ${leverId} stands among the levers`)];
  const [name = ''] = path.split('/').slice(1);
  if (!(name in lever.parameters.properties)) {
    const known = Object.keys(lever.parameters.properties).map((key) => `/${key}`);
    return [problem(`${at}/path`, path, `is no parameter of ${lever.id}; there are ${known.join(', ')}`)];
  }
  return 'low' in factor && factor.low > factor.high ? [problem(`${at}/low`, factor.low, `lies above high (${factor.high})`)] : [];
}
