import { shareOf } from './random-key.ts';

const cellBits = 10;
const cells = 1 << cellBits;
const fractionBits = 32 - cellBits;
const fractionMask = (1 << fractionBits) - 1;
const fractionUnit = 2 ** -fractionBits;
/** From this many cells before either end on, values are exact: there straight lines would err. */
const exactCells = 12;
/** A share within a cell, to 1 in 10⁹ and better. */
const halvings = 20;
const lines = 2;
const isExact = (cell: number): boolean => (cell - exactCells) >>> 0 >= cells - 2 * exactCells;

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
    // Said to be a number, or V8 would put every value on the heap for the sake of these few.
    if (isExact(below)) return Number(this.exact(shareOf(word)));
    const low = this.values[below];
    return low + (word & fractionMask) * fractionUnit * (this.values[below + 1] - low);
  }

  /** The value that a share `u` in (0, 1) lies below, exactly. */
  quantile(u: number): number {
    return this.exact(u);
  }

  /** The share of values that are no larger than `value`: the inverse of `quantile`. */
  shareBelow(value: number): number {
    const { values } = this;
    if (value >= values[cells]) return 1;
    let below = 0;
    for (let step = cells >> 1; step > 0; step >>= 1) if (values[below + step] <= value) below += step;
    return isExact(below) ? this.halve(value, below) : this.straighten(value, below);
  }

  /** In a cell where straight lines err. */
  private halve(value: number, cell: number): number {
    let low = cell / cells;
    let high = (cell + 1) / cells;
    for (let halving = 0; halving < halvings; halving += 1) {
      const middle = (low + high) / 2;
      if (this.exact(middle) <= value) low = middle;
      else high = middle;
    }
    return high;
  }

  /** In a cell that is nearly a straight line: false position. */
  private straighten(value: number, cell: number): number {
    let [low, high] = [cell / cells, (cell + 1) / cells];
    let [least, most] = [this.values[cell], this.values[cell + 1]];
    for (let line = 0; line < lines && most > least; line += 1) {
      const share = low + ((value - least) / (most - least)) * (high - low);
      const there = this.exact(share);
      if (there <= value) [low, least] = [share, there];
      else [high, most] = [share, there];
    }
    return most > least ? low + ((value - least) / (most - least)) * (high - low) : high;
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
