import { type DesignRequest, mostComparedPlans } from '#contracts/designs';
import { mostPlans } from '#contracts/experiment-design';
import type { Scenario } from '#contracts/scenario';
import { applyLevers } from '../levers/apply-levers.ts';
import { problem, type ScenarioProblem } from '../scenario-problem.ts';
import { buildPlans, findFactorProblems, type Plan } from './build-plans.ts';
import { planCount, settingsOf } from './design-settings.ts';
import { leftAsIs, setFactors } from './set-factors.ts';

export type DesignedPlans = Pick<DesignRequest, 'levers' | 'factors' | 'question' | 'seed' | 'replications'>;

/** A question with the plans it is about. */
export interface Design extends DesignedPlans {
  /** `P0`: no factor set. */
  readonly baseline: Scenario;
  readonly plans: readonly Plan[];
}
export type MadeDesign =
  | { readonly design: Design; readonly problems: readonly [] }
  | { readonly design: null; readonly problems: readonly ScenarioProblem[] };

/** Comparing each plan with each on every day may take so many steps: some tenths of a second. */
const mostPairDays = 50_000_000;

/** The plans that a request asks about, or why there are none. `pause` is waited for now and then: there may be a thousand plans to make. */
export async function makeDesign(scenario: Scenario, asked: DesignedPlans, pause: () => Promise<unknown>): Promise<MadeDesign> {
  const { levers, factors, question, seed } = asked;
  const wrong = [...findFactorProblems(levers, factors), ...findSizeProblems(asked)];
  if (wrong.length > 0) return { design: null, problems: wrong };
  const pulled = setFactors(
    levers,
    factors,
    factors.map(() => leftAsIs),
  );
  const baseline = applyLevers({ ...scenario, id: 'P0' }, pulled);
  if (baseline.scenario === null)
    return { design: null, problems: baseline.problems.map((one) => ({ ...one, path: `/levers${one.path}` })) };
  const settings = settingsOf(question, factors, seed);
  const plans: Plan[] = [];
  for (let from = 0; from < settings.length; from += plansAtATime) {
    const made = buildPlans(scenario, levers, factors, settings.slice(from, from + plansAtATime), from);
    if (made.plans === null) return { design: null, problems: made.problems };
    plans.push(...made.plans);
    await pause();
  }
  return { design: { ...asked, baseline: baseline.scenario, plans }, problems: [] };
}

const plansAtATime = 8;

function findSizeProblems({ factors, question, replications }: DesignedPlans): ScenarioProblem[] {
  const count = planCount(question, factors);
  const most = question.kind === 'best' ? mostPlans : mostComparedPlans;
  if (count > most) return [problem('/factors', count, `plans would be made; ${most} at most`)];
  if (question.kind === 'best' && Object.keys(question.objective).length === 0)
    return [problem('/question/objective', question.objective, 'names no statistic')];
  if (question.kind === 'best' && count < 2) return [problem('/factors', count, 'plan would be made; there is nothing to choose')];
  const isCompared = question.kind === 'grid' || question.kind === 'latinHypercube';
  const days = Math.floor(mostPairDays / (count + 1) ** 2);
  return isCompared && replications > days
    ? [problem('/replications', replications, `is too much for ${count} plans; ${days} at most`)]
    : [];
}
