import type { PersonWork, PlanPeople, PoolBalance } from '#contracts/plan-people';

/** How evenly the people of each pool are busy; a pool of one person is beside nobody. */
export function balanceWork(work: readonly PersonWork[]): PlanPeople['balance'] {
  const pools = [...new Set(work.map(({ poolId }) => poolId))].flatMap((poolId): PoolBalance[] => {
    const own = work.filter((one) => one.poolId === poolId).sort((a, b) => b.busyMinutes - a.busyMinutes);
    const [busiest] = own;
    const leastBusy = own.at(-1);
    if (busiest === undefined || leastBusy === undefined || own.length < 2) return [];
    const score = 1 - giniOf(own.map(({ busyMinutes }) => busyMinutes));
    return [{ poolId, people: own.length, score: Math.round(score * 1000) / 1000, busiest, leastBusy }];
  });
  const people = pools.reduce((sum, pool) => sum + pool.people, 0);
  const score = pools.reduce((sum, pool) => sum + (pool.score * pool.people) / people, 0);
  return { score: people > 0 ? Math.round(score * 1000) / 1000 : null, pools };
}

/**
 * The Gini coefficient of amounts that are not negative: the mean difference between any two of them, as a share of twice their mean
 * (Gini 1912; in the form for sorted amounts). 0 when all are alike or nothing, nearly 1 when one of many has all.
 */
export function giniOf(amounts: readonly number[]): number {
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  if (total <= 0) return 0;
  const sorted = [...amounts].sort((a, b) => a - b);
  const weighted = sorted.reduce((sum, amount, place) => sum + (2 * (place + 1) - sorted.length - 1) * amount, 0);
  return weighted / (sorted.length * total);
}
