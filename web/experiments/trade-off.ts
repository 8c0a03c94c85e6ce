import type { Estimate } from '#contracts/simulation';

/** A scenario as what it costs and what it brings; less of either is better. */
export interface TradeOff {
  readonly id: string;
  readonly cost: Estimate;
  readonly wait: Estimate;
}

/** Scenarios that no other beats in both: from the cheapest on (Pareto). Those without a mean are left out. */
export function findFront(points: readonly TradeOff[]): string[] {
  const known = points.flatMap(({ id, cost, wait }) =>
    cost.mean === null || wait.mean === null ? [] : [{ id, cost: cost.mean, wait: wait.mean }],
  );
  return known
    .filter((one) =>
      known.every((other) => other.cost > one.cost || other.wait > one.wait || (other.cost === one.cost && other.wait === one.wait)),
    )
    .sort((a, b) => a.cost - b.cost)
    .map(({ id }) => id);
}
