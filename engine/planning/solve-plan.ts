import type { PlannedWindow } from '#contracts/tidal-plan';
import { assignWindows, type FirstQueues } from './assign-windows.ts';
import { giveMeals } from './give-meals.ts';
import { findHelp, type SlotStrip } from './helping-out.ts';
import { PlanModel, type PlanNeeds } from './plan-model.ts';
import { stripsInMinutes } from './plan-scenario.ts';
import type { PlanningHall } from './planning-hall.ts';
import type { MixedIntegerSolver, Solution, SolverLimits } from './solver.ts';
import { groupWindows } from './window-groups.ts';

/** One plan as the solver found it. */
export interface SolvedPlan {
  readonly windows: readonly PlannedWindow[];
  readonly strips: readonly SlotStrip[];
  readonly solution: Solution;
}

/** Finds the best plan for needs; null when there is none. */
export function solvePlan(hall: PlanningHall, needs: PlanNeeds, solver: MixedIntegerSolver, limits: SolverLimits): SolvedPlan | null {
  const groups = groupWindows(hall);
  const model = new PlanModel(hall, groups, needs);
  const solution = solver.solve(model.model.text(), model.model.size, limits);
  if (solution.status === 'infeasible' || solution.status === 'failed') return null;
  const whole = (variable: number): number => (variable < 0 ? 0 : Math.round(solution.values[variable]));
  const firsts = new Map<string, FirstQueues>();
  groups.forEach((group, g) => {
    const counts = model.windows[g].map((of) => of.map(whole));
    for (const [id, own] of assignWindows(hall, group, counts)) firsts.set(id, own);
  });
  const strips = findHelp(hall, firsts, needs);
  const meals = giveMeals(
    hall,
    groups,
    firsts,
    model.meals.map((ofGroup) => ofGroup.map((ofQueue) => ofQueue.map((of) => of.map(whole)))),
  );
  const windows = hall.windows.map(
    (one): PlannedWindow => ({
      windowId: one.id,
      strips: stripsInMinutes(
        hall,
        strips.filter(({ window }) => window === one),
      ),
      meals: meals.get(one.id) ?? [],
      isFixed: one.isLocked || one.pins.length > 0,
    }),
  );
  return { windows, strips, solution };
}
