import { parentPort, workerData } from 'node:worker_threads';
import { simulatePaths } from '#engine/simulation/simulate-paths';
import { lowerThreadPriority } from './lower-priority.ts';
import type { Haste } from './simulation-pool.ts';
import { memoryOf, TaskRunner, type ThreadAnswer, type ThreadTask } from './simulation-task.ts';
import { tuneForSimulation } from './tune-simulation.ts';

tuneForSimulation();
if ((workerData as Haste) === 'patient') lowerThreadPriority();
const runner = new TaskRunner();

parentPort?.on('message', (task: ThreadTask) => {
  try {
    const answer = 'ahead' in task ? simulatePaths(task.ahead) : runner.run(task.batch);
    parentPort?.postMessage({ answer } satisfies ThreadAnswer, memoryOf(answer) as ArrayBuffer[]);
  } catch (error) {
    parentPort?.postMessage({ error: String(error) } satisfies ThreadAnswer);
  }
});
