import { DayMeans } from './day-means.ts';
import { type DayTraits, holidayPattern, makeUpPattern } from './day-traits.ts';
import { EwTable } from './ew-table.ts';
import { PatternMeans } from './pattern-means.ts';
import { rowOf, type SeriesGrid } from './series-grid.ts';
import { SlotMeans } from './slot-means.ts';

/** Differences further out than this many mean absolute ones are taken for no more than that. */
const clipAt = 3;
const clipFrom = 20;
/** On the scale of roots: where four are expected, zero before anything was counted that day means that nobody was let in yet. */
const hardlyZero = 2;

/** The means as far as days were taken in. */
export class SlotLearner {
  readonly slotMeans: SlotMeans;
  readonly patternMeans: PatternMeans;
  private readonly dayMeans: DayMeans;
  private readonly sizes: EwTable;
  /** By key, day and slot: the mean, up to the slot, of how much the day differed from such a day's. */
  private readonly begun: Float32Array;
  /** By day and key: how much the day as a whole differed from such a day's. */
  private readonly dayDifferences: Float64Array;

  private notYet: { readonly key: number; readonly slot: number; readonly day: number }[] = [];

  constructor(
    private readonly grid: SeriesGrid,
    private readonly scaled: Float64Array,
    private readonly traits: readonly DayTraits[],
  ) {
    const keys = grid.keys.length;
    this.slotMeans = new SlotMeans(keys, grid.slots.length);
    this.patternMeans = new PatternMeans(keys, grid.slots.length);
    this.dayMeans = new DayMeans(keys);
    this.sizes = new EwTable(keys, 0.1);
    this.begun = new Float32Array(grid.values.length);
    this.dayDifferences = new Float64Array(keys * grid.days).fill(Number.NaN);
  }

  takeSlots(day: number): void {
    const { grid } = this;
    const { pattern } = this.traits[day];
    const keys = grid.keys.length;
    const sums = new Float64Array(grid.slots.length);
    const counts = new Float64Array(grid.slots.length);
    const opened = findOpening(grid, day);
    for (let key = 0; key < keys; key += 1) {
      let sum = 0;
      let count = 0;
      for (let slot = 0; slot < grid.slots.length; slot += 1) {
        const at = rowOf(grid, key, day) + slot;
        const value = this.scaled[at];
        if (!Number.isNaN(value)) {
          const taken =
            slot < opened && this.isOpenUsually(key, slot, day) ? this.putOff(key, slot, day) : this.takeValue(key, slot, day, value);
          if (taken !== null) {
            sum += taken.surprise;
            count += 1;
            sums[slot] += taken.difference;
            counts[slot] += 1;
          }
        }
        this.begun[at] = count === 0 ? 0 : sum / (count + 1);
      }
      if (count > 0) this.dayDifferences[day * keys + key] = sum / count;
    }
    for (let slot = 0; slot < sums.length; slot += 1)
      if (counts[slot] > 0) this.patternMeans.addShared(slot, day, pattern, sums[slot] / counts[slot]);
  }

  takeDay(day: number): void {
    for (const { key, slot } of this.notYet.filter((one) => one.day === day)) this.takeValue(key, slot, day, 0);
    this.notYet = this.notYet.filter((one) => one.day > day);
    const keys = this.grid.keys.length;
    for (let key = 0; key < keys; key += 1) {
      const from = rowOf(this.grid, key, day);
      const known = this.scaled.subarray(from, from + this.grid.slots.length).filter((value) => !Number.isNaN(value));
      if (known.length > 0) this.slotMeans.addDay(key, day, known.reduce((sum, value) => sum + value, 0) / known.length);
    }
    this.dayMeans.add(this.dayDifferences, day * keys, keys, day, this.traits[day]);
  }

  write(rows: Float32Array, at: number, key: number, slot: number, day: number, last: number): void {
    const traits = this.traits[day];
    const known = Math.max(0, last);
    this.slotMeans.write(rows, at, key, slot, known);
    this.patternMeans.write(rows, at + 4, key, slot, known, traits.pattern, rows[at]);
    this.dayMeans.write(rows, at + 8, key, known);
    rows[at + 10] = last < 0 ? 0 : this.begun[rowOf(this.grid, key, last) + slot];
    this.dayMeans.writeEdges(rows, at + 11, key, known, traits);
  }

  /** Takes in one value; null when nothing was expected. */
  private takeValue(key: number, slot: number, day: number, value: number): TakenValue | null {
    const { pattern } = this.traits[day];
    const usual = this.slotMeans.expected(key, slot, day);
    const ordinary = pattern !== holidayPattern && pattern !== makeUpPattern;
    if (Number.isNaN(usual)) {
      if (ordinary) this.slotMeans.add(key, slot, day, value);
      this.patternMeans.add(key, slot, day, pattern, value, 0);
      return null;
    }
    const differs = this.patternMeans.expected(key, slot, day, pattern);
    const known = this.patternMeans.weight(key, slot, day, pattern) > 0;
    const surprise = known ? this.clip(key, day, value - usual - differs) : value - usual - differs;
    const difference = differs + surprise;
    this.patternMeans.add(key, slot, day, pattern, usual + difference, difference);
    if (ordinary) this.slotMeans.add(key, slot, day, usual + surprise);
    return { surprise, difference };
  }

  /** Whether zero is no value of such a slot. */
  private isOpenUsually(key: number, slot: number, day: number): boolean {
    return this.slotMeans.expected(key, slot, day) + this.patternMeans.expected(key, slot, day, this.traits[day].pattern) > hardlyZero;
  }

  /** Leaves a zero for when the whole day is known: a day that opened late teaches it, one that never opened does not. */
  private putOff(key: number, slot: number, day: number): null {
    this.notYet.push({ key, slot, day });
    return null;
  }

  private clip(key: number, day: number, surprise: number): number {
    const size = Math.abs(surprise);
    const limit = this.sizes.weight(key, day) < clipFrom ? Number.POSITIVE_INFINITY : clipAt * this.sizes.mean(key, day, 0, 0);
    this.sizes.add(key, day, size);
    return size > limit ? Math.sign(surprise) * limit : surprise;
  }
}

interface TakenValue {
  /** By how much it differed from what was expected. */
  readonly surprise: number;
  /** By how much it differed from any day. */
  readonly difference: number;
}

/** The first slot of a day in which any key counted something; beyond the last when none did. */
function findOpening(grid: SeriesGrid, day: number): number {
  const counted = (slot: number): boolean => grid.keys.some((_, key) => Math.abs(grid.values[rowOf(grid, key, day) + slot]) > 0);
  const first = grid.slots.findIndex((_, slot) => counted(slot));
  return first === -1 ? grid.slots.length : first;
}
