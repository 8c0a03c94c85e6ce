import type { Objective, Selection } from '#contracts/experiment-design';
import type { Scenario } from '#contracts/scenario';
import { BestPlanSearch, type SearchOptions } from './best-plan-search.ts';
import { PlanDays } from './plan-days.ts';

/** Simulates plans until the best of them is known, in one thread. The same seed gives the same answer. */
export function selectBestPlan(scenarios: readonly Scenario[], objective: Objective, seed: number, options: SearchOptions): Selection {
  const plans = scenarios.map((scenario) => new PlanDays(scenario));
  const search = new BestPlanSearch(
    scenarios.map(({ id }) => id),
    options,
  );
  for (let wanted = search.next(); wanted; wanted = search.next()) {
    const { fromReplication, count } = wanted;
    search.take(
      wanted,
      wanted.plans.map((plan) => plans[plan].value(objective, seed, fromReplication, count)),
    );
  }
  return search.result();
}
