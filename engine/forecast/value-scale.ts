/** A scale on which the parts of a forecast add up and its errors are about as large everywhere. */
export interface ValueScale {
  readonly name: 'root' | 'plain';
  scale(value: number): number;
  unscale(scaled: number): number;
  /** By how much a value moves when the scaled one moves by 1. */
  slope(scaled: number): number;
}

/** Counts and waits: the root of a Poisson count has the same variance everywhere (Bartlett 1936). */
export const rootScale: ValueScale = {
  name: 'root',
  scale: Math.sqrt,
  unscale: (scaled) => Math.max(0, scaled) ** 2,
  slope: (scaled) => 2 * Math.max(0, scaled) + 0.3,
};

/** Anything that may be negative. */
export const plainScale: ValueScale = {
  name: 'plain',
  scale: (value) => value,
  unscale: (scaled) => scaled,
  slope: () => 1,
};

/** The scale for values of this kind. */
export function chooseScale(values: Float64Array): ValueScale {
  return values.some((value) => value < 0) ? plainScale : rootScale;
}
