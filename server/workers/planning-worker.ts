import { parentPort } from 'node:worker_threads';
import { openHighs } from '#engine/planning/highs-solver';
import { makePlan, type PlanRequest } from '#engine/planning/make-plan';
import { lowerThreadPriority } from './lower-priority.ts';
import type { PlanningAnswer } from './planning-thread.ts';
import { tuneForSimulation } from './tune-simulation.ts';

tuneForSimulation();
lowerThreadPriority();
const solver = openHighs();

parentPort?.on('message', async (request: PlanRequest) => {
  try {
    parentPort?.postMessage({ answer: makePlan(request, await solver) } satisfies PlanningAnswer);
  } catch (error) {
    parentPort?.postMessage({ error: String(error) } satisfies PlanningAnswer);
  }
});
