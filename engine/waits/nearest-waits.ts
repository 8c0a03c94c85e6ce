/** The nearest so far, as a heap with the farthest on top. */
export class NearestWaits {
  private readonly kept: { readonly distance: number; readonly wait: number }[] = [];

  /** Nothing farther away is taken any more. */
  farthest = Number.POSITIVE_INFINITY;

  constructor(private readonly most: number) {}

  add(distance: number, wait: number): void {
    const { kept } = this;
    const one = { distance, wait };
    if (kept.length < this.most) {
      kept.push(one);
      if (kept.length < this.most) return;
      kept.sort((a, b) => b.distance - a.distance);
      this.farthest = kept[0]?.distance ?? 0;
      return;
    }
    let place = 0;
    for (;;) {
      let next = 2 * place + 1;
      if (next >= kept.length) break;
      if (next + 1 < kept.length && (kept[next + 1]?.distance ?? 0) > (kept[next]?.distance ?? 0)) next += 1;
      const child = kept[next];
      if (!child || child.distance <= distance) break;
      kept[place] = child;
      place = next;
    }
    kept[place] = one;
    this.farthest = kept[0]?.distance ?? 0;
  }

  sortedWaits(): number[] {
    return this.kept.map(({ wait }) => wait).sort((a, b) => a - b);
  }
}
