import type { DesignPlan, DesignResult } from '#contracts/designs';

/** Plans from the best on: as the selection has them; else those nobody beats first, the quickest of them on top. */
export function rankPlans({ plans, selection, front }: DesignResult): DesignPlan[] {
  if (selection) {
    const places = new Map(selection.standings.map(({ planId }, place) => [planId, place]));
    return plans.toSorted((a, b) => (places.get(a.planId) ?? 0) - (places.get(b.planId) ?? 0));
  }
  if (!front) return [...plans];
  const beaten = new Map(front.map(({ planId, dominatedBy }) => [planId, Math.min(1, dominatedBy.length)]));
  const wait = ({ statistics }: DesignPlan): number => statistics.meanWaitMinutes.mean ?? Number.POSITIVE_INFINITY;
  return plans.toSorted((a, b) => (beaten.get(a.planId) ?? 0) - (beaten.get(b.planId) ?? 0) || wait(a) - wait(b));
}
