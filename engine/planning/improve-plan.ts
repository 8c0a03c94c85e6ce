import { isMissed } from './iterative-staffing.ts';
import type { OfferedLoad } from './offered-load.ts';
import type { PlanNeeds } from './plan-model.ts';
import { scenarioOfPlan } from './plan-scenario.ts';
import type { PlanningHall } from './planning-hall.ts';
import { minutesOf } from './slot-grid.ts';
import { type SlotTally, tallySlots } from './slot-tally.ts';
import { type SolvedPlan, solvePlan } from './solve-plan.ts';
import type { MixedIntegerSolver } from './solver.ts';
import type { WindowCounts } from './virtual-windows.ts';
import { waitingSaved } from './wait-curve.ts';

export interface ImprovedPlan extends SolvedPlan {
  readonly tally: SlotTally;
  readonly rounds: number;
}

export interface Improvement {
  readonly rounds: number;
  readonly days: number;
  readonly seed: number;
  readonly solverSeconds: number;
}

/** A visitor who is not served in time, where more miss the target than may, is as bad as so many minutes at a window. */
const missCostMinutes = 2000;
/** Smaller steps change no plan. */
const leastStep = 0.1;

/**
 * Plans, simulates the plan with its windows that help each other out, and plans again from the best so far: what missed its target
 * is asked for more of, what has slack for less, in smaller steps whenever a round came to nothing.
 */
export function improvePlan(
  hall: PlanningHall,
  load: OfferedLoad,
  requirement: WindowCounts,
  solver: MixedIntegerSolver,
  { rounds, days, seed, solverSeconds }: Improvement,
): ImprovedPlan | null {
  const saved = waitingSaved(hall, load);
  const limits = { seconds: solverSeconds, gap: 0.01 };
  let needs: PlanNeeds = { required: Float64Array.from(requirement), saved, weights: new Float64Array(requirement.length).fill(1) };
  let best: { readonly plan: ImprovedPlan; readonly needs: PlanNeeds; readonly cost: number } | null = null;
  let step = 1;
  for (let round = 0; round < rounds && step > leastStep; round += 1) {
    const solved = solvePlan(hall, needs, solver, limits);
    if (!solved) break;
    const tally = tallySlots(hall, scenarioOfPlan(hall, solved.windows, 'plan'), days, seed);
    const cost = costOf(hall, solved, tally);
    if (best === null || cost < best.cost) best = { plan: { ...solved, tally, rounds: round + 1 }, needs, cost };
    else step /= 2;
    needs = adjusted(hall, requirement, best.needs, best.plan.tally, step);
  }
  return best?.plan ?? null;
}

/** Per day: minutes at windows and missed targets; with hours given, waiting and late visitors. */
function costOf(hall: PlanningHall, { strips }: SolvedPlan, tally: SlotTally): number {
  if (hall.wishes.windowHours !== undefined) return (tally.sum(tally.waitMinutes) + 15 * tally.sum(tally.over15)) / tally.days;
  const slots = hall.grid.slots.length;
  let misses = 0;
  tally.came.forEach((came, at) => {
    if (isMissed(hall, tally, at)) misses += came * hall.queues[Math.floor(at / slots)].target.share - tally.inTime[at];
  });
  const minutes = strips.reduce(
    (sum, { from, to }) => sum + hall.grid.slots.slice(from, to).reduce((own, slot) => own + minutesOf(slot), 0),
    0,
  );
  return minutes + (missCostMinutes * misses) / tally.days;
}

function adjusted(hall: PlanningHall, requirement: WindowCounts, needs: PlanNeeds, tally: SlotTally, step: number): PlanNeeds {
  if (hall.wishes.windowHours !== undefined) return { ...needs, weights: adjustedWeights(tally, needs.weights, step) };
  const slots = hall.grid.slots.length;
  const required = needs.required.map((windows, at) => {
    const { share } = hall.queues[Math.floor(at / slots)].target;
    if (isMissed(hall, tally, at)) return Math.min(requirement[at] + 3, windows + step);
    return tally.shareInTime(at) > share + (1 - share) * 0.4 ? Math.max(0, windows - step / 2) : windows;
  });
  return { ...needs, required };
}

/** Waiting counts for more where there was more of it than elsewhere. */
function adjustedWeights(tally: SlotTally, weights: Float64Array, step: number): Float64Array {
  const harm = tally.waitMinutes.map((minutes, at) => (minutes + 15 * tally.over15[at]) / Math.max(1, tally.came[at]));
  const mean = (tally.sum(tally.waitMinutes) + 15 * tally.sum(tally.over15)) / Math.max(1, tally.sum(tally.came));
  return weights.map((weight, at) => weight * Math.min(2, Math.max(0.5, (harm[at] + 1) / (mean + 1))) ** (step / 2));
}
