import { shareOf } from './random-key.ts';

/** Draws places in proportion to weights, in constant time and from one uniform number (Walker 1977, Vose 1991). */
export class AliasTable {
  private readonly shares: Float64Array;
  private readonly aliases: Int32Array;

  /** At least one weight is above 0. */
  constructor(weights: readonly number[]) {
    const count = weights.length;
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const scaled = weights.map((weight) => (weight * count) / total);
    this.shares = new Float64Array(count).fill(1);
    this.aliases = Int32Array.from(scaled, (_, place) => place);
    const small = scaled.flatMap((weight, place) => (weight < 1 ? [place] : []));
    const large = scaled.flatMap((weight, place) => (weight < 1 ? [] : [place]));
    while (small.length > 0 && large.length > 0) {
      const poor = small.pop() ?? 0;
      const rich = large.pop() ?? 0;
      this.shares[poor] = scaled[poor];
      this.aliases[poor] = rich;
      scaled[rich] -= 1 - scaled[poor];
      (scaled[rich] < 1 ? small : large).push(rich);
    }
  }

  /** The place that a draw stands for. */
  at(word: number): number {
    const scaled = shareOf(word) * this.shares.length;
    const place = scaled | 0;
    return scaled - place < this.shares[place] ? place : this.aliases[place];
  }
}
