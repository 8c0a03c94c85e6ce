/**
 * Bands of many numbers side by side: counts in bins that widen with the number, eight to each doubling of `1 + 16 × value`, so
 * that a quantile can be read off without keeping a single number. Right to some 4 %.
 */
const binsPerDoubling = 8;
const bins = 16 * binsPerDoubling;
const perUnit = 16;

export class BandCounts {
  readonly counts: Uint32Array;

  constructor(readonly size: number) {
    this.counts = new Uint32Array(size * bins);
  }

  /** Counts `values[from + 0 … size - 1]`; NaN is left out. */
  add(values: Float64Array, from: number): void {
    for (let at = 0; at < this.size; at += 1) {
      const value = values[from + at];
      if (value >= 0) this.counts[at * bins + binOf(value)] += 1;
    }
  }

  merge(counts: Uint32Array): void {
    for (let at = 0; at < counts.length; at += 1) this.counts[at] += counts[at];
  }

  /** The value that a share of the counted ones does not exceed; null of none. */
  quantile(at: number, share: number): number | null {
    const from = at * bins;
    let total = 0;
    for (let bin = 0; bin < bins; bin += 1) total += this.counts[from + bin];
    if (total === 0) return null;
    let left = share * total;
    for (let bin = 0; bin < bins; bin += 1) {
      const count = this.counts[from + bin];
      if (count > 0 && left <= count) return startOf(bin) + (left / count) * (startOf(bin + 1) - startOf(bin));
      left -= count;
    }
    return startOf(bins);
  }
}

const binOf = (value: number): number => Math.min(bins - 1, Math.floor(Math.log2(1 + perUnit * value) * binsPerDoubling));
const startOf = (bin: number): number => (2 ** (bin / binsPerDoubling) - 1) / perUnit;
