import type { Scenario } from '#contracts/scenario';
import { type Comparison, type ExperimentResult, type HallStatistic, hallStatistics, legStatistics } from '#contracts/simulation';
import { BandCounts } from './band-counts.ts';
import type { DayMeasures } from './day-measures.ts';
import { describeResult, named } from './describe-result.ts';
import { expectedVisits } from './expected-visits.ts';
import { buildModel, type HallModel } from './hall-model.ts';
import { Moments } from './moments.ts';
import { type BatchSums, comparedPlaces, measuresOf } from './simulate-batch.ts';
import type { Batch, Study } from './study.ts';

/** When an experiment has seen enough. */
export interface StoppingRule {
  /** Never more replications than this. */
  readonly most: number;
  /** Enough when the 95 % interval of a statistic is no wider than this on either side, in every scenario. */
  readonly target?: { readonly statistic: HallStatistic; readonly halfWidth: number };
  /** Where somebody waits for the answer: nothing by quarter hours, and so many replications handed out at a time. */
  readonly inHaste?: { readonly batchSize: number };
}

const visitorsPerBatch = 100_000;
const mostPerBatch = 128;
/** Fewer are never enough to judge an interval by. */
const leastReplications = 16;

/**
 * Replications of one or more scenarios on the same visitors, added up. Whoever simulates takes batches and gives sums back in
 * any order; they are merged in theirs, so that the result is the same however many work on it.
 */
export class Experiment implements Study<'sums' | 'totals'> {
  readonly wants: 'sums' | 'totals';
  private readonly measures: readonly DayMeasures[];
  private readonly days: readonly Moments[];
  private readonly bands: readonly BandCounts[];
  private readonly differences: readonly Moments[];
  private readonly early = new Map<number, BatchSums>();
  private readonly batchSize: number;
  private handedOut = 0;
  private merged = 0;
  private isEnough = false;

  constructor(
    readonly scenarios: readonly Scenario[],
    readonly seed: number,
    private readonly rule: StoppingRule,
  ) {
    this.wants = rule.inHaste ? 'totals' : 'sums';
    this.measures = scenarios.map((scenario) => measuresOf(buildModel(scenario), rule.inHaste ? 'totals' : 'quarter hours'));
    this.days = this.measures.map(({ values }) => new Moments(values.length));
    this.bands = this.measures.map(({ waitsFrom, busyFrom }) => new BandCounts(busyFrom - waitsFrom));
    const compared = comparedPlaces(this.measures);
    this.differences = scenarios.map(() => new Moments(compared));
    this.batchSize = rule.inHaste?.batchSize ?? evenBatchSize(batchSizeOf(scenarios), rule.most);
  }

  /** The scenarios, built. */
  get models(): readonly HallModel[] {
    return this.measures.map(({ model }) => model);
  }

  get replications(): number {
    return this.days[0]?.counts[0] ?? 0;
  }

  get isDone(): boolean {
    return this.isEnough || this.replications >= this.rule.most;
  }

  get progress(): number {
    return this.isDone ? 1 : this.replications / this.rule.most;
  }

  nextBatch(): Batch | null {
    const fromReplication = this.handedOut * this.batchSize;
    if (this.isDone || fromReplication >= this.rule.most) return null;
    const place = this.handedOut;
    this.handedOut += 1;
    const count = Math.min(this.batchSize, this.rule.most - fromReplication);
    return { place, fromReplication, count, scenarios: this.scenarios, part: '' };
  }

  /** Takes the sums of a batch. What comes after enough is enough is let go. */
  take(place: number, sums: BatchSums): void {
    this.early.set(place, sums);
    for (let next = this.early.get(this.merged); next && !this.isDone; next = this.early.get(this.merged)) {
      this.early.delete(this.merged);
      this.merged += 1;
      this.merge(next);
      this.isEnough = this.hasReachedTarget();
    }
  }

  result(): ExperimentResult {
    return {
      replications: this.replications,
      targetReached: this.rule.target ? this.isEnough : null,
      results: this.scenarios.map((scenario, place) =>
        describeResult(scenario, this.measures[place], this.days[place], this.bands[place], this.seed),
      ),
      comparisons: this.scenarios.slice(1).map(
        ({ id }, place): Comparison => ({
          scenarioId: id,
          baselineId: this.scenarios[0].id,
          differences: named(hallStatistics, this.differences[place + 1], 0),
          queues: this.queueDifferences(this.differences[place + 1]),
        }),
      ),
    };
  }

  private queueDifferences(differences: Moments): Comparison['queues'] {
    const [{ model, queuesFrom }] = this.measures;
    if (differences.size <= queuesFrom) return [];
    return model.queues.map(({ spec }, place) => ({
      queueId: spec.id,
      differences: named(legStatistics, differences, queuesFrom + place * legStatistics.length),
    }));
  }

  private merge({ days, bands, differences }: BatchSums): void {
    this.scenarios.forEach((_, scenario) => {
      this.days[scenario].merge(days[scenario]);
      this.bands[scenario].merge(bands[scenario]);
      this.differences[scenario].merge(differences[scenario]);
    });
  }

  private hasReachedTarget(): boolean {
    const { target } = this.rule;
    if (!target || this.replications < leastReplications) return false;
    const at = hallStatistics.indexOf(target.statistic);
    return this.days.every((moments) => (moments.halfWidth(at) ?? Number.POSITIVE_INFINITY) <= target.halfWidth);
  }
}

/** About the same work for every batch; a function of the scenarios alone, so that sums come out the same everywhere. */
export function batchSizeOf(scenarios: readonly Scenario[]): number {
  const visitors = scenarios.reduce(
    (sum, scenario) => sum + [...expectedVisits(scenario).values()].reduce((all, count) => all + count, 0),
    0,
  );
  return Math.max(1, Math.min(mostPerBatch, Math.round(visitorsPerBatch / Math.max(1, visitors))));
}

/** Threads are mostly two or four: whoever waits for all batches waits less when these divide them. */
const evenParts = 4;

/** The largest size up to `size` that splits `most` replications into as many batches for each of so many threads. */
function evenBatchSize(size: number, most: number): number {
  const batchesAThread = Math.ceil(most / (evenParts * size));
  return Math.max(1, Math.ceil(most / (evenParts * batchesAThread)));
}
