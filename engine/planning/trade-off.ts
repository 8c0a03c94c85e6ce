import type { PlanTradeOff } from '#contracts/tidal-plan-check';
import { compare, type Judgement } from './check-plan.ts';
import { type Improvement, improvePlan } from './improve-plan.ts';
import type { OfferedLoad } from './offered-load.ts';
import { scenarioOfPlan } from './plan-scenario.ts';
import type { PlanningHall } from './planning-hall.ts';
import type { MixedIntegerSolver } from './solver.ts';
import type { WindowCounts } from './virtual-windows.ts';

/** Plans for several amounts of window-hours, and what waits each of them buys; amounts with no plan are left out. */
export function findTradeOff(
  hall: PlanningHall,
  ground: { readonly load: OfferedLoad; readonly requirement: WindowCounts },
  solver: MixedIntegerSolver,
  windowHours: readonly number[],
  improvement: Improvement,
  judgement: Judgement,
): PlanTradeOff[] {
  const scenarios = windowHours.flatMap((hours) => {
    const bounded = { ...hall, wishes: { ...hall.wishes, windowHours: hours } };
    const plan = improvePlan(bounded, ground.load, ground.requirement, solver, improvement);
    return plan ? [scenarioOfPlan(hall, plan.windows, `hours-${hours}`)] : [];
  });
  if (scenarios.length === 0) return [];
  const points = compare(scenarios, judgement).map(({ figures }) => ({
    windowHours: figures.windowHours.mean ?? 0,
    meanWaitMinutes: figures.meanWaitMinutes,
    p90WaitMinutes: figures.p90WaitMinutes,
    shareWithin15Minutes: figures.shareWithin15Minutes,
  }));
  const waitOf = ({ meanWaitMinutes }: (typeof points)[number]): number => meanWaitMinutes.mean ?? Number.POSITIVE_INFINITY;
  return points.map((point) => ({
    ...point,
    isEfficient: !points.some((other) => other !== point && other.windowHours <= point.windowHours && waitOf(other) < waitOf(point)),
  }));
}
