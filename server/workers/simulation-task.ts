import type { Scenario } from '#contracts/scenario';
import type { BatchSums } from '#engine/simulation/simulate-batch';
import type { PathTask, SimulatedPaths } from '#engine/simulation/simulate-paths';

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

/** What a thread is asked: a batch of days, or the paths of a look-ahead. */
export type ThreadTask = { readonly batch: BatchTask } | { readonly ahead: PathTask };
export type ThreadAnswer = { readonly sums: BatchSums } | { readonly paths: SimulatedPaths } | { readonly error: string };
