import type { Objective } from '#contracts/experiment-design';
import type { Scenario } from '#contracts/scenario';
import { type HallStatistic, hallStatistics } from '#contracts/simulation';
import { ScenarioSet } from '../simulate-batch.ts';

/** A number for each of some days; NaN where a day has none. The n-th day of every plan has the same visitors. */
export type DayValues = Float64Array;

/** A plan that is simulated day by day, to be set against others on the same days. */
export class PlanDays {
  private readonly set: ScenarioSet;

  constructor(readonly scenario: Scenario) {
    this.set = new ScenarioSet([scenario]);
  }

  /** Some statistics of each day, in the order of `statistics`. */
  measure(statistics: readonly HallStatistic[], seed: number, from: number, count: number): DayValues[] {
    const places = statistics.map((name) => hallStatistics.indexOf(name));
    const [rows] = this.set.measureDays(seed, from, count, places);
    return places.map((_, at) => Float64Array.from({ length: count }, (_, day) => rows[day * places.length + at]));
  }

  /** What each day comes to by an objective. */
  value(objective: Objective, seed: number, from: number, count: number): DayValues {
    const terms = hallStatistics.flatMap((name) => (objective[name] === undefined ? [] : [{ name, weight: objective[name] }]));
    const columns = this.measure(
      terms.map(({ name }) => name),
      seed,
      from,
      count,
    );
    return Float64Array.from({ length: count }, (_, day) => terms.reduce((sum, { weight }, term) => sum + weight * columns[term][day], 0));
  }
}
