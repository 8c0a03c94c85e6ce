import type { Scenario } from '#contracts/scenario';
import type { BatchSums } from './simulate-batch.ts';

/** What is simulated of days: their sums, by quarter hours or in all, or the hall's statistics of each day, one day after the other. */
export interface Answers {
  readonly sums: BatchSums;
  readonly totals: BatchSums;
  readonly days: Float64Array;
}

/** Replications of some scenarios that one thread simulates at a time. */
export interface Batch {
  readonly place: number;
  readonly fromReplication: number;
  readonly count: number;
  readonly scenarios: readonly Scenario[];
  /** Tells the scenarios from others of the same study. */
  readonly part: string;
}

/** Work that threads share: whoever simulates takes batches and gives answers back, in any order. */
export interface Study<Kind extends keyof Answers> {
  readonly wants: Kind;
  readonly seed: number;
  /** Days that count by now. */
  readonly replications: number;
  /** Nothing is left to simulate. */
  readonly isDone: boolean;
  /** Share of the work that is done, as far as it can be told beforehand. */
  readonly progress: number;
  /** What to simulate next; null when nothing can be handed out before the answers to all that was. */
  nextBatch(): Batch | null;
  take(place: number, answer: Answers[Kind]): void;
}
