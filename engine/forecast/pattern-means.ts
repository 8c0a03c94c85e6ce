import { type DayPattern, makeUpPattern, patternCount } from './day-traits.ts';
import { EwTable } from './ew-table.ts';

/** A week. */
const forgetting = [0.12, 0.04] as const;
const pull = 0.5;

/** What a key's slots differ by on one kind of day (a weekday, a make-up workday, a holiday), by several memories. */
export class PatternMeans {
  private readonly tables: readonly EwTable[];
  private readonly plain: EwTable;
  private readonly shared: EwTable;

  constructor(
    keys: number,
    private readonly slots: number,
  ) {
    this.tables = forgetting.map((one) => new EwTable(keys * slots * patternCount, one, 7));
    this.plain = new EwTable(keys * slots * patternCount, 0.15, 7);
    this.shared = new EwTable(slots * patternCount, 0.12, 7);
  }

  /** Takes in what a slot was, and by how much it differed from what any day is expected to be. */
  add(key: number, slot: number, day: number, pattern: DayPattern, value: number, difference: number): void {
    for (const at of alike(pattern)) {
      const cell = this.cell(key, slot, at);
      for (const table of this.tables) table.add(cell, day, difference);
      this.plain.add(cell, day, value);
    }
  }

  /** The difference averaged over all keys. */
  addShared(slot: number, day: number, pattern: DayPattern, difference: number): void {
    for (const at of alike(pattern)) this.shared.add(slot * patternCount + at, day, difference);
  }

  /** The difference to expect of a slot on such a day; those of the weekdays even out, so that they say nothing of the level. */
  expected(key: number, slot: number, day: number, pattern: DayPattern): number {
    return this.uneven(key, slot, day, pattern) - this.level(key, slot, day);
  }

  /** How many such days of the slot were seen, older ones counting less. */
  weight(key: number, slot: number, day: number, pattern: DayPattern): number {
    return this.tables[1].weight(this.cell(key, slot, pattern), day);
  }

  /** Writes the parts, given what any day is expected to be. */
  write(row: Float32Array, at: number, key: number, slot: number, day: number, pattern: DayPattern, usual: number): void {
    const cell = this.cell(key, slot, pattern);
    const shared = this.shared.mean(slot * patternCount + pattern, day, 0, 1);
    const { length } = forgetting;
    const level = this.level(key, slot, day);
    for (let place = 0; place < length; place += 1) row[at + place] = this.tables[place].mean(cell, day, shared, pull) - level;
    row[at + length] = this.plain.mean(cell, day, usual, 0.1) - usual;
    row[at + length + 1] = shared;
  }

  private uneven(key: number, slot: number, day: number, pattern: DayPattern): number {
    const shared = this.shared.mean(slot * patternCount + pattern, day, 0, 1);
    return this.tables[0].mean(this.cell(key, slot, pattern), day, shared, pull);
  }

  /** What the weekdays a slot was seen on have in common. */
  private level(key: number, slot: number, day: number): number {
    let sum = 0;
    let seen = 0;
    for (let weekday = 0; weekday < 7; weekday += 1) {
      if (this.tables[0].weight(this.cell(key, slot, weekday), day) === 0) continue;
      sum += this.uneven(key, slot, day, weekday);
      seen += 1;
    }
    return seen === 0 ? 0 : sum / seen;
  }

  private cell(key: number, slot: number, pattern: DayPattern): number {
    return (key * this.slots + slot) * patternCount + pattern;
  }
}

const mondayToFriday = [1, 2, 3, 4, 5].map((weekday) => [weekday, makeUpPattern]);

/** The patterns a day teaches: a Monday to Friday also what a make-up workday will be like. */
function alike(pattern: DayPattern): readonly DayPattern[] {
  return mondayToFriday[pattern - 1] ?? [pattern];
}
