/** How far forecasts were from what came; each null when nothing was compared. */
export interface PointScores {
  readonly mae: number | null;
  /** Sum of absolute errors ÷ sum of values. */
  readonly wape: number | null;
  /** Mean of forecast less value. */
  readonly bias: number | null;
}

/** Adds up absolute errors. */
export class PointTally {
  private errors = 0;
  private differences = 0;
  private values = 0;
  private count = 0;

  add(value: number, forecast: number): void {
    this.errors += Math.abs(value - forecast);
    this.differences += forecast - value;
    this.values += Math.abs(value);
    this.count += 1;
  }

  get scores(): PointScores {
    return {
      mae: this.count === 0 ? null : this.errors / this.count,
      wape: this.values === 0 ? null : this.errors / this.values,
      bias: this.count === 0 ? null : this.differences / this.count,
    };
  }
}

/** How well quantiles described what came; each null when nothing was compared. */
export interface QuantileScores {
  /** Mean over shares and slots. */
  readonly pinball: number | null;
  /** Mean over slots, by share. */
  readonly pinballAt: Readonly<Record<string, number>>;
  /** Share of values between the 25 % and the 75 % quantile. */
  readonly coverage50: number | null;
  /** Share of values between the 10 % and the 90 % quantile. */
  readonly coverage80: number | null;
}

/** The shares at which forecasts give quantiles. */
export const forecastShares = [0.1, 0.25, 0.5, 0.75, 0.9] as const;

/** Adds up how well quantiles at `forecastShares` describe what came. */
export class QuantileTally {
  private readonly losses = new Float64Array(forecastShares.length);
  private within50 = 0;
  private within80 = 0;
  private count = 0;

  add(value: number, quantiles: readonly number[]): void {
    const [p10 = 0, p25 = 0, , p75 = 0, p90 = 0] = quantiles;
    for (const [place, share] of forecastShares.entries()) {
      const miss = value - quantiles[place];
      this.losses[place] += miss >= 0 ? share * miss : (share - 1) * miss;
    }
    if (value >= p25 && value <= p75) this.within50 += 1;
    if (value >= p10 && value <= p90) this.within80 += 1;
    this.count += 1;
  }

  get scores(): QuantileScores {
    const { count } = this;
    if (count === 0) return { pinball: null, pinballAt: {}, coverage50: null, coverage80: null };
    const sum = this.losses.reduce((losses, loss) => losses + loss, 0);
    return {
      pinball: sum / count / forecastShares.length,
      pinballAt: Object.fromEntries(forecastShares.map((share, place) => [share, this.losses[place] / count])),
      coverage50: this.within50 / count,
      coverage80: this.within80 / count,
    };
  }
}
