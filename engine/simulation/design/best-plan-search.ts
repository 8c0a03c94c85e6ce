import type { Selection } from '#contracts/experiment-design';
import { type DayValues, intervalOf } from './paired-interval.ts';

export interface SearchOptions {
  /** Differences smaller than this do not matter: δ, in the objective's unit. */
  readonly indifference: number;
  /** 1 − α: the probability of choosing the best, if all others are worse by δ or more. */
  readonly confidence: number;
  /** Days of every plan before the first is let go: n₀. */
  readonly firstStage?: number;
  /** Days of a plan at most. */
  readonly most?: number;
}

/** Days to simulate, of the plans still in play. */
export interface DaysWanted {
  readonly plans: readonly number[];
  readonly fromReplication: number;
  readonly count: number;
}

const daysAtATime = 16;

/**
 * Finds the plan with the least objective among many, letting go of plans as soon as they are clearly worse: the fully sequential
 * procedure KN of Kim and Nelson (2001, ACM TOMACS 11(3), 251–273; c = 1). Common random numbers are allowed and make it quick.
 * The promise holds for values that are about normal, as means over a day are. Whoever simulates gives days in order; what
 * is decided does not depend on how many come at a time.
 */
export class BestPlanSearch {
  private readonly values: number[][];
  private readonly outAfter: (number | null)[];
  /** By pair of plans: variance of their difference in the first stage. */
  private variances: readonly Float64Array[] = [];
  private readonly sums: Float64Array;
  private readonly firstStage: number;
  private readonly most: number;
  private readonly eta: number;
  /** Days asked for, and days that counted. */
  private asked = 0;
  private counted = 0;

  constructor(
    private readonly planIds: readonly string[],
    private readonly options: SearchOptions,
  ) {
    const { confidence, firstStage = 20, most = 10_000 } = options;
    this.firstStage = Math.max(2, firstStage);
    this.most = most;
    this.values = planIds.map(() => []);
    this.outAfter = planIds.map(() => null);
    this.sums = new Float64Array(planIds.length);
    const rivals = Math.max(1, planIds.length - 1);
    this.eta = ((2 * (1 - confidence)) / rivals) ** (-2 / (this.firstStage - 1)) / 2 - 0.5;
  }

  get inPlay(): number[] {
    return this.outAfter.flatMap((outAfter, plan) => (outAfter === null ? [plan] : []));
  }

  get isDone(): boolean {
    return this.inPlay.length <= 1 || this.asked >= this.most;
  }

  /** The days that are needed next; null when it is decided, or given up. */
  next(): DaysWanted | null {
    if (this.isDone) return null;
    const count = Math.min(this.counted < this.firstStage ? this.firstStage - this.counted : daysAtATime, this.most - this.asked);
    return { plans: this.inPlay, fromReplication: this.asked, count };
  }

  /** Takes the days that were asked for, in the order of the plans. A day on which a plan has no value counts for none. */
  take({ plans, count }: DaysWanted, days: readonly DayValues[]): void {
    this.asked += count;
    for (let day = 0; day < count && this.inPlay.length > 1; day += 1) {
      const live = plans.flatMap((plan, at) => (this.outAfter[plan] === null ? [{ plan, value: days[at][day] }] : []));
      if (live.some(({ value }) => Number.isNaN(value))) continue;
      for (const { plan, value } of live) {
        this.values[plan].push(value);
        this.sums[plan] += value;
      }
      this.counted += 1;
      if (this.counted === this.firstStage) this.variances = variancesOf(this.values);
      if (this.counted >= this.firstStage) this.letGo();
    }
  }

  result(): Selection {
    const { indifference, confidence } = this.options;
    const standings = this.planIds.map((planId, plan) => ({
      planId,
      objective: intervalOf(this.values[plan], 0.95),
      replications: this.values[plan].length,
      outAfter: this.outAfter[plan],
    }));
    const daysIn = ({ outAfter }: { readonly outAfter: number | null }) => outAfter ?? Number.MAX_SAFE_INTEGER;
    const meanOf = ({ objective: { mean } }: (typeof standings)[number]) => mean ?? Number.MAX_VALUE;
    standings.sort((a, b) => daysIn(b) - daysIn(a) || meanOf(a) - meanOf(b));
    const isDecided = this.inPlay.length === 1;
    return { bestId: standings[0].planId, isDecided, confidence, indifference, replications: this.counted, standings };
  }

  /** Screens the plans in play against each other by the sums of their days. */
  private letGo(): void {
    const { indifference } = this.options;
    const squaredSlack = 2 * this.eta * (this.firstStage - 1);
    const before = this.inPlay;
    for (const plan of before) {
      const isBeaten = before.some((rival) => {
        const slack = (squaredSlack * this.variances[plan][rival]) / indifference - indifference * this.counted;
        const behind = this.sums[plan] - this.sums[rival];
        // Of two that are the same to the last digit, the first stays.
        return behind > Math.max(0, slack / 2) || (behind === 0 && slack <= 0 && rival < plan);
      });
      if (isBeaten) this.outAfter[plan] = this.counted;
    }
  }
}

function variancesOf(values: readonly (readonly number[])[]): Float64Array[] {
  return values.map((mine) => Float64Array.from(values, (others) => varianceOf(mine.map((value, day) => value - others[day]))));
}

function varianceOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}
