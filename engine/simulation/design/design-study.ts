import type { DesignResult } from '#contracts/designs';
import type { Objective, ParetoPoint, TornadoBar } from '#contracts/experiment-design';
import type { Scenario } from '#contracts/scenario';
import { type HallStatistic, hallStatistics } from '#contracts/simulation';
import { named } from '../describe-result.ts';
import type { Batch, Study } from '../study.ts';
import { simulatorVersion } from '../version.ts';
import { BestPlanSearch, type DaysWanted } from './best-plan-search.ts';
import type { Design } from './make-design.ts';
import { findParetoFront } from './pareto-front.ts';
import { PlanRound } from './plan-round.ts';
import { PlanSums } from './plan-sums.ts';
import { tornado } from './tornado.ts';

const firstRound = 16;
const longestRound = 256;

/**
 * The plans of a design and its baseline on the same visitors, round by round of days: all plans for as long as asked, or those
 * still in play when the best is searched. The same however many threads work on it.
 */
export class DesignStudy implements Study<'days'> {
  readonly wants = 'days';
  readonly seed: number;
  /** The baseline first. */
  readonly scenarios: readonly Scenario[];
  private readonly sums: readonly PlanSums[];
  private readonly search: BestPlanSearch | null;
  private round: PlanRound | null = null;
  private handedOut = 0;
  /** The front after so many days: it takes long to find, and is asked for often. */
  private known: { readonly replications: number; readonly points: ParetoPoint[] } | null = null;

  constructor(private readonly design: Design) {
    const { baseline, plans, question, replications, seed } = design;
    this.seed = seed;
    this.scenarios = [baseline, ...plans.map(({ scenario }) => scenario)];
    const isCompared = question.kind === 'grid' || question.kind === 'latinHypercube';
    this.sums = this.scenarios.map(() => new PlanSums(isCompared));
    const planIds = plans.map(({ scenario }) => scenario.id);
    this.search = question.kind === 'best' ? new BestPlanSearch(planIds, { ...question, most: replications }) : null;
  }

  get replications(): number {
    return this.sums[0].replications;
  }

  get isDone(): boolean {
    return this.search ? this.search.isDone : this.replications >= this.design.replications;
  }

  get progress(): number {
    if (this.isDone) return 1;
    const { replications, plans } = this.design;
    const under = this.round ? this.round.share * this.round.wanted.count : 0;
    const simulated = (this.replications + under) / replications;
    return this.search ? Math.max(simulated, 1 - this.search.inPlay.length / plans.length) : simulated;
  }

  nextBatch(): Batch | null {
    this.round ??= this.openRound();
    const batch = this.round?.hand(this.handedOut) ?? null;
    if (batch) this.handedOut += 1;
    return batch;
  }

  take(place: number, days: Float64Array): void {
    this.round?.take(place, days);
    if (this.round?.isComplete) this.close(this.round);
  }

  result(): DesignResult {
    const [baseline, ...sums] = this.sums;
    return {
      replications: this.replications,
      version: simulatorVersion,
      baseline: named(hallStatistics, baseline.statistics, 0),
      plans: this.design.plans.map(({ scenario, settings }, place) => ({
        planId: scenario.id,
        settings: [...settings],
        replications: sums[place].replications,
        statistics: named(hallStatistics, sums[place].statistics, 0),
        differences: named(hallStatistics, sums[place].differences, 0),
      })),
      front: this.front(),
      tornado: this.tornado(),
      selection: this.search?.result() ?? null,
    };
  }

  private openRound(): PlanRound | null {
    const wanted = this.isDone ? null : this.search ? withBaseline(this.search.next()) : this.nextDays();
    return wanted && new PlanRound(wanted, this.scenarios);
  }

  /** Rounds grow, so that there is something to see soon and little to wait for later. */
  private nextDays(): DaysWanted {
    const done = this.replications;
    const count = Math.min(Math.max(firstRound, Math.min(done, longestRound)), this.design.replications - done);
    return { plans: this.scenarios.map((_, plan) => plan), fromReplication: done, count };
  }

  private close({ wanted, rows }: PlanRound): void {
    this.round = null;
    wanted.plans.forEach((plan, at) => {
      this.sums[plan].add(rows[at], rows[0]);
    });
    const { question } = this.design;
    if (question.kind !== 'best') return;
    const values = rows.slice(1).map((own) => objectiveOf(own, question.objective));
    this.search?.take({ ...wanted, plans: wanted.plans.slice(1).map((plan) => plan - 1) }, values);
  }

  private front(): ParetoPoint[] | null {
    const { kind } = this.design.question;
    if (kind !== 'grid' && kind !== 'latinHypercube') return null;
    if (this.known?.replications !== this.replications) {
      const points = findParetoFront(this.scenarios.map(({ id }, plan) => ({ planId: id, ...this.sums[plan].days })));
      this.known = { replications: this.replications, points };
    }
    return this.known.points;
  }

  private tornado(): DesignResult['tornado'] {
    const { question, factors } = this.design;
    if (question.kind !== 'tornado') return null;
    const comparisons = this.sums.slice(1).map(({ differences }) => ({ differences: named(hallStatistics, differences, 0) }));
    const bars = hallStatistics.map((name) => [name, tornado(factors, comparisons, name)]);
    return Object.fromEntries(bars) as Record<HallStatistic, TornadoBar[]>;
  }
}

/** The baseline is simulated along with whoever is in play. */
const withBaseline = (wanted: DaysWanted | null): DaysWanted | null =>
  wanted && { ...wanted, plans: [0, ...wanted.plans.map((plan) => plan + 1)] };

/** What each of the days comes to by an objective. */
export function objectiveOf(rows: Float64Array, objective: Objective): Float64Array {
  const weights = hallStatistics.map((name) => objective[name] ?? 0);
  const width = weights.length;
  return Float64Array.from({ length: rows.length / width }, (_, day) =>
    weights.reduce((sum, weight, at) => (weight === 0 ? sum : sum + weight * rows[day * width + at]), 0),
  );
}
