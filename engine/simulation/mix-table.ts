import { shareOf } from './random-key.ts';

/**
 * Draws places in proportion to weights by inversion, in constant time and from one uniform number (guide table; Chen and Asau
 * 1974). Places keep their order, so that a place split into neighbours gives its draws to them and leaves all others theirs.
 */
export class MixTable {
  private readonly upTo: Float64Array;
  /** By equal steps of probability: the first place that can be meant. */
  private readonly guide: Int32Array;

  /** At least one weight is above 0. */
  constructor(weights: readonly number[]) {
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const last = weights.findLastIndex((weight) => weight > 0);
    let sum = 0;
    this.upTo = Float64Array.from(weights, (weight, place) => {
      sum += weight;
      return place < last ? sum / total : 1;
    });
    this.guide = Int32Array.from(weights, (_, step) => this.upTo.findIndex((upTo) => upTo > step / weights.length));
  }

  /** The place that a draw stands for. */
  at(word: number): number {
    const share = shareOf(word);
    let place = this.guide[(share * this.guide.length) | 0];
    while (share >= this.upTo[place]) place += 1;
    return place;
  }
}
