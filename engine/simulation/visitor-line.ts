import type { SimulationClock } from './simulation-clock.ts';
import type { Visitor } from './visitor.ts';

/** Visitors one behind the other. */
export class VisitorLine {
  head: Visitor | null = null;
  private tail: Visitor | null = null;

  constructor(
    /** Priority its visitors gather. */
    readonly ratePerMinute: number,
  ) {}

  clear(): void {
    this.head = null;
    this.tail = null;
  }

  append(visitor: Visitor): void {
    visitor.next = null;
    if (this.tail === null) this.head = visitor;
    else this.tail.next = visitor;
    this.tail = visitor;
  }

  /** Takes the head, which is `head`, out. */
  shift(head: Visitor): void {
    this.head = head.next;
    if (this.head === null) this.tail = null;
  }

  /** Puts somebody behind `ahead` others who still wait now, or behind all when they are fewer. */
  insertBehind(visitor: Visitor, ahead: number, clock: SimulationClock): void {
    let before: Visitor | null = null;
    for (let left = ahead; left > 0; ) {
      const after: Visitor | null = before === null ? this.head : before.next;
      if (after === null) break;
      if (after.deadline > clock.now && after.probe < 0) left -= 1;
      before = after;
    }
    visitor.next = before === null ? this.head : before.next;
    if (before === null) this.head = visitor;
    else before.next = visitor;
    if (visitor.next === null) this.tail = visitor;
  }
}
