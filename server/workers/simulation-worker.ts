import { parentPort } from 'node:worker_threads';
import { ScenarioSet, transferOf } from '#engine/simulation/simulate-batch';
import { simulatePaths } from '#engine/simulation/simulate-paths';
import { type BatchTask, keptExperiments, type ThreadAnswer, type ThreadTask } from './simulation-task.ts';
import { tuneForSimulation } from './tune-simulation.ts';

tuneForSimulation();
const sets = new Map<string, ScenarioSet>();

function setFor({ experimentId, scenarios }: BatchTask): ScenarioSet {
  const known = sets.get(experimentId);
  if (known) return known;
  if (!scenarios) throw new TypeError(`experiment ${experimentId} came without its scenarios`);
  const set = new ScenarioSet(scenarios);
  sets.set(experimentId, set);
  for (const [oldest] of sets) if (sets.size > keptExperiments) sets.delete(oldest);
  return set;
}

parentPort?.on('message', (task: ThreadTask) => {
  try {
    if ('ahead' in task) {
      const paths = simulatePaths(task.ahead);
      const columns = [paths.turns, paths.probeWaits, paths.firstOvers].map(({ buffer }) => buffer as ArrayBuffer);
      parentPort?.postMessage({ paths } satisfies ThreadAnswer, columns);
      return;
    }
    const { batch } = task;
    const sums = setFor(batch).simulate(batch.seed, batch.fromReplication, batch.count);
    parentPort?.postMessage({ sums } satisfies ThreadAnswer, transferOf(sums) as ArrayBuffer[]);
  } catch (error) {
    parentPort?.postMessage({ error: String(error) } satisfies ThreadAnswer);
  }
});
