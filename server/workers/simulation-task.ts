import type { Scenario } from '#contracts/scenario';
import { hallStatistics } from '#contracts/simulation';
import { type BatchSums, ScenarioSet, transferOf } from '#engine/simulation/simulate-batch';
import type { PathTask, SimulatedPaths } from '#engine/simulation/simulate-paths';
import type { Answers } from '#engine/simulation/study';

/** Whoever simulates keeps so many sets of compiled scenarios; the oldest goes first. */
export const keptSets = 8;

/** What a thread is asked: replications of some scenarios, which come along with the first batch it gets of them. */
export interface BatchTask {
  readonly setId: string;
  readonly scenarios: readonly Scenario[] | null;
  readonly wants: keyof Answers;
  readonly seed: number;
  readonly fromReplication: number;
  readonly count: number;
}

/** What a thread is asked: a batch of days, or the paths of a look-ahead. */
export type ThreadTask = { readonly batch: BatchTask } | { readonly ahead: PathTask };
export type ThreadAnswer = { readonly answer: Answers[keyof Answers] | SimulatedPaths } | { readonly error: string };

const allStatistics = hallStatistics.map((_, place) => place);

type Simulates = (seed: number, fromReplication: number, count: number) => Answers[keyof Answers];

/** Simulates what it is asked. */
export class TaskRunner {
  private readonly sets = new Map<string, Simulates>();

  run(task: BatchTask): Answers[keyof Answers] {
    return this.setFor(task)(task.seed, task.fromReplication, task.count);
  }

  private setFor({ setId, scenarios, wants }: BatchTask): Simulates {
    const known = this.sets.get(setId);
    if (known) return known;
    if (!scenarios) throw new TypeError(`${setId} came without its scenarios`);
    const set = compile(scenarios, wants);
    this.sets.set(setId, set);
    for (const [oldest] of this.sets) if (this.sets.size > keptSets) this.sets.delete(oldest);
    return set;
  }
}

function compile(scenarios: readonly Scenario[], wants: keyof Answers): Simulates {
  const set = new ScenarioSet(scenarios, wants === 'totals' ? 'totals' : 'quarter hours');
  if (wants !== 'days') return (...batch) => set.simulate(...batch);
  return (...batch) => set.measureDays(...batch, allStatistics)[0] ?? new Float64Array();
}

/** The memory of an answer, to be handed over without a copy. */
export function memoryOf(answer: BatchSums | Float64Array | SimulatedPaths): ArrayBufferLike[] {
  if (answer instanceof Float64Array) return [answer.buffer];
  if ('turns' in answer) return [answer.turns, answer.probeWaits, answer.firstOvers].map(({ buffer }) => buffer);
  return transferOf(answer);
}
