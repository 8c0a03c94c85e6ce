/** Counts or levels by key (a queue, an office), day and slot of the day. */
export interface SeriesGrid {
  readonly keys: readonly string[];
  /** Days from 1970-01-01 to the first day. */
  readonly firstDay: number;
  readonly days: number;
  readonly slotMinutes: number;
  /** The slots of a day there are, ascending: minutes after midnight ÷ `slotMinutes`. */
  readonly slots: readonly number[];
  /** By key, then day, then slot; NaN where nothing is known: closed, or not recorded. Zero is a value. */
  readonly values: Float64Array;
}

/** Where a key's day begins in `values`. */
export function rowOf(grid: SeriesGrid, key: number, day: number): number {
  return (key * grid.days + day) * grid.slots.length;
}

/** The grid with room for `days` days in all; the new ones are unknown. */
export function extendGrid(grid: SeriesGrid, days: number): SeriesGrid {
  const extended = { ...grid, days, values: new Float64Array(grid.keys.length * days * grid.slots.length).fill(Number.NaN) };
  const length = Math.min(days, grid.days) * grid.slots.length;
  for (let key = 0; key < grid.keys.length; key += 1) {
    const from = rowOf(grid, key, 0);
    extended.values.set(grid.values.subarray(from, from + length), rowOf(extended, key, 0));
  }
  return extended;
}
