import type { Scenario } from '#contracts/scenario';
import type { BatchSums } from '#engine/simulation/simulate-batch';

/** A thread keeps the compiled scenarios of so many experiments; the oldest goes first. */
export const keptExperiments = 4;

/** What a thread is asked: replications of an experiment. Its scenarios come along with the first batch a thread gets of it. */
export interface BatchTask {
  readonly experimentId: string;
  readonly scenarios: readonly Scenario[] | null;
  readonly seed: number;
  readonly fromReplication: number;
  readonly count: number;
}

export type BatchAnswer = { readonly sums: BatchSums } | { readonly error: string };
