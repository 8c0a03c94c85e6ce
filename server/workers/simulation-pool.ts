import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Scenario } from '#contracts/scenario';
import type { Batch, Experiment } from '#engine/simulation/experiment';
import type { BatchSums } from '#engine/simulation/simulate-batch';
import type { PathTask, SimulatedPaths } from '#engine/simulation/simulate-paths';
import { keptExperiments, type ThreadAnswer, type ThreadTask } from './simulation-task.ts';

/** A second batch waits in a thread while it is at the first. */
const batchesAhead = 2;

interface Pending {
  readonly resolve: (answer: ThreadAnswer) => void;
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
    this.worker.on('message', (answer: ThreadAnswer) => {
      const next = this.pending.shift();
      if ('error' in answer) next?.reject(new Error(answer.error));
      else next?.resolve(answer);
    });
    this.worker.on('error', (error) => {
      this.isOver = true;
      for (const { reject } of this.pending.splice(0)) reject(error instanceof Error ? error : new Error(String(error)));
    });
    // A pool that nobody asks anything keeps no process alive.
    this.worker.unref();
  }

  /** What has been asked of it and is not answered. */
  get load(): number {
    return this.pending.length;
  }

  async simulate(experimentId: string, scenarios: readonly Scenario[], seed: number, batch: Batch): Promise<BatchSums> {
    const known = this.known.has(experimentId);
    this.known.add(experimentId);
    // The thread forgets in the same order.
    for (const oldest of this.known) if (this.known.size > keptExperiments) this.known.delete(oldest);
    const { fromReplication, count } = batch;
    const answer = await this.ask({ batch: { experimentId, scenarios: known ? null : scenarios, seed, fromReplication, count } });
    if (!('sums' in answer)) throw new TypeError('a thread answered another question');
    return answer.sums;
  }

  async lookAhead(task: PathTask): Promise<SimulatedPaths> {
    const answer = await this.ask({ ahead: task });
    if (!('paths' in answer)) throw new TypeError('a thread answered another question');
    return answer.paths;
  }

  private ask(task: ThreadTask): Promise<ThreadAnswer> {
    const answer = new Promise<ThreadAnswer>((resolve, reject) => {
      this.pending.push({ resolve, reject });
      this.worker.ref();
      this.worker.postMessage(task);
    });
    return answer.finally(() => {
      if (this.pending.length === 0) this.worker.unref();
    });
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

  /** Simulates paths on the thread with the least to do. Throws what it threw. */
  lookAhead(task: PathTask): Promise<SimulatedPaths> {
    this.start();
    const [first, ...others] = this.threads;
    if (!first) throw new TypeError('a pool has at least one thread');
    return others.reduce((least, thread) => (thread.load < least.load ? thread : least), first).lookAhead(task);
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
