/** A seeded stream of random numbers (sfc32): the same seed text gives the same stream on every machine. */
export class Random {
  private a = 0;
  private b = 0;
  private c = 0;
  private counter = 1;

  constructor(seed: string) {
    this.reseed(seed);
  }

  /** Goes on as the stream of another seed does from its beginning. */
  reseed(seed: string): void {
    const hash = hashText(seed);
    this.a = hash();
    this.b = hash();
    this.c = hash();
    this.counter = 1;
    for (let turn = 0; turn < 12; turn += 1) this.share();
  }

  /** Uniform in [0, 1). */
  share(): number {
    const sum = (((this.a + this.b) | 0) + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4_294_967_296;
  }

  chance(share: number): boolean {
    return this.share() < share;
  }

  between(low: number, high: number): number {
    return low + (high - low) * this.share();
  }

  /** A whole number from 0 to `count - 1`. */
  below(count: number): number {
    return Math.floor(this.share() * count);
  }

  exponential(mean: number): number {
    return -Math.log(1 - this.share()) * mean;
  }

  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.share())) * Math.cos(2 * Math.PI * this.share());
  }

  /** Half of the values lie below `median`; `spread` is the standard deviation of the logarithm. */
  lognormal(median: number, spread: number): number {
    return median * Math.exp(spread * this.normal());
  }

  poisson(mean: number): number {
    if (mean > 200) return Math.max(0, Math.round(mean + Math.sqrt(mean) * this.normal()));
    const limit = Math.exp(-mean);
    let count = 0;
    for (let product = this.share(); product > limit; product *= this.share()) count += 1;
    return count;
  }

  /** The place of a weight, drawn in proportion to the weights. */
  weighted(weights: readonly number[]): number {
    let left = this.share() * weights.reduce((sum, weight) => sum + weight, 0);
    for (const [place, weight] of weights.entries()) {
      left -= weight;
      if (left < 0) return place;
    }
    return weights.length - 1;
  }

  /** The name of a weight, drawn in proportion to the weights; of none an empty name. */
  named(weights: Readonly<Record<string, number>>): string {
    return Object.keys(weights)[this.weighted(Object.values(weights))] ?? '';
  }

  shuffle<T>(items: readonly T[]): T[] {
    return items
      .map((item) => ({ item, key: this.share() }))
      .sort((a, b) => a.key - b.key)
      .map(({ item }) => item);
  }
}

/** FNV-1a with a final avalanche, continued for as many words as are asked for. */
function hashText(text: string): () => number {
  let state = 0x811c9dc5;
  for (const character of text) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let word = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
    return word ^ (word >>> 16);
  };
}
