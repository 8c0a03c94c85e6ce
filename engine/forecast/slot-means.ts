import { EwTable } from './ew-table.ts';

/** A day: the first is what the others are told as differences from. */
const forgetting = [0.05, 0.1, 0.02, 0.008] as const;
/** How many values of its own the shape of all keys counts as. */
const shapePull = 0.5;

/** The usual value of a key's slot, weekdays evened out, by several memories. A slot never seen takes the shape of the other keys. */
export class SlotMeans {
  private readonly tables: readonly EwTable[];
  private readonly shape: EwTable;
  private readonly keyHeights: EwTable;
  private readonly allHeight = new EwTable(1, 0.03);

  constructor(
    keys: number,
    private readonly slots: number,
  ) {
    this.tables = forgetting.map((one) => new EwTable(keys * slots, one));
    this.shape = new EwTable(slots, 0.03);
    this.keyHeights = new EwTable(keys, 0.03);
  }

  add(key: number, slot: number, day: number, value: number): void {
    for (const table of this.tables) table.add(key * this.slots + slot, day, value);
    this.shape.add(slot, day, value);
  }

  /** Takes in how high a whole day was on average. */
  addDay(key: number, day: number, mean: number): void {
    this.keyHeights.add(key, day, mean);
    this.allHeight.add(0, day, mean);
  }

  /** NaN when nothing was ever seen. */
  expected(key: number, slot: number, day: number): number {
    return this.meanOf(this.tables[0], key, slot, day, this.shaped(key, slot, day));
  }

  /** How many values the mean of a slot stands on. */
  weight(key: number, slot: number, day: number): number {
    return this.tables[0].weight(key * this.slots + slot, day);
  }

  /** Writes `expected` and by how much the other memories differ from it. */
  write(row: Float32Array, at: number, key: number, slot: number, day: number): void {
    const expected = this.expected(key, slot, day);
    row[at] = expected;
    for (let place = 1; place < forgetting.length; place += 1)
      row[at + place] = this.meanOf(this.tables[place], key, slot, day, expected) - expected;
  }

  private meanOf(table: EwTable, key: number, slot: number, day: number, prior: number): number {
    const cell = key * this.slots + slot;
    if (!Number.isNaN(prior)) return table.mean(cell, day, prior, shapePull);
    return table.weight(cell, day) === 0 ? Number.NaN : table.mean(cell, day, 0, 0);
  }

  /** The shape of all keys at the height of this one; NaN before a whole day was seen. */
  private shaped(key: number, slot: number, day: number): number {
    if (this.allHeight.weight(0, day) === 0) return Number.NaN;
    const height = this.allHeight.mean(0, day, 0, 0);
    return this.keyHeights.mean(key, day, height, 0.01) + this.shape.mean(slot, day, height, 0.01) - height;
  }
}
