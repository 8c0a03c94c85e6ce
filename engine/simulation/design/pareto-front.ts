import type { ParetoPoint } from '#contracts/experiment-design';
import { type DayValues, intervalOf, pairedInterval } from './paired-interval.ts';

export interface MeasuredPlan {
  readonly planId: string;
  /** Such as window-hours. */
  readonly cost: DayValues;
  /** Such as the mean wait. */
  readonly wait: DayValues;
}

export interface ParetoOptions {
  /** With this probability everything that is said of all pairs holds at once (Bonferroni). */
  readonly confidence: number;
  /** So much more is not worse, for who does not mind. */
  readonly costTolerance: number;
  readonly waitTolerance: number;
}

/**
 * Plans by cost and wait, cheapest first. One dominates another when it is no worse in either and better in one: not by its means,
 * but by the upper ends of paired intervals, so that what chance may have done keeps nobody off the front.
 */
export function findParetoFront(
  plans: readonly MeasuredPlan[],
  { confidence, costTolerance, waitTolerance }: ParetoOptions = { confidence: 0.95, costTolerance: 0, waitTolerance: 0 },
): ParetoPoint[] {
  const pairs = (plans.length * (plans.length - 1)) / 2;
  const ofEach = 1 - (1 - confidence) / Math.max(1, 2 * pairs);
  const [costs, waits] = [plans.map(({ cost }) => wholeMean(cost)), plans.map(({ wait }) => wholeMean(wait))];
  const isBetter = (first: number, second: number): boolean => {
    // An interval cannot end where its mean has not come.
    if (costs[first] - costs[second] > costTolerance || waits[first] - waits[second] > waitTolerance) return false;
    const [one, other] = [plans[first], plans[second]];
    const cost = pairedInterval(one.cost, other.cost, ofEach).high ?? Number.POSITIVE_INFINITY;
    if (cost > costTolerance) return false;
    const wait = pairedInterval(one.wait, other.wait, ofEach).high ?? Number.POSITIVE_INFINITY;
    return wait <= waitTolerance && (cost < 0 || wait < 0);
  };
  const points = plans.map(
    (plan, place): ParetoPoint => ({
      planId: plan.planId,
      cost: intervalOf(plan.cost, confidence),
      wait: intervalOf(plan.wait, confidence),
      dominatedBy: plans.filter((_, other) => other !== place && isBetter(other, place)).map(({ planId }) => planId),
    }),
  );
  return points.sort((a, b) => (a.cost.mean ?? 0) - (b.cost.mean ?? 0) || (a.wait.mean ?? 0) - (b.wait.mean ?? 0));
}

/** Of days that all have a value; NaN, which excludes nothing, where one has none. */
const wholeMean = (values: DayValues): number => values.reduce((sum, value) => sum + value, 0) / values.length;
