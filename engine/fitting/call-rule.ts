import type { QueueRule } from '#contracts/scenario';

/** The first of each class that waits when somebody is called: how long they have waited. */
export type Heads = ReadonlyMap<string, number>;

/** Says of which class the next is, of at least one that waits; it may remember its own calls. */
export interface CallRule {
  readonly rule: QueueRule;
  readonly next: (heads: Heads) => string;
}

const longest = (heads: Heads): string => [...heads].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
const firstOf = (classes: readonly string[], heads: Heads): string => classes.find((name) => heads.has(name)) ?? longest(heads);

export const fifo = (): CallRule => ({ rule: { kind: 'fifo' }, next: longest });

export const priority = (classes: readonly string[]): CallRule => ({
  rule: { kind: 'priority', classes: [...classes] },
  next: (heads) => firstOf(classes, heads),
});

export function interleaved(classes: readonly string[], mostInARow: number): CallRule {
  let inARow = 0;
  return {
    rule: { kind: 'interleaved', classes: [...classes], mostInARow },
    next: (heads) => {
      const first = firstOf(classes, heads);
      const others = new Map([...heads].filter(([name]) => name !== first));
      const gives = inARow >= mostInARow && others.size > 0;
      inARow = gives || others.size === 0 ? 0 : inARow + 1;
      return gives ? longest(others) : first;
    },
  };
}

/** Every class gathers at a rate of its own while it waits. */
export const accumulating = (rates: Readonly<Record<string, number>>): CallRule => ({
  rule: { kind: 'accumulating', rates: { ...rates } },
  next: (heads) => longest(new Map([...heads].map(([name, waited]) => [name, waited * (rates[name] ?? 1)]))),
});
