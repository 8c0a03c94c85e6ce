import type { BreakRelay } from '#contracts/scenario-windows';
import { groupBy } from '../group-by.ts';
import type { OpeningRow } from './hall-history.ts';
import { type Shift, type Stretch, stopOf } from './stretches.ts';

/** Breaks of one reason at one time of the day, as they usually go. Minutes from the hall's midnight. */
export interface UsualBreak {
  readonly reason: string;
  readonly from: number;
  readonly minutes: number;
  readonly relays: number;
  /** Of the windows that are staffed then, who take it. */
  readonly share: number;
  readonly observations: number;
}

const slotMinutes = 15;
/** A time of day with fewer than this share of the fullest one's breaks divides two breaks. */
const thinShare = 0.05;
const leastBreaks = 5;
const rests: ReadonlySet<string | null> = new Set(['break', 'meal']);

export const isRest = (row: OpeningRow): boolean =>
  row.next_status === 'paused' && rests.has(row.next_reason) && row.next_to_minute !== null;

/** Finds when breaks are taken, how long they last, and how many take them. A break lasts from when it was decided. */
export function findUsualBreaks(openings: readonly OpeningRow[], shifts: readonly Shift[], closes: number): UsualBreak[] {
  return [...groupBy(openings.filter(isRest), ({ next_reason }) => next_reason ?? '')].flatMap(([reason, rows]) => {
    const breaks = rows
      .map((row) => ({ from: stopOf(row, closes), to: row.next_to_minute ?? row.to_minute }))
      .sort((a, b) => a.from - b.from);
    return clustersOf(breaks)
      .filter((cluster) => cluster.length >= leastBreaks)
      .map((cluster) => describe(reason, cluster, shifts));
  });
}

interface Break {
  readonly from: number;
  readonly to: number;
}

function clustersOf(breaks: readonly Break[]): Break[][] {
  const slotOf = ({ from }: Break): number => Math.floor(from / slotMinutes);
  const counts = new Map([...groupBy(breaks, (one) => String(slotOf(one)))].map(([slot, own]) => [Number(slot), own.length]));
  const thin = thinShare * Math.max(...counts.values());
  const clusters: Break[][] = [];
  let lastSlot = Number.NEGATIVE_INFINITY;
  for (const one of breaks) {
    const slot = slotOf(one);
    if ((counts.get(slot) ?? 0) < thin) continue;
    if (slot > lastSlot + 1) clusters.push([]);
    clusters.at(-1)?.push(one);
    lastSlot = slot;
  }
  return clusters;
}

function describe(reason: string, cluster: readonly Break[], shifts: readonly Shift[]): UsualBreak {
  const at = (share: number): number => cluster[Math.min(cluster.length - 1, Math.floor(share * cluster.length))]?.from ?? 0;
  const minutes = cluster.reduce((sum, { from, to }) => sum + to - from, 0) / cluster.length;
  // The middle 80 % of the beginnings are spread over 80 % of the relays.
  const relays = Math.max(1, Math.round((at(0.9) - at(0.1)) / 0.8 / minutes) + 1);
  const begins = cluster.reduce((sum, { from }) => sum + from, 0) / cluster.length;
  const middle = at(0.5) + minutes / 2;
  const staffed = shifts.filter(({ from, to }) => from <= at(0.1) && to >= middle).length;
  return {
    reason,
    // Relays begin one after the other: so that they do around when breaks did.
    from: begins - ((relays - 1) / 2) * minutes,
    minutes,
    relays,
    share: Math.min(1, cluster.length / Math.max(1, staffed)),
    observations: cluster.length,
  };
}

/** The breaks as relays over the windows that are staffed then; `origin` is minute 0. */
export function relaysOf(breaks: readonly UsualBreak[], stretches: readonly Stretch[], origin: number): BreakRelay[] {
  return breaks.flatMap(({ from, minutes, relays, share }) => {
    const staffed = stretches.filter((stretch) => stretch.from <= from && stretch.to >= from + minutes).map(({ windowId }) => windowId);
    const windowIds = staffed.filter((_, place) => Math.floor((place + 1) * share) > Math.floor(place * share));
    const fromMinute = Math.max(0, from - origin);
    return windowIds.length === 0 ? [] : [{ windowIds, fromMinute, toMinute: fromMinute + relays * minutes, minutes, relays }];
  });
}
