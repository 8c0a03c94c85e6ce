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
  private known: number | null = 0;

  constructor(
    /** Share of waits that the interval is to hold. */
    readonly nominal: number,
  ) {}

  /** Learns from a wait that is over: `predicted` is the model's interval, before any correction. */
  learn(predicted: PredictedInterval, waitMinutes: number): void {
    this.scores.push(Math.max(predicted.low - waitMinutes, waitMinutes - predicted.high) / unitOf(predicted));
    if (this.scores.length > keptScores) this.scores.shift();
    this.known = null;
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
    this.known ??= this.scores.length < leastScores ? 0 : quantileAbove(this.scores, this.nominal);
    return this.known;
  }

  /** Outcomes it has learned from, as far as they still count. */
  get outcomes(): number {
    return this.scores.length;
  }
}

const unitOf = ({ low, high }: PredictedInterval): number => Math.max(floorMinutes, high - low);

/** The smallest score that a share of one more than all of them does not exceed. */
function quantileAbove(scores: readonly number[], share: number): number {
  const sorted = [...scores].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil((sorted.length + 1) * share) - 1)] ?? 0;
}
