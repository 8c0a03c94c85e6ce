import type { ServiceDay } from '#contracts/instant';
import { groupBy } from '../group-by.ts';
import type { DayCount } from './day-counts.ts';
import { type Weekday, weekdayOf } from './day-hours.ts';
import { medianOf } from './median-of.ts';
import { isAtEdge, type MonthEdge, mostEdgeDays } from './month-edge.ts';

/** How many tickets days of one kind bring: level × weekday × month's end or beginning. */
export interface Levels {
  readonly days: number;
  /** Tickets of an ordinary day, by queue; recent weeks count more. */
  readonly byQueue: ReadonlyMap<string, number>;
  readonly weekdays: ReadonlyMap<Weekday, number>;
  readonly edges: readonly { readonly at: MonthEdge; readonly factors: ReadonlyMap<string, number> }[];
  /** Coefficient of variation of day totals around what was to be expected, beyond chance; null where one day cannot tell. */
  readonly variation: number | null;
}

const rounds = 4;
/** By how much weekdays of public halls differ, as a rule: counts as much as what the days themselves show. */
const usualWeekdaySpread = 0.05;

/** Fits the days of one kind. */
export function fitLevels(days: readonly DayCount[]): Levels {
  let levels: Levels = { days: days.length, byQueue: new Map(), weekdays: new Map(), edges: [], variation: null };
  for (let round = 0; round < rounds; round += 1) {
    levels = { ...levels, byQueue: fitQueues(days, levels) };
    levels = { ...levels, weekdays: fitWeekdays(days, levels) };
    levels = { ...levels, variation: variationOf(days, levels) };
    if (round > 0) levels = { ...levels, edges: fitEdges(days, levels) };
  }
  return levels;
}

/** What `levels` lead one to expect of a queue on a day. */
export function expectTickets(levels: Levels, queueId: string, day: ServiceDay): number {
  return (levels.byQueue.get(queueId) ?? 0) * factorOf(levels, queueId, day);
}

export function factorOf({ weekdays, edges }: Levels, queueId: string, day: ServiceDay): number {
  const edge = edges.reduce((product, { at, factors }) => product * (isAtEdge(day, at) ? (factors.get(queueId) ?? 1) : 1), 1);
  return (weekdays.get(weekdayOf(day)) ?? 1) * edge;
}

const expectTotal = (levels: Levels, day: ServiceDay): number =>
  [...levels.byQueue.keys()].reduce((sum, queueId) => sum + expectTickets(levels, queueId, day), 0);

function fitQueues(days: readonly DayCount[], levels: Levels): Map<string, number> {
  const queues = new Set(days.flatMap(({ byQueue }) => [...byQueue.keys()]));
  return new Map(
    [...queues].map((queueId) => {
      const seen = days.reduce((sum, { byQueue, weight }) => sum + weight * (byQueue.get(queueId) ?? 0), 0);
      const worth = days.reduce((sum, { day, weight }) => sum + weight * factorOf(levels, queueId, day), 0);
      return [queueId, seen / worth];
    }),
  );
}

/** Weekdays of the whole hall, drawn together as far as their differences may be chance. */
function fitWeekdays(days: readonly DayCount[], levels: Levels): Map<Weekday, number> {
  const names = [...new Set(days.map(({ weekday }) => weekday))];
  const flat: Levels = { ...levels, weekdays: new Map() };
  const noise = (levels.variation ?? 0.1) ** 2;
  const effects = names.map((weekday) => {
    const own = days.filter((day) => day.weekday === weekday);
    const seen = own.reduce((sum, { total }) => sum + total, 0);
    const expected = own.reduce((sum, { day }) => sum + expectTotal(flat, day), 0);
    return { weekday, log: Math.log(Math.max(seen, 0.5) / Math.max(expected, 0.5)), variance: noise / own.length + 1 / Math.max(seen, 1) };
  });
  const mean = effects.reduce((sum, { log }) => sum + log, 0) / effects.length;
  const between = effects.reduce((sum, { log, variance }) => sum + (log - mean) ** 2 - variance, 0) / Math.max(1, effects.length - 1);
  const spread = effects.length > 1 ? (Math.max(0, between) + usualWeekdaySpread ** 2) / 2 : 0;
  return new Map(effects.map(({ weekday, log, variance }) => [weekday, Math.exp(((log - mean) * spread) / (spread + variance))]));
}

/** Day totals beyond Poisson, by moments: the variance of seen ÷ expected around the mean of its weekday, less what chance adds. */
function variationOf(days: readonly DayCount[], levels: Levels): number | null {
  const ratios = days.map(({ day, weekday, total }) => ({ weekday, ratio: total / Math.max(1, expectTotal(levels, day)) }));
  const weekdays = groupBy(ratios, ({ weekday }) => weekday);
  const free = days.length - weekdays.size;
  if (free < 1) return null;
  const squares = [...weekdays.values()].reduce((sum, own) => {
    const mean = own.reduce((all, { ratio }) => all + ratio, 0) / own.length;
    return sum + own.reduce((all, { ratio }) => all + (ratio / mean - 1) ** 2, 0);
  }, 0);
  const chance = days.reduce((sum, { day }) => sum + 1 / Math.max(1, expectTotal(levels, day)), 0) / days.length;
  return Math.sqrt(Math.max(0, squares / free - chance));
}

/** Queues that the month's end or beginning fills or empties; drawn to 1 as far as it may be chance. */
function fitEdges(days: readonly DayCount[], levels: Levels): Levels['edges'] {
  return (['end', 'start'] as const).flatMap((edge) => {
    const lengths = Array.from({ length: mostEdgeDays }, (_, place) => edgeOf(days, { ...levels, edges: [] }, { edge, days: place + 1 }));
    const best = lengths.reduce((a, b) => (b.evidence > a.evidence ? b : a));
    return best.factors.size > 0 ? [{ at: best.at, factors: best.factors }] : [];
  });
}

const leastEdgeDays = 2;
/** In standard deviations. */
const surelyAnEdge = 4;
/** Fewer queues do not tell what an ordinary queue does. */
const leastQueues = 4;

function edgeOf(
  days: readonly DayCount[],
  levels: Levels,
  at: MonthEdge,
): { at: MonthEdge; factors: Map<string, number>; evidence: number } {
  const inside = days.filter(({ day }) => isAtEdge(day, at));
  const factors = new Map<string, number>();
  let evidence = 0;
  if (inside.length < leastEdgeDays || inside.length === days.length) return { at, factors, evidence };
  const outside = {
    ...levels,
    byQueue: fitQueues(
      days.filter(({ day }) => !isAtEdge(day, at)),
      levels,
    ),
  };
  const busyness = new Map(inside.map((one) => [one.day, ordinaryRatio(one, outside)]));
  for (const queueId of outside.byQueue.keys()) {
    const seen = inside.reduce((sum, { byQueue }) => sum + (byQueue.get(queueId) ?? 0), 0);
    const expected = inside.reduce((sum, { day }) => sum + (busyness.get(day) ?? 1) * expectTickets(outside, queueId, day), 0);
    const score = (seen - expected) / Math.sqrt(Math.max(1, expected));
    if (Math.abs(score) < surelyAnEdge || seen === 0 || expected < 1) continue;
    factors.set(queueId, (seen / expected) ** (1 - 1 / score ** 2));
    evidence += score ** 2;
  }
  return { at, factors, evidence };
}

/** How busy a day was for the queues that the month's edge leaves alone: the median of seen ÷ expected over queues. */
function ordinaryRatio({ day, byQueue }: DayCount, levels: Levels): number {
  const ratios = [...levels.byQueue.keys()].map(
    (queueId) => (byQueue.get(queueId) ?? 0) / Math.max(0.5, expectTickets(levels, queueId, day)),
  );
  return ratios.length < leastQueues ? 1 : medianOf(ratios);
}
