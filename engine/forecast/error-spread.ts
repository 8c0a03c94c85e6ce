import { quantileSorted } from 'simple-statistics';

/** Errors on the scaled values, each with where it was made and how much it counts. */
export interface ErrorSample {
  readonly keys: Int32Array;
  readonly slots: Int32Array;
  readonly forecasts: Float64Array;
  readonly errors: Float64Array;
  readonly weights: Float64Array;
}

/** How far from its forecast a value may be. */
export interface ErrorSpread {
  /** Mean absolute error to expect of a key's slot. */
  size(key: number, slot: number): number;
  /** The error below which a share of errors lies, as a multiple of the size; steady in `share`. */
  quantile(share: number, forecast: number): number;
}

/** Sizes are worth this many errors of the next wider group. */
const slotPull = 12;
const keyPull = 40;
const binFrom = 4000;
const bins = 3;
const tableSteps = 200;

/** The spread of the errors made so far; null when there are too few to say anything. */
export function fitSpread(sample: ErrorSample, keyCount: number, slotCount: number): ErrorSpread | null {
  const { keys, slots, errors, weights } = sample;
  if (errors.length < 30) return null;
  const all = new Mean(1);
  const byKey = new Mean(keyCount);
  const bySlot = new Mean(slotCount);
  const own = new Mean(keyCount * slotCount);
  for (let place = 0; place < errors.length; place += 1) {
    const size = Math.abs(errors[place]);
    const weight = weights[place];
    all.add(0, size, weight);
    byKey.add(keys[place], size, weight);
    bySlot.add(slots[place], size, weight);
    own.add(keys[place] * slotCount + slots[place], size, weight);
  }
  const overall = all.mean(0, 0, 0);
  if (!(overall > 0)) return { size: () => 0, quantile: () => 0 };
  const size = (key: number, slot: number): number => {
    const ofKey = byKey.mean(key, overall, keyPull);
    const ofSlot = bySlot.mean(slot, overall, keyPull);
    return own.mean(key * slotCount + slot, (ofKey * ofSlot) / overall, slotPull);
  };
  const tables = binTables(sample, size);
  return { size, quantile: (share, forecast) => tables.at(share, forecast) };
}

class Mean {
  private readonly sums: Float64Array;
  private readonly weights: Float64Array;

  constructor(cells: number) {
    this.sums = new Float64Array(cells);
    this.weights = new Float64Array(cells);
  }

  add(cell: number, value: number, weight: number): void {
    this.sums[cell] += value * weight;
    this.weights[cell] += weight;
  }

  mean(cell: number, prior: number, pull: number): number {
    return (this.sums[cell] + pull * prior) / (this.weights[cell] + pull);
  }
}

/** Quantiles of errors over sizes, apart for low, middle and high forecasts where there are enough of them. */
function binTables(
  { keys, slots, forecasts, errors }: ErrorSample,
  size: (key: number, slot: number) => number,
): { at(share: number, forecast: number): number } {
  const sorted = Float64Array.from(forecasts).sort();
  const count = errors.length < binFrom ? 1 : bins;
  const edges = Array.from({ length: count - 1 }, (_, place) => sorted[Math.floor(((place + 1) * sorted.length) / count)]);
  const binOf = (forecast: number): number => edges.filter((edge) => forecast >= edge).length;
  const grouped: number[][] = Array.from({ length: count }, () => []);
  for (let place = 0; place < errors.length; place += 1)
    grouped[binOf(forecasts[place])].push(errors[place] / Math.max(size(keys[place], slots[place]), 1e-9));
  const filled = grouped.filter((group) => group.length > 0);
  const tables = grouped.map((group) => stepsOf(group.length > 0 ? group : (filled[0] ?? [0])));
  return {
    at(share, forecast) {
      const table = tables[binOf(forecast)];
      const at = Math.min(Math.max(share, 0), 1) * tableSteps;
      const below = Math.min(Math.floor(at), tableSteps - 1);
      return table[below] + (at - below) * (table[below + 1] - table[below]);
    },
  };
}

function stepsOf(group: number[]): Float64Array {
  const sorted = group.sort((a, b) => a - b);
  return Float64Array.from({ length: tableSteps + 1 }, (_, step) => quantileSorted(sorted, step / tableSteps));
}
