import type { Scenario } from '#contracts/scenario';
import { hallStatistics } from '#contracts/simulation';
import { batchSizeOf } from '../experiment.ts';
import type { Batch } from '../study.ts';
import type { DaysWanted } from './best-plan-search.ts';

const width = hallStatistics.length;

/** Days of some plans on their way: split for threads, and put together again. */
export class PlanRound {
  /** By plan in the order wanted: days one after the other, each a row of the hall's statistics. */
  readonly rows: readonly Float64Array[];
  private readonly waiting: { readonly at: number; readonly batch: Batch }[];
  private readonly out = new Map<number, { readonly at: number; readonly batch: Batch }>();
  private readonly batches: number;

  constructor(
    readonly wanted: DaysWanted,
    scenarios: readonly Scenario[],
  ) {
    const { plans, fromReplication, count } = wanted;
    this.rows = plans.map(() => new Float64Array(count * width));
    this.waiting = plans.flatMap((plan, at) => {
      const scenario = scenarios[plan];
      const size = batchSizeOf([scenario]);
      return Array.from({ length: Math.ceil(count / size) }, (_, part) => {
        const from = fromReplication + part * size;
        const days = Math.min(size, fromReplication + count - from);
        return { at, batch: { place: 0, fromReplication: from, count: days, scenarios: [scenario], part: `/${scenario.id}` } };
      });
    });
    this.batches = this.waiting.length;
  }

  get isComplete(): boolean {
    return this.waiting.length + this.out.size === 0;
  }

  get share(): number {
    return 1 - (this.waiting.length + this.out.size) / this.batches;
  }

  hand(place: number): Batch | null {
    const next = this.waiting.shift();
    if (!next) return null;
    const batch = { ...next.batch, place };
    this.out.set(place, { at: next.at, batch });
    return batch;
  }

  take(place: number, days: Float64Array): void {
    const handed = this.out.get(place);
    if (!handed) return;
    this.rows[handed.at].set(days, (handed.batch.fromReplication - this.wanted.fromReplication) * width);
    this.out.delete(place);
  }
}
