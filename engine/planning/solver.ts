/** What came of a linear model with whole numbers. */
export interface Solution {
  /** `optimal` within the gap asked for; `feasible` when time ran out; nothing otherwise. */
  readonly status: 'optimal' | 'feasible' | 'infeasible' | 'failed';
  /** By variable. */
  readonly values: Float64Array;
  /** Nothing can be better by more than this, relative; null when it is not known. */
  readonly gap: number | null;
}

/** Minimises a model given in the LP format. */
export interface MixedIntegerSolver {
  solve(model: string, variables: number, limits: SolverLimits): Solution;
}

export interface SolverLimits {
  readonly seconds: number;
  /** Good enough when no better one can be this much better, relative. */
  readonly gap: number;
}
