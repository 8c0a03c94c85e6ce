interface Entry {
  readonly time: number;
  readonly order: number;
  readonly act: () => void;
}

/** What is still to happen, earliest first; what is due at one moment happens in the order it was noted. */
export class Agenda {
  /** Hall time of what happened last, in milliseconds since 1970. */
  now: number;
  private readonly heap: Entry[] = [];
  private noted = 0;

  constructor(start: number) {
    this.now = start;
  }

  /** Notes `act` for hall time `time` in milliseconds; what lies in the past happens now. */
  at(time: number, act: () => void): void {
    const heap = this.heap;
    const entry = { time: time > this.now ? Math.round(time) : this.now, order: this.noted, act };
    this.noted += 1;
    let place = heap.length;
    while (place > 0) {
      const above = (place - 1) >> 1;
      const parent = heap[above];
      if (!parent || isBefore(parent, entry)) break;
      heap[place] = parent;
      place = above;
    }
    heap[place] = entry;
  }

  /** Notes `act` for `milliseconds` from now. */
  after(milliseconds: number, act: () => void): void {
    this.at(this.now + milliseconds, act);
  }

  /** Lets everything happen that is due up to and including `time`. */
  runUntil(time: number): void {
    for (let next = this.heap[0]; next && next.time <= time; next = this.heap[0]) {
      this.takeFirst();
      this.now = next.time;
      next.act();
    }
    if (time > this.now) this.now = time;
  }

  private takeFirst(): void {
    const heap = this.heap;
    const last = heap.pop();
    if (!last || heap.length === 0) return;
    let place = 0;
    for (;;) {
      const left = heap[2 * place + 1];
      if (!left) break;
      const right = heap[2 * place + 2];
      const useRight = right !== undefined && isBefore(right, left);
      const child = useRight ? right : left;
      if (isBefore(last, child)) break;
      heap[place] = child;
      place = 2 * place + (useRight ? 2 : 1);
    }
    heap[place] = last;
  }
}

function isBefore(a: Entry, b: Entry): boolean {
  return a.time < b.time || (a.time === b.time && a.order < b.order);
}
