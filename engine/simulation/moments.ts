import jstat from 'jstat';
import type { Estimate } from '#contracts/simulation';

/**
 * Counts, means and sums of squared deviations of many numbers side by side, without keeping a single one. NaN is left out.
 * Two of them merge exactly (Chan, Golub and LeVeque 1979), and the same numbers in the same order give the same bytes.
 */
export class Moments {
  readonly counts: Float64Array;
  readonly means: Float64Array;
  readonly squares: Float64Array;

  constructor(readonly size: number) {
    this.counts = new Float64Array(size);
    this.means = new Float64Array(size);
    this.squares = new Float64Array(size);
  }

  add(values: Float64Array): void {
    const { counts, means, squares, size } = this;
    for (let at = 0; at < size; at += 1) {
      const value = values[at];
      if (Number.isNaN(value)) continue;
      counts[at] += 1;
      const difference = value - means[at];
      means[at] += difference / counts[at];
      squares[at] += difference * (value - means[at]);
    }
  }

  merge(other: MomentsRecord): void {
    const { counts, means, squares, size } = this;
    for (let at = 0; at < size; at += 1) {
      const count = counts[at] + other.counts[at];
      if (other.counts[at] === 0) continue;
      const difference = other.means[at] - means[at];
      means[at] += (difference * other.counts[at]) / count;
      squares[at] += other.squares[at] + (difference * difference * counts[at] * other.counts[at]) / count;
      counts[at] = count;
    }
  }

  /** The mean with its 95 % interval (Student's t). One value alone has no interval, none at all no mean. */
  estimate(at: number): Estimate {
    const half = this.halfWidth(at);
    const mean = this.mean(at);
    return mean === null
      ? { mean, low: null, high: null }
      : { mean, low: half === null ? null : mean - half, high: half === null ? null : mean + half };
  }

  mean(at: number): number | null {
    return this.counts[at] > 0 ? this.means[at] : null;
  }

  halfWidth(at: number): number | null {
    const count = this.counts[at];
    if (count < 2) return null;
    return studentQuantile(count - 1) * Math.sqrt(this.squares[at] / (count - 1) / count);
  }
}

/** Moments as they cross to another thread. */
export type MomentsRecord = Pick<Moments, 'counts' | 'means' | 'squares'>;

const quantiles = new Map<number, number>();

/** The 97.5 % quantile of Student's distribution. */
export function studentQuantile(degreesOfFreedom: number): number {
  let quantile = quantiles.get(degreesOfFreedom);
  if (quantile === undefined) {
    quantile = jstat.studentt.inv(0.975, degreesOfFreedom);
    if (quantiles.size < 10_000) quantiles.set(degreesOfFreedom, quantile);
  }
  return quantile;
}
