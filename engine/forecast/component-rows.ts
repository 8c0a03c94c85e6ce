import { componentCount } from './components.ts';
import type { DayTraits } from './day-traits.ts';
import { rowOf, type SeriesGrid } from './series-grid.ts';
import { SlotLearner } from './slot-learner.ts';

/** What was known when a slot was forecast: values of that slot up to `slotLag` days before, whole days up to `dayLag` days before. */
export interface KnownBefore {
  readonly slotLag: number;
  readonly dayLag: number;
}

/** The parts of the forecast of every slot of a grid, each from what was known before alone. */
export interface ComponentRows {
  /** By key, day and slot, `componentCount` numbers each; NaN first where nothing was known. */
  readonly rows: Float32Array;
  /** By key, day and slot: how many days of the slot's own the forecast stands on. */
  readonly support: Float32Array;
  /** By key, day and slot: how many days of the same pattern. */
  readonly patternSupport: Float32Array;
}

/** Values are on the scale on which parts add up; `silent` days (closed without notice) teach nothing. */
export function buildComponentRows(
  grid: SeriesGrid,
  scaled: Float64Array,
  traits: readonly DayTraits[],
  silent: readonly boolean[],
  { slotLag, dayLag }: KnownBefore,
): ComponentRows {
  const keys = grid.keys.length;
  const slots = grid.slots.length;
  const rows = new Float32Array(grid.values.length * componentCount);
  const support = new Float32Array(grid.values.length);
  const patternSupport = new Float32Array(grid.values.length);
  const learner = new SlotLearner(grid, scaled, traits);
  for (let day = 0; day < grid.days; day += 1) {
    const slotsOf = day - slotLag;
    const wholeDay = day - dayLag;
    if (slotsOf >= 0) learner.takeSlots(slotsOf);
    if (wholeDay >= 0 && !silent[wholeDay]) learner.takeDay(wholeDay);
    for (let key = 0; key < keys; key += 1) {
      const from = rowOf(grid, key, day);
      for (let slot = 0; slot < slots; slot += 1) {
        learner.write(rows, (from + slot) * componentCount, key, slot, day, slotsOf);
        support[from + slot] = learner.slotMeans.weight(key, slot, Math.max(0, slotsOf));
        patternSupport[from + slot] = learner.patternMeans.weight(key, slot, Math.max(0, slotsOf), traits[day].pattern);
      }
    }
  }
  return { rows, support, patternSupport };
}
