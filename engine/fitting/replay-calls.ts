import { groupBy } from '../group-by.ts';
import type { CallRule } from './call-rule.ts';
import type { OrderRow } from './hall-history.ts';

interface Line {
  readonly name: string;
  readonly waiting: readonly OrderRow[];
  readonly called: Set<OrderRow>;
  /** All before it have gone. */
  first: number;
}

/**
 * Calls one queue of one day anew by a rule, whenever somebody was called; the sum of differences to the waits that were, in seconds.
 * Who is booked is called before `aheadSeconds` to their slot only when nobody else waits.
 */
export function replayError(day: readonly OrderRow[], rule: CallRule, aheadSeconds = Number.POSITIVE_INFINITY): number {
  const lines: Line[] = [...groupBy(day, (row) => row.class)].map(([name, waiting]) => ({ name, waiting, called: new Set(), first: 0 }));
  const calls = day.filter(({ was_called }) => was_called).map(({ left_at }) => left_at);
  const isDue = (row: OrderRow, now: number): boolean => row.slot_at === null || row.slot_at - aheadSeconds <= now;
  return calls
    .sort((a, b) => a - b)
    .reduce((sum, now) => {
      const due = headsOf(lines, now, (row) => isDue(row, now));
      const heads = due.size > 0 ? due : headsOf(lines, now, () => true);
      if (heads.size === 0) return sum;
      const next = rule.next(new Map([...heads].map(([name, head]) => [name, now - head.joined_at])));
      const called = heads.get(next);
      if (!called) return sum;
      lines.find(({ name }) => name === next)?.called.add(called);
      return sum + Math.abs(now - called.left_at);
    }, 0);
}

/** The first of each line that may be called. */
function headsOf(lines: readonly Line[], now: number, may: (row: OrderRow) => boolean): Map<string, OrderRow> {
  const heads = new Map<string, OrderRow>();
  for (const line of lines) {
    const head = headOf(line, now, may);
    if (head) heads.set(line.name, head);
  }
  return heads;
}

/** Who of a line is next; whoever had left by themselves is passed. */
function headOf(line: Line, now: number, may: (row: OrderRow) => boolean): OrderRow | null {
  const { waiting, called } = line;
  const isGone = (row: OrderRow): boolean => called.has(row) || (!row.was_called && row.left_at <= now);
  for (let place = line.first; ; place += 1) {
    const row = waiting[place];
    if (!row || row.joined_at > now) return null;
    if (isGone(row)) {
      if (place === line.first) line.first += 1;
    } else if (may(row)) return row;
  }
}
