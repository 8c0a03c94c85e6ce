/**
 * Waits are counted in bins that widen with the wait: 64 to each doubling of `1 + 16 × minutes`, so that a quantile is right to
 * within a second for short waits and to 1.6 % for long ones before the straight line inside a bin.
 */
export const waitBins = 1024;
const perMinute = 16;
const binsPerDoubling = 64;
const float = new Float32Array(1);
const bits = new Int32Array(float.buffer);

/** The bin of a wait of `minutes` ≥ 0; all above 4,000 minutes share the last. */
export function waitBin(minutes: number): number {
  float[0] = 1 + perMinute * minutes;
  // The exponent and the first six bits of the fraction of a single-precision number above 1.
  const bin = (bits[0] >> 17) - (127 << 6);
  return bin < waitBins ? bin : waitBins - 1;
}

/** Minutes at which a bin begins. */
export function binStart(bin: number): number {
  const doubling = Math.floor(bin / binsPerDoubling);
  return (2 ** doubling * (1 + (bin % binsPerDoubling) / binsPerDoubling) - 1) / perMinute;
}

/**
 * The waits that rising `shares` of `total` counted ones do not exceed; NaN of none. `counts` holds `waitBins` numbers from `from` on,
 * which add up to `total`.
 */
export function waitQuantiles(counts: Uint32Array, from: number, total: number, shares: readonly number[]): number[] {
  let bin = 0;
  let below = 0;
  return shares.map((share) => {
    if (total === 0) return Number.NaN;
    const wanted = share * total;
    while (bin < waitBins - 1 && (below + counts[from + bin] < wanted || counts[from + bin] === 0)) {
      below += counts[from + bin];
      bin += 1;
    }
    return binStart(bin) + ((wanted - below) / counts[from + bin]) * (binStart(bin + 1) - binStart(bin));
  });
}
