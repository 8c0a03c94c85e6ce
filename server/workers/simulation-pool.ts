import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { PathTask, SimulatedPaths } from '#engine/simulation/simulate-paths';
import type { Answers, Batch, Study } from '#engine/simulation/study';
import { builtProgram } from '../built-program.ts';
import { keptSets, type ThreadAnswer, type ThreadTask } from './simulation-task.ts';

/** A second batch waits in a thread while it is at the first. */
const batchesAhead = 2;

/** `patient` threads stand back behind the live hall; somebody waits for those in `haste`. */
export type Haste = 'patient' | 'haste';

interface Pending {
  readonly resolve: (answer: Extract<ThreadAnswer, { readonly answer: unknown }>['answer']) => void;
  readonly reject: (error: Error) => void;
}

/** One thread, and what it has been asked and has not answered, in order. */
class SimulationThread {
  private readonly worker: Worker;
  private readonly pending: Pending[] = [];
  private readonly known = new Set<string>();
  /** It has ended, and answers nothing more. */
  isOver = false;

  constructor(haste: Haste) {
    this.worker = new Worker(builtProgram('simulation-worker'), { execArgv: [], workerData: haste });
    this.worker.on('message', (answer: ThreadAnswer) => {
      const next = this.pending.shift();
      if ('answer' in answer) next?.resolve(answer.answer);
      else next?.reject(new Error(answer.error));
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

  simulate<Kind extends keyof Answers>(id: string, { wants, seed }: Study<Kind>, batch: Batch): Promise<Answers[Kind]> {
    const { scenarios, part, fromReplication, count } = batch;
    const setId = `${id}${part}`;
    const isKnown = this.known.has(setId);
    this.known.add(setId);
    // The thread forgets in the same order.
    for (const oldest of this.known) if (this.known.size > keptSets) this.known.delete(oldest);
    return this.ask({ batch: { setId, scenarios: isKnown ? null : scenarios, wants, seed, fromReplication, count } });
  }

  lookAhead(task: PathTask): Promise<SimulatedPaths> {
    return this.ask({ ahead: task });
  }

  /** The answer is of the kind that the task asks for. */
  private ask<Answer>(task: ThreadTask): Promise<Answer> {
    const answer = new Promise<unknown>((resolve, reject) => {
      this.pending.push({ resolve, reject });
      this.worker.ref();
      this.worker.postMessage(task);
    });
    return answer.finally(() => {
      if (this.pending.length === 0) this.worker.unref();
    }) as Promise<Answer>;
  }

  async close(): Promise<void> {
    await this.worker.terminate();
  }
}

/** Threads that simulate, one a core unless told. */
export class SimulationPool {
  private threads: readonly SimulationThread[] = [];

  constructor(
    private readonly size = availableParallelism(),
    private readonly haste: Haste = 'patient',
  ) {}

  /** Works on a study until it is done or `stop` is aborted. Throws what a thread threw. */
  async run<Kind extends keyof Answers>(
    id: string,
    study: Study<Kind>,
    stop: AbortSignal,
    onProgress: () => void = () => undefined,
  ): Promise<void> {
    this.start();
    const lanes = this.threads.flatMap((thread) => Array.from({ length: batchesAhead }, () => thread));
    let handedOut = 0;
    const work = async (thread: SimulationThread): Promise<void> => {
      while (!stop.aborted) {
        const batch = study.nextBatch();
        if (!batch) return;
        handedOut += 1;
        study.take(batch.place, await thread.simulate(id, study, batch));
        onProgress();
      }
    };
    // Some studies hand out no more before they have all answers: then everybody begins anew.
    do {
      handedOut = 0;
      await Promise.all(lanes.map(work));
    } while (handedOut > 0 && !stop.aborted);
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
      return thread && !thread.isOver ? thread : new SimulationThread(this.haste);
    });
  }

  async close(): Promise<void> {
    await Promise.all(this.threads.map((thread) => thread.close()));
    this.threads = [];
  }
}
