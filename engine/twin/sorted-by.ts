/** A list kept in the order of a number, for things that mostly come at the end. Equal numbers keep no order. */
export class SortedBy<T> {
  private readonly items: T[] = [];

  constructor(private readonly keyOf: (item: T) => number) {}

  add(item: T): void {
    const key = this.keyOf(item);
    const last = this.items.at(-1);
    if (last === undefined || this.keyOf(last) <= key) this.items.push(item);
    else this.items.splice(this.firstAbove(key), 0, item);
  }

  remove(item: T): void {
    const key = this.keyOf(item);
    for (let place = this.firstAbove(key) - 1; place >= 0; place -= 1) {
      const found = this.items[place];
      if (found === item) {
        this.items.splice(place, 1);
        return;
      }
      if (found === undefined || this.keyOf(found) !== key) return;
    }
  }

  get last(): T | undefined {
    return this.items.at(-1);
  }

  /** The `count` items of the highest numbers, rising. */
  lastOnes(count: number): T[] {
    return this.items.slice(-count);
  }

  private firstAbove(key: number): number {
    let low = 0;
    let high = this.items.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const item = this.items[middle];
      if (item !== undefined && this.keyOf(item) <= key) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
