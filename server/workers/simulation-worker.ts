import { parentPort } from 'node:worker_threads';
import { ScenarioSet, transferOf } from '#engine/simulation/simulate-batch';
import { type BatchAnswer, type BatchTask, keptExperiments } from './simulation-task.ts';
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

parentPort?.on('message', (task: BatchTask) => {
  try {
    const sums = setFor(task).simulate(task.seed, task.fromReplication, task.count);
    parentPort?.postMessage({ sums } satisfies BatchAnswer, transferOf(sums) as ArrayBuffer[]);
  } catch (error) {
    parentPort?.postMessage({ error: String(error) } satisfies BatchAnswer);
  }
});
