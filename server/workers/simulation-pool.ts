import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Scenario } from '#contracts/scenario';
import type { Batch, Experiment } from '#engine/simulation/experiment';
import type { BatchSums } from '#engine/simulation/simulate-batch';
import { type BatchAnswer, type BatchTask, keptExperiments } from './simulation-task.ts';

/** A second batch waits in a thread while it is at the first. */
const batchesAhead = 2;

interface Pending {
  readonly resolve: (sums: BatchSums) => void;
  readonly reject: (error: Error) => void;
}

/** One thread, and what it has been asked and has not answered, in order. */
class SimulationThread {
  private readonly worker = new Worker(new URL('./start-simulation-worker.mjs', import.meta.url), { execArgv: [] });
  private readonly pending: Pending[] = [];
  private readonly known = new Set<string>();
  /** It has ended, and answers nothing more. */
  isOver = false;

  constructor() {
    this.worker.on('message', (answer: BatchAnswer) => {
      const next = this.pending.shift();
      if ('sums' in answer) next?.resolve(answer.sums);
      else next?.reject(new Error(answer.error));
    });
    this.worker.on('error', (error) => {
      this.isOver = true;
      for (const { reject } of this.pending.splice(0)) reject(error instanceof Error ? error : new Error(String(error)));
    });
    // A pool that nobody asks anything keeps no process alive.
    this.worker.unref();
  }

  simulate(experimentId: string, scenarios: readonly Scenario[], seed: number, batch: Batch): Promise<BatchSums> {
    const task: BatchTask = {
      experimentId,
      scenarios: this.known.has(experimentId) ? null : scenarios,
      seed,
      fromReplication: batch.fromReplication,
      count: batch.count,
    };
    this.known.add(experimentId);
    // The thread forgets in the same order.
    for (const oldest of this.known) if (this.known.size > keptExperiments) this.known.delete(oldest);
    return new Promise((resolve, reject) => {
      this.pending.push({ resolve, reject });
      this.worker.ref();
      this.worker.postMessage(task);
    }).finally(() => {
      if (this.pending.length === 0) this.worker.unref();
    }) as Promise<BatchSums>;
  }

  async close(): Promise<void> {
    await this.worker.terminate();
  }
}

/** Threads that simulate, one a core unless told. */
export class SimulationPool {
  private threads: readonly SimulationThread[] = [];

  constructor(private readonly size = availableParallelism()) {}

  /** Works on an experiment until it is done or `stop` is aborted. Throws what a thread threw. */
  async run(id: string, experiment: Experiment, stop: AbortSignal, onProgress: () => void = () => undefined): Promise<void> {
    this.start();
    const lanes = this.threads.flatMap((thread) => Array.from({ length: batchesAhead }, () => thread));
    await Promise.all(
      lanes.map(async (thread) => {
        while (!stop.aborted) {
          const batch = experiment.nextBatch();
          if (!batch) return;
          experiment.take(batch.place, await thread.simulate(id, experiment.scenarios, experiment.seed, batch));
          onProgress();
        }
      }),
    );
  }

  /** Starts the threads that are not there; whoever runs an experiment starts them, too. */
  start(): void {
    this.threads = Array.from({ length: this.size }, (_, at) => {
      const thread = this.threads[at];
      return thread && !thread.isOver ? thread : new SimulationThread();
    });
  }

  async close(): Promise<void> {
    await Promise.all(this.threads.map((thread) => thread.close()));
    this.threads = [];
  }
}
