/** Cells by price, the cheapest first. */
export class CellHeap {
  private readonly cells: number[] = [];
  private readonly prices: number[] = [];

  clear(): void {
    this.cells.length = 0;
    this.prices.length = 0;
  }

  push(cell: number, price: number): void {
    let place = this.cells.length;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if ((this.prices[parent] ?? 0) <= price) break;
      this.put(place, this.cells[parent] ?? 0, this.prices[parent] ?? 0);
      place = parent;
    }
    this.put(place, cell, price);
  }

  /** Takes the cheapest cell out; −1 when there is none. */
  pop(): number {
    const first = this.cells[0] ?? -1;
    const cell = this.cells.pop();
    const price = this.prices.pop();
    const count = this.cells.length;
    if (cell === undefined || price === undefined || count === 0) return first;
    let place = 0;
    for (let child = 1; child < count; child = 2 * place + 1) {
      if (child + 1 < count && (this.prices[child + 1] ?? 0) < (this.prices[child] ?? 0)) child++;
      if ((this.prices[child] ?? 0) >= price) break;
      this.put(place, this.cells[child] ?? 0, this.prices[child] ?? 0);
      place = child;
    }
    this.put(place, cell, price);
    return first;
  }

  private put(place: number, cell: number, price: number): void {
    this.cells[place] = cell;
    this.prices[place] = price;
  }
}
