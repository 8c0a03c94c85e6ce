import { fitScenario } from '#engine/fitting/fit-scenario';
import { rulesOfHall } from '#engine/planning/hall-rules';
import { makePlan } from '#engine/planning/make-plan';
import type { MixedIntegerSolver } from '#engine/planning/solver';
import { formatDay, parseDay } from '../../sensors-sim/hall-time.ts';
import { type BenchResult, rounded } from './bench.ts';
import { openDemoHistory } from './demo-history.ts';

const hallId = 'taizhou';
const tuesday = parseDay('2026-11-17');

/** Plans the largest hall: what the solver takes for one plan, and all of it with requirement, simulation and second round. */
export async function solveLargeHall(solver: MixedIntegerSolver, scale: number, say: (line: string) => void): Promise<BenchResult> {
  const days = Math.max(2, Math.round(7 * scale));
  say(`taking in ${days} days of ${hallId}`);
  const { node, fromDay, toDay } = await openDemoHistory(hallId, tuesday, days, 1);
  const plan = node.plans.find(({ id }) => id === hallId);
  if (!plan) throw new Error(`no hall ${hallId}`);
  const { scenario } = await fitScenario(node.queries, plan, { fromDay, toDay, forDay: formatDay(tuesday), windows: 'usual' });
  await node.close();
  if (!scenario) throw new Error(`${hallId} cannot be fitted`);
  const solves: number[] = [];
  const timed: MixedIntegerSolver = {
    solve(...model) {
      const since = performance.now();
      const solution = solver.solve(...model);
      solves.push((performance.now() - since) / 1000);
      return solution;
    },
  };
  const since = performance.now();
  const rules = rulesOfHall(plan, 'tue', scenario.hours.startsAt ?? '00:00');
  const answer = makePlan({ scenario, rules, wishes: {}, seed: 1, replications: 0, tradeOffShares: [], wantsCard: false }, timed);
  const planSeconds = (performance.now() - since) / 1000;
  return {
    hallId,
    windows: plan.windows.length,
    slots: answer.plan?.slots.length ?? 0,
    status: answer.plan?.solver.status ?? 'none',
    solveSeconds: rounded(Math.max(...solves)),
    planSeconds: rounded(planSeconds),
  };
}
