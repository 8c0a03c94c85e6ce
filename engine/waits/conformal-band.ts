/** A predicted wait in minutes: its median, and an interval meant to hold `nominal` of the waits. */
export interface PredictedInterval {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

const keptScores = 400;
/** With fewer outcomes than this the model's own interval stands. */
const leastScores = 30;
/** A wait is judged against its own size: a minute off matters more of five than of fifty. */
const floorMinutes = 2;

/**
 * Keeps intervals honest by what came of the last ones: conformalized quantile regression (Romano, Patterson and Candès 2019)
 * on a moving window, with scores in units of the predicted spread. Widens an interval that was missed too often, narrows one
 * that was too wide.
 */
export class ConformalBand {
  private readonly scores: number[] = [];
  /** The same scores, the smallest first. */
  private readonly sorted: number[] = [];

  constructor(
    /** Share of waits that the interval is to hold. */
    readonly nominal: number,
  ) {}

  /** Learns from a wait that is over: `predicted` is the model's interval, before any correction. */
  learn(predicted: PredictedInterval, waitMinutes: number): void {
    const score = Math.max(predicted.low - waitMinutes, waitMinutes - predicted.high) / unitOf(predicted);
    this.scores.push(score);
    this.sorted.splice(placeOf(this.sorted, score), 0, score);
    const oldest = this.scores.length > keptScores ? this.scores.shift() : undefined;
    if (oldest !== undefined) this.sorted.splice(placeOf(this.sorted, oldest), 1);
  }

  /** The interval with the correction that the last outcomes ask for. */
  correct(predicted: PredictedInterval): PredictedInterval {
    const shift = this.shift * unitOf(predicted);
    const low = Math.max(0, Math.min(predicted.median, predicted.low - shift));
    const high = Math.max(predicted.median, predicted.high + shift);
    return { low, median: predicted.median, high };
  }

  /** How far the ends are moved out, in units of the predicted spread; below 0 they come in. */
  get shift(): number {
    const { sorted, nominal } = this;
    if (sorted.length < leastScores) return 0;
    // The smallest score that a share of one more than all of them does not exceed.
    return sorted[Math.min(sorted.length - 1, Math.ceil((sorted.length + 1) * nominal) - 1)] ?? 0;
  }

  /** Outcomes it has learned from, as far as they still count. */
  get outcomes(): number {
    return this.scores.length;
  }
}

const unitOf = ({ low, high }: PredictedInterval): number => Math.max(floorMinutes, high - low);

/** The place of the first that is not below a value. */
function placeOf(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
