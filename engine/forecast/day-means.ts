import { type DayTraits, holidayEdgeCount, monthEdgeCount } from './day-traits.ts';
import { EwTable } from './ew-table.ts';

const sharedPull = 2;

/** How whole days of a key were against what was expected of them: lately, at the edges of months, beside holidays. */
export class DayMeans {
  private readonly level: EwTable;
  private readonly levelShared = new EwTable(1, 0.3);
  private readonly monthEdges: EdgeMeans;
  private readonly holidayEdges: EdgeMeans;

  constructor(keys: number) {
    this.level = new EwTable(keys, 0.15);
    this.monthEdges = new EdgeMeans(keys, monthEdgeCount);
    this.holidayEdges = new EdgeMeans(keys, holidayEdgeCount);
  }

  /** Takes in a day: the mean difference of each key, NaN for one without. */
  add(differences: Float64Array, from: number, keys: number, day: number, { monthEdge, holidayEdge }: DayTraits): void {
    let sum = 0;
    let count = 0;
    for (let key = 0; key < keys; key += 1) {
      const difference = differences[from + key];
      if (Number.isNaN(difference)) continue;
      sum += difference;
      count += 1;
      this.level.add(key, day, difference);
      this.monthEdges.add(key, monthEdge, day, difference);
      this.holidayEdges.add(key, holidayEdge, day, difference);
    }
    if (count === 0) return;
    this.levelShared.add(0, day, sum / count);
    this.monthEdges.addShared(monthEdge, day, sum / count);
    this.holidayEdges.addShared(holidayEdge, day, sum / count);
  }

  write(row: Float32Array, at: number, key: number, day: number): void {
    row[at] = this.level.mean(key, day, 0, 1);
    row[at + 1] = this.levelShared.mean(0, day, 0, 1);
  }

  writeEdges(row: Float32Array, at: number, key: number, day: number, { monthEdge, holidayEdge }: DayTraits): void {
    row[at] = this.monthEdges.expected(key, monthEdge, day);
    row[at + 1] = this.holidayEdges.expected(key, holidayEdge, day);
  }
}

/** Means by edge, the few of a key mixed with everybody's. Edge 0 is no edge: it differs by nothing. */
class EdgeMeans {
  private readonly own: EwTable;
  private readonly shared: EwTable;

  constructor(
    keys: number,
    private readonly edges: number,
  ) {
    this.own = new EwTable(keys * edges, 0.1, 30);
    this.shared = new EwTable(edges, 0.1, 30);
  }

  add(key: number, edge: number, day: number, difference: number): void {
    this.own.add(key * this.edges + edge, day, difference);
  }

  addShared(edge: number, day: number, difference: number): void {
    this.shared.add(edge, day, difference);
  }

  expected(key: number, edge: number, day: number): number {
    return edge === 0 ? 0 : this.own.mean(key * this.edges + edge, day, this.shared.mean(edge, day, 0, 1), sharedPull);
  }
}
