import { parseClockTime } from './clock-time.ts';
import type { SeriesGrid } from './series-grid.ts';

/** What rows of the same key and slot come to together; `count` is how many there are, whatever they say. */
export type RowCombination = 'mean' | 'sum' | 'count';

/** Why a row says nothing. */
export type UnusableRow = 'unreadable_time' | 'no_value' | 'not_a_number';

/** Slots there may be, longest first. */
const slotLengths = [60, 30, 20, 15, 10, 5] as const;
/** Times off the grid, more than this share of them, make its slots shorter. */
const offGridShare = 0.01;
const rawSlotMinutes = 15;

/** Rows of a file, taken in one by one, as a grid. */
export class SeriesRows {
  private readonly places = new Map<string, number>();
  private readonly keys: number[] = [];
  private readonly days: number[] = [];
  private readonly minutes: number[] = [];
  private readonly values: number[] = [];

  constructor(private readonly combination: RowCombination) {}

  get count(): number {
    return this.days.length;
  }

  /** Takes in a row; why it cannot, or null. */
  add(time: string, value: string, key: string): UnusableRow | null {
    const at = parseClockTime(time);
    if (at === null) return 'unreadable_time';
    if (this.combination !== 'count' && value.trim() === '') return 'no_value';
    const number = this.combination === 'count' ? 1 : Number(value);
    if (!Number.isFinite(number)) return 'not_a_number';
    this.keys.push(this.placeOf(key));
    this.days.push(at.day);
    this.minutes.push(at.minute);
    this.values.push(number);
    return null;
  }

  /**
   * The longest slot, from an hour down to five minutes, on whose borders all but a hundredth of the times lie; a quarter of an hour
   * when they lie anywhere. Null when all rows have the same time of day: a daily series.
   */
  findSlotMinutes(): number | null {
    if (new Set(this.minutes).size < 2) return null;
    const off = (length: number): number => this.minutes.filter((minute) => minute % length !== 0).length;
    return slotLengths.find((length) => off(length) <= offGridShare * this.count) ?? rawSlotMinutes;
  }

  /** How many values a grid has: keys × days × slots. */
  size(slotMinutes: number): number {
    const slots = new Set(this.minutes.map((minute) => Math.floor(minute / slotMinutes)));
    return this.places.size * this.dayCount * slots.size;
  }

  /** Rows of one slot become one value; with `count` a day that has rows has zeros where it has none. At least one row. */
  build(slotMinutes: number): SeriesGrid {
    const slotOf = this.minutes.map((minute) => Math.floor(minute / slotMinutes));
    const slots = [...new Set(slotOf)].sort((a, b) => a - b);
    const placeOfSlot = new Map(slots.map((slot, place) => [slot, place]));
    const { firstDay, dayCount: days } = this;
    const sums = new Float64Array(this.places.size * days * slots.length);
    const counts = new Int32Array(sums.length);
    for (let row = 0; row < this.count; row += 1) {
      const at = (this.keys[row] * days + this.days[row] - firstDay) * slots.length + (placeOfSlot.get(slotOf[row]) ?? 0);
      sums[at] += this.values[row];
      counts[at] += 1;
    }
    const open = new Set(this.days);
    const values = sums.map((sum, at) => {
      if (counts[at] > 0) return this.combination === 'mean' ? sum / counts[at] : sum;
      const day = firstDay + (Math.floor(at / slots.length) % days);
      return this.combination === 'count' && open.has(day) ? 0 : Number.NaN;
    });
    return { keys: [...this.places.keys()], firstDay, days, slotMinutes, slots, values };
  }

  private get firstDay(): number {
    return this.days.reduce((least, day) => Math.min(least, day), Number.POSITIVE_INFINITY);
  }

  private get dayCount(): number {
    return this.days.reduce((most, day) => Math.max(most, day), this.firstDay) - this.firstDay + 1;
  }

  private placeOf(key: string): number {
    const known = this.places.get(key);
    if (known !== undefined) return known;
    this.places.set(key, this.places.size);
    return this.places.size - 1;
  }
}
