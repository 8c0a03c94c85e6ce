import type { QueueRule } from '#contracts/scenario';
import { groupBy } from '../group-by.ts';
import { accumulating, type CallRule, fifo, interleaved, priority } from './call-rule.ts';
import type { OrderRow } from './hall-history.ts';
import { replayError } from './replay-calls.ts';

/** In what order a queue calls: the rule under which people would have waited most as they did, had calls come when they came. */
export interface OrderFit {
  readonly rule: QueueRule;
  readonly calls: number;
  /** Mean difference between the waits that were and those under the rule, and under first come, first served. */
  readonly errorMinutes: number;
  readonly fifoErrorMinutes: number;
}

const leastCalls = 100;
/** A rule with more to set has to err by so much less than a simpler one. */
const clearlyBetter = 0.8;
/** A simple rule that errs no more than this, or than this share of first come, first served, is not bettered. */
const hardlyWrongMinutes = 0.1;
const nearlyRight = 0.2;
/** A class may gather so many times as much as the one after it. */
const ratios = [1, 1.5, 2, 4, 10, 100];
const rows = [1, 2, 3, 5];

/** By queue; one that shows too little itself goes by the rule that fits the queues of the hall together. */
export function fitOrder(order: readonly OrderRow[]): Map<string, OrderFit> {
  const queues = [...groupBy(order, ({ queue_id }) => queue_id)].map(([queueId, own]) => ({ queueId, own, calls: callsIn(own) }));
  const isTooFew = queues.some(({ calls }) => calls < leastCalls) && callsIn(order) >= leastCalls;
  const hall = isTooFew ? bestRule(queueDaysOf(order), callsIn(order)) : null;
  return new Map(
    queues.flatMap(({ queueId, own, calls }): [string, OrderFit][] => {
      const fit = calls < leastCalls ? hall : bestRule(queueDaysOf(own), calls);
      return fit ? [[queueId, fit]] : [];
    }),
  );
}

const callsIn = (order: readonly OrderRow[]): number => order.filter(({ was_called }) => was_called).length;
export const queueDaysOf = (order: readonly OrderRow[]): OrderRow[][] => [
  ...groupBy(order, ({ day, queue_id }) => `${day} ${queue_id}`).values(),
];

function bestRule(days: readonly (readonly OrderRow[])[], calls: number): OrderFit {
  const errorOf = (make: () => CallRule): number => days.reduce((sum, day) => sum + replayError(day, make()), 0) / calls / 60;
  const fifoErrorMinutes = errorOf(fifo);
  const judge = (make: () => CallRule): OrderFit => ({ rule: make().rule, calls, errorMinutes: errorOf(make), fifoErrorMinutes });
  const classes = classesByWait(days.flat());
  const orders = ordersOf(classes);
  const simple = better(judge(fifo), leastWrong(orders.map((one) => judge(() => priority(one)))));
  if (simple.errorMinutes <= Math.max(nearlyRight * fifoErrorMinutes, hardlyWrongMinutes)) return simple;
  const rich = [
    ...ratesOf(classes).map((rates) => () => accumulating(rates)),
    ...rows.flatMap((most) => orders.map((one) => () => interleaved(one, most))),
  ];
  return better(simple, leastWrong(rich.map(judge)));
}

const leastWrong = (fits: readonly OrderFit[]): OrderFit => fits.reduce((a, b) => (b.errorMinutes < a.errorMinutes ? b : a));
const better = (simple: OrderFit, rich: OrderFit): OrderFit => (rich.errorMinutes < clearlyBetter * simple.errorMinutes ? rich : simple);

/** Classes, those first that wait least. */
function classesByWait(order: readonly OrderRow[]): string[] {
  const waits = [...groupBy(order, (row) => row.class)].map(([name, own]) => ({
    name,
    mean: own.reduce((sum, { joined_at, left_at }) => sum + left_at - joined_at, 0) / own.length,
  }));
  return waits.sort((a, b) => a.mean - b.mean || a.name.localeCompare(b.name)).map(({ name }) => name);
}

/** The order by wait, and those in which two neighbours have changed places. */
function ordersOf(classes: readonly string[]): string[][] {
  const swapped = classes.slice(1).map((name, place) => {
    const order = [...classes];
    order[place + 1] = classes[place] ?? name;
    order[place] = name;
    return order;
  });
  return [[...classes], ...swapped];
}

/** Rates to try, of classes that never gather less than the ones after them; three classes at most are told apart. */
function ratesOf(classes: readonly string[]): Readonly<Record<string, number>>[] {
  const [first, second, ...others] = classes;
  if (first === undefined || second === undefined) return [];
  if (others.length === 0) return ratios.map((ratio) => ({ [first]: ratio, [second]: 1 }));
  const last = Object.fromEntries(others.map((name) => [name, 1]));
  return ratios.flatMap((high) => ratios.map((low) => ({ [first]: high * low, [second]: low, ...last })));
}
