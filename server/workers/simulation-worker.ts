import { parentPort } from 'node:worker_threads';
import { type BatchAnswer, type BatchTask, memoryOf, TaskRunner } from './simulation-task.ts';
import { tuneForSimulation } from './tune-simulation.ts';

tuneForSimulation();
const runner = new TaskRunner();

parentPort?.on('message', (task: BatchTask) => {
  try {
    const answer = runner.run(task);
    parentPort?.postMessage({ answer } satisfies BatchAnswer, memoryOf(answer) as ArrayBuffer[]);
  } catch (error) {
    parentPort?.postMessage({ error: String(error) } satisfies BatchAnswer);
  }
});
