import { Worker } from 'node:worker_threads';
import type { PlanAnswer } from '#contracts/tidal-plan';
import type { PlanRequest } from '#engine/planning/make-plan';
import { builtProgram } from '../built-program.ts';

export type PlanningAnswer = { readonly answer: PlanAnswer } | { readonly error: string };

interface Pending {
  readonly resolve: (answer: PlanAnswer) => void;
  readonly reject: (error: Error) => void;
}

/** One thread that makes plans, one after the other: the solver computes without pause. It starts with the first plan. */
export class PlanningThread {
  private worker: Worker | null = null;
  private readonly pending: Pending[] = [];

  makePlan(request: PlanRequest): Promise<PlanAnswer> {
    this.worker ??= this.start();
    this.worker.ref();
    this.worker.postMessage(request);
    return new Promise<PlanAnswer>((resolve, reject) => {
      this.pending.push({ resolve, reject });
    }).finally(() => {
      if (this.pending.length === 0) this.worker?.unref();
    });
  }

  async close(): Promise<void> {
    await this.worker?.terminate();
    this.fail(new Error('the planning thread was stopped'));
  }

  private start(): Worker {
    const worker = new Worker(builtProgram('planning-worker'), { execArgv: [] });
    worker.on('message', (answer: PlanningAnswer) => {
      const next = this.pending.shift();
      if ('answer' in answer) next?.resolve(answer.answer);
      else next?.reject(new Error(answer.error));
    });
    worker.on('error', (error) => this.fail(error instanceof Error ? error : new Error(String(error))));
    worker.unref();
    return worker;
  }

  private fail(error: Error): void {
    this.worker = null;
    for (const { reject } of this.pending.splice(0)) reject(error);
  }
}
