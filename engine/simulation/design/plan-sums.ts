import { hallStatistics } from '#contracts/simulation';
import { Moments } from '../moments.ts';
import type { DayValues } from './paired-interval.ts';

const width = hallStatistics.length;
const hoursAt = hallStatistics.indexOf('windowHours');
const waitAt = hallStatistics.indexOf('meanWaitMinutes');

/** What the days of one plan came to: added up, less the baseline, and day by day where plans are compared each with each. */
export class PlanSums {
  readonly statistics = new Moments(width);
  readonly differences = new Moments(width);
  private readonly hours: number[] = [];
  private readonly waits: number[] = [];

  constructor(private readonly keepsDays: boolean) {}

  get replications(): number {
    return this.statistics.counts[0];
  }

  /** Window-hours and the mean wait of each day. */
  get days(): { readonly cost: DayValues; readonly wait: DayValues } {
    return { cost: Float64Array.from(this.hours), wait: Float64Array.from(this.waits) };
  }

  /** Adds days and those of the baseline, each a row of the hall's statistics. */
  add(rows: Float64Array, baseline: Float64Array): void {
    const difference = new Float64Array(width);
    for (let from = 0; from < rows.length; from += width) {
      this.statistics.add(rows.subarray(from, from + width));
      for (let at = 0; at < width; at += 1) difference[at] = rows[from + at] - baseline[from + at];
      this.differences.add(difference);
      if (!this.keepsDays) continue;
      this.hours.push(rows[from + hoursAt]);
      this.waits.push(rows[from + waitAt]);
    }
  }
}
