import type { PredictedInterval } from './conformal-band.ts';

/** A wait that ended later than this after the promised end is a broken promise, in minutes. */
export const lateMinutes = 5;

/** How good predictions of waits were. Minutes; shares 0–1; null where nothing was predicted. */
export interface Accuracy {
  readonly waits: number;
  /** Mean absolute error of the median. */
  readonly mae: number | null;
  /** Mean of predicted less real: above 0 people were called sooner than said. */
  readonly bias: number | null;
  /** Waits that ended more than five minutes after the end of the promised range. */
  readonly lateShare: number | null;
  /** Waits more than five minutes longer than the median: what a promise of one number would have broken. */
  readonly lateOverMedianShare: number | null;
  /** Waits that lay in the interval. */
  readonly coverage: number | null;
  readonly meanWidthMinutes: number | null;
}

/** Adds up predictions against what came of them. */
export class AccuracySum {
  private waits = 0;
  private error = 0;
  private difference = 0;
  private late = 0;
  private lateOverMedian = 0;
  private held = 0;
  private width = 0;

  add({ low, median, high }: PredictedInterval, waitMinutes: number): void {
    this.waits += 1;
    this.error += Math.abs(median - waitMinutes);
    this.difference += median - waitMinutes;
    this.width += high - low;
    if (waitMinutes > high + lateMinutes) this.late += 1;
    if (waitMinutes > median + lateMinutes) this.lateOverMedian += 1;
    if (waitMinutes >= low && waitMinutes <= high) this.held += 1;
  }

  accuracy(): Accuracy {
    const { waits } = this;
    const share = (sum: number): number | null => (waits === 0 ? null : sum / waits);
    return {
      waits,
      mae: share(this.error),
      bias: share(this.difference),
      lateShare: share(this.late),
      lateOverMedianShare: share(this.lateOverMedian),
      coverage: share(this.held),
      meanWidthMinutes: share(this.width),
    };
  }
}
