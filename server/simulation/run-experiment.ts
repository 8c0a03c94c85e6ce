import { setImmediate as turn } from 'node:timers/promises';
import type { Scenario } from '#contracts/scenario';
import type { Answers, Study } from '#engine/simulation/study';
import { SimulationPool } from '../workers/simulation-pool.ts';
import { TaskRunner } from '../workers/simulation-task.ts';
import { visitorsADay } from './simulation-limits.ts';

/** Up to so many visitors it takes longer to start threads than to simulate. */
const visitorsWithoutThreads = 2_000_000;

/** A study that says what all of it is about. */
type WholeStudy<Kind extends keyof Answers> = Study<Kind> & { readonly scenarios: readonly Scenario[] };

/** Runs one study in a process that is there for nothing else, on all cores when it is worth it. */
export async function runExperiment<Kind extends keyof Answers>(
  study: WholeStudy<Kind>,
  most: number,
  stop: AbortSignal,
  onProgress: () => void,
): Promise<void> {
  const visitors = study.scenarios.reduce((sum, scenario) => sum + visitorsADay(scenario), 0) * most;
  if (visitors <= visitorsWithoutThreads) return runHere(study, stop, onProgress);
  const pool = new SimulationPool();
  try {
    await pool.run('experiment', study, stop, onProgress);
  } finally {
    await pool.close();
  }
}

async function runHere<Kind extends keyof Answers>(study: Study<Kind>, stop: AbortSignal, onProgress: () => void): Promise<void> {
  const runner = new TaskRunner();
  const { wants, seed } = study;
  while (!stop.aborted) {
    const batch = study.nextBatch();
    if (!batch) return;
    const { part: setId, scenarios, fromReplication, count } = batch;
    study.take(batch.place, runner.run({ setId, scenarios, wants, seed, fromReplication, count }) as Answers[Kind]);
    onProgress();
    await turn();
  }
}
