import type { SeriesGrid } from '#engine/forecast/series-grid';

/** Monday, 2026-01-05. */
export const someMonday = 20_458;

/** A grid of `keys` whose values `valueAt` says. */
export function madeUpGrid(
  shape: { readonly days: number; readonly slots: number; readonly keys?: readonly string[]; readonly firstDay?: number },
  valueAt: (day: number, slot: number, key: number) => number,
): SeriesGrid {
  const { days, slots, keys = ['A'], firstDay = someMonday } = shape;
  const values = new Float64Array(keys.length * days * slots);
  for (let at = 0; at < values.length; at += 1)
    values[at] = valueAt(Math.floor(at / slots) % days, at % slots, Math.floor(at / (slots * days)));
  return { keys, firstDay, days, slotMinutes: 60, slots: Array.from({ length: slots }, (_, slot) => 9 + slot), values };
}
