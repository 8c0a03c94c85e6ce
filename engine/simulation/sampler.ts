import jstat from 'jstat';
import type { Distribution } from '#contracts/distribution';
import { normalQuantile } from './normal.ts';
import { type QuantileTable, sharedTable, standardExponential } from './quantile-table.ts';
import { shareOf } from './random-key.ts';
import type { Visitor } from './visitor.ts';

/** Of a span longer than any that was ever seen, this share of the mean is still to come, exponentially. */
const beyondAllShare = 0.5;

/**
 * A distribution of spans, ready to draw from: what is drawn is a function of one uniform number, and grows with it. Minutes
 * throughout.
 */
export class Sampler {
  /** Mean, in minutes. */
  readonly mean: number;
  private readonly table: QuantileTable | null;

  constructor(distribution: Distribution) {
    this.mean = meanOf(distribution);
    this.table = this.mean === 0 ? null : tableOf(distribution);
  }

  /** The span that is a visitor's lot for a purpose on this leg. */
  drawFor(visitor: Visitor, purpose: number): number {
    return this.table === null ? this.mean : this.mean * this.table.at(visitor.draw(purpose));
  }

  /** As `drawFor`, of those spans only that are longer than `elapsed`. */
  drawBeyond(visitor: Visitor, purpose: number, elapsed: number): number {
    return elapsed <= 0 ? this.drawFor(visitor, purpose) : this.quantileBeyond(shareOf(visitor.draw(purpose)), elapsed);
  }

  /** The span that a share `u` in (0, 1) of all lies below. */
  quantile(u: number): number {
    return this.table === null ? this.mean : this.mean * this.table.quantile(u);
  }

  /** The span that a share `u` lies below of those that are longer than `elapsed`. */
  quantileBeyond(u: number, elapsed: number): number {
    if (this.table === standardExponential) return elapsed + this.quantile(u);
    const below = this.shareBelow(elapsed);
    if (below > 1 - 1e-6) return elapsed + beyondAllShare * this.mean * standardExponential.quantile(u);
    return Math.max(elapsed, this.quantile(below + u * (1 - below)));
  }

  /** The share of spans that are no longer than `minutes`. */
  shareBelow(minutes: number): number {
    if (this.table === null) return minutes >= this.mean ? 1 : 0;
    return this.table.shareBelow(minutes / this.mean);
  }
}

/** Mean of a distribution, in minutes. */
export function meanOf(distribution: Distribution): number {
  switch (distribution.kind) {
    case 'constant':
      return distribution.minutes;
    case 'uniform':
      return (distribution.lowMinutes + distribution.highMinutes) / 2;
    case 'triangular':
      return (distribution.lowMinutes + distribution.likelyMinutes + distribution.highMinutes) / 3;
    case 'empirical':
      return meanOfLines(distribution.quantilesMinutes);
    default:
      return distribution.meanMinutes;
  }
}

/** Its table of mean 1; null when all spans are the same. */
function tableOf(distribution: Distribution): QuantileTable | null {
  switch (distribution.kind) {
    case 'constant':
      return null;
    case 'exponential':
      return standardExponential;
    case 'lognormal':
      return distribution.coefficientOfVariation === 0 ? null : lognormalTable(distribution.coefficientOfVariation);
    case 'gamma':
      return distribution.coefficientOfVariation === 0 ? null : gammaTable(distribution.coefficientOfVariation);
    case 'uniform': {
      const { lowMinutes: low, highMinutes: high } = distribution;
      return sharedTable(`uniform ${low / high}`, (share) => (2 * (low + share * (high - low))) / (low + high));
    }
    case 'triangular': {
      const { lowMinutes: low, likelyMinutes: likely, highMinutes: high } = distribution;
      return sharedTable(`triangular ${low} ${likely} ${high}`, (share) => triangle(low, likely, high, share) / meanOf(distribution));
    }
    case 'empirical': {
      const quantiles = distribution.quantilesMinutes;
      return sharedTable(`empirical ${quantiles.join(' ')}`, (share) => onLines(quantiles, share) / meanOf(distribution));
    }
  }
}

function lognormalTable(coefficientOfVariation: number): QuantileTable {
  const variance = Math.log(1 + coefficientOfVariation ** 2);
  return sharedTable(`lognormal ${coefficientOfVariation}`, (share) =>
    Math.exp(-variance / 2 + Math.sqrt(variance) * normalQuantile(share)),
  );
}

function gammaTable(coefficientOfVariation: number): QuantileTable {
  const shape = 1 / coefficientOfVariation ** 2;
  return sharedTable(`gamma ${coefficientOfVariation}`, (share) => jstat.gamma.inv(share, shape, 1 / shape));
}

function triangle(low: number, likely: number, high: number, u: number): number {
  const rise = high > low ? (likely - low) / (high - low) : 1;
  return u < rise ? low + Math.sqrt(u * (high - low) * (likely - low)) : high - Math.sqrt((1 - u) * (high - low) * (high - likely));
}

function onLines(quantiles: readonly number[], u: number): number {
  const place = u * (quantiles.length - 1);
  const below = Math.min(quantiles.length - 2, Math.floor(place));
  return quantiles[below] + (place - below) * (quantiles[below + 1] - quantiles[below]);
}

function meanOfLines(quantiles: readonly number[]): number {
  const sum = quantiles.reduce((total, value) => total + value, 0);
  return (sum - (quantiles[0] + quantiles[quantiles.length - 1]) / 2) / (quantiles.length - 1);
}
