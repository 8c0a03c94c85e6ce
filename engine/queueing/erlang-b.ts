/**
 * Share of visitors who find all windows busy when nobody can wait (M/G/c/c), for a load ≥ 0 and 0 windows or more.
 * Erlang 1917, by the recursion B(k) = a·B(k−1) ÷ (k + a·B(k−1)), which neither overflows nor cancels.
 */
export function erlangB(offeredLoadErlangs: number, windows: number): number {
  let blocked = 1;
  for (let window = 1; window <= windows; window += 1) blocked = (offeredLoadErlangs * blocked) / (window + offeredLoadErlangs * blocked);
  return blocked;
}
