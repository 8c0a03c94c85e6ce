import type { Freshness, HallState } from '#contracts/hall-state';
import type { ProfileRow } from '#contracts/http-api';
import type { Instant } from '#contracts/instant';
import { freshnessOfFeed } from '../live/feed-freshness.ts';

/** A hall's figures over all its queues and windows. */
export interface HallFigures {
  /** Tickets that wait, and the people who hold them: a visit with two tickets is one. */
  readonly waiting: number;
  readonly waitingPeople: number;
  /** When the ticket that has waited longest joined, and its queue; null when nobody waits. */
  readonly longestSince: Instant | null;
  readonly longestQueueId: string | null;
  /** The queue in which most tickets wait, and how many; null and 0 when nobody waits. */
  readonly fullestQueueId: string | null;
  readonly fullestWaiting: number;
  readonly issuedToday: number;
  readonly servedToday: number;
  readonly abandonedToday: number;
  /** Of the called; null before the first call. */
  readonly meanWaitMinutes: number | null;
  readonly openWindows: number;
  readonly windows: number;
  /** Of what tickets and windows tell: figures of a family never heard of are unknown, whatever they say here. */
  readonly tickets: Freshness;
  readonly windowChanges: Freshness;
}

export function hallFigures(state: HallState): HallFigures {
  let waiting = 0,
    issuedToday = 0,
    servedToday = 0,
    abandonedToday = 0,
    calledToday = 0,
    waitSecondsToday = 0;
  let longestSince: Instant | null = null;
  let longestQueueId: string | null = null;
  let fullestQueueId: string | null = null;
  let fullestWaiting = 0;
  for (const queue of Object.values(state.queues)) {
    waiting += queue.waiting;
    issuedToday += queue.issuedToday;
    servedToday += queue.servedToday;
    abandonedToday += queue.abandonedToday;
    calledToday += queue.calledToday;
    waitSecondsToday += queue.waitSecondsToday;
    if (queue.oldestQueuedAt !== null && (longestSince === null || queue.oldestQueuedAt < longestSince)) {
      longestSince = queue.oldestQueuedAt;
      longestQueueId = queue.id;
    }
    if (queue.waiting > fullestWaiting) {
      fullestWaiting = queue.waiting;
      fullestQueueId = queue.id;
    }
  }
  const windows = Object.values(state.windows);
  return {
    waiting,
    waitingPeople: waitingPeople(state),
    longestSince,
    longestQueueId,
    fullestQueueId,
    fullestWaiting,
    issuedToday,
    servedToday,
    abandonedToday,
    meanWaitMinutes: calledToday === 0 ? null : waitSecondsToday / calledToday / 60,
    openWindows: windows.filter((entry) => entry.status === 'open').length,
    windows: windows.length,
    tickets: freshnessOfFeed(state, 'ticket'),
    windowChanges: freshnessOfFeed(state, 'window'),
  };
}

function waitingPeople({ tickets }: HallState): number {
  const people = new Set<string>();
  for (const { id, status, visitId } of Object.values(tickets)) if (status === 'waiting') people.add(visitId ?? `ticket ${id}`);
  return people.size;
}

export function sameFigures(a: HallFigures, b: HallFigures): boolean {
  return (Object.keys(a) as (keyof HallFigures)[]).every((name) => a[name] === b[name]);
}

const slotMilliseconds = 15 * 60_000;

/** The quarter hour that `now` is in. */
export function rowAt(profile: readonly ProfileRow[], now: Instant): ProfileRow | null {
  return (
    profile.find((row) => {
      const start = Date.parse(row.slotStart);
      return start <= now && now < start + slotMilliseconds;
    }) ?? null
  );
}

/** Usual tickets from opening until `now`, the running quarter hour counted in part; null when nothing is known. */
export function usualIssuedUntil(profile: readonly ProfileRow[], now: Instant): number | null {
  let sum: number | null = null;
  for (const row of profile) {
    const passed = Math.min(1, (now - Date.parse(row.slotStart)) / slotMilliseconds);
    if (passed > 0 && row.usualIssued !== null) sum = (sum ?? 0) + row.usualIssued * passed;
  }
  return sum;
}
