import { shareOf } from './random-key.ts';

const cellBits = 10;
const cells = 1 << cellBits;
const fractionBits = 32 - cellBits;
const fractionMask = (1 << fractionBits) - 1;
const fractionUnit = 2 ** -fractionBits;
/** From this many cells before either end on, values are exact: there straight lines would err. */
const exactCells = 12;

/**
 * A distribution of mean 1 by its quantiles at equal steps of probability, with straight lines between them: a draw costs a
 * look-up. The ends come from `exact`, so that no tail is cut off; the mean is right to 1 in 100,000.
 */
export class QuantileTable {
  private readonly values: Float64Array;

  constructor(private readonly exact: (share: number) => number) {
    this.values = Float64Array.from({ length: cells + 1 }, (_, place) => exact(Math.min(1 - 1e-12, Math.max(1e-12, place / cells))));
  }

  /** The value that a draw stands for. */
  at(word: number): number {
    const below = word >>> fractionBits;
    if (below < exactCells || below >= cells - exactCells) return this.exact(shareOf(word));
    const low = this.values[below];
    return low + (word & fractionMask) * fractionUnit * (this.values[below + 1] - low);
  }

  /** The value that a share `u` in (0, 1) lies below, exactly. */
  quantile(u: number): number {
    return this.exact(u);
  }
}

const tables = new Map<string, QuantileTable>();

/** The table of this name, made once. */
export function sharedTable(name: string, exact: (share: number) => number): QuantileTable {
  let table = tables.get(name);
  if (!table) {
    table = new QuantileTable(exact);
    tables.set(name, table);
  }
  return table;
}

/** Exponential with mean 1. */
export const standardExponential = sharedTable('exponential', (share) => -Math.log(1 - share));
