import { setImmediate as turn } from 'node:timers/promises';
import type { Experiment } from '#engine/simulation/experiment';
import { ScenarioSet } from '#engine/simulation/simulate-batch';
import { SimulationPool } from '../workers/simulation-pool.ts';
import { visitorsADay } from './simulation-limits.ts';

/** Up to so many visitors it takes longer to start threads than to simulate. */
const visitorsWithoutThreads = 2_000_000;

/** Runs one experiment in a process that is there for nothing else, on all cores when it is worth it. */
export async function runExperiment(experiment: Experiment, most: number, stop: AbortSignal, onProgress: () => void): Promise<void> {
  const visitors = experiment.scenarios.reduce((sum, scenario) => sum + visitorsADay(scenario), 0) * most;
  if (visitors <= visitorsWithoutThreads) return runHere(experiment, stop, onProgress);
  const pool = new SimulationPool();
  try {
    await pool.run('experiment', experiment, stop, onProgress);
  } finally {
    await pool.close();
  }
}

async function runHere(experiment: Experiment, stop: AbortSignal, onProgress: () => void): Promise<void> {
  const set = new ScenarioSet(experiment.scenarios);
  while (!stop.aborted) {
    const batch = experiment.nextBatch();
    if (!batch) return;
    experiment.take(batch.place, set.simulate(experiment.seed, batch.fromReplication, batch.count));
    onProgress();
    await turn();
  }
}
