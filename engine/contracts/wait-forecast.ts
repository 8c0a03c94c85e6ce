import type { Instant } from './instant.ts';

/** A predicted wait in minutes: a share of `nominal` of such waits is expected between low and high. */
export interface WaitInterval {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/** The wait of somebody who takes a number so many minutes from now; null where it is longer than was looked ahead. */
export interface FanPoint {
  readonly inMinutes: number;
  readonly p10: number | null;
  readonly p50: number | null;
  readonly p80: number | null;
  readonly p90: number | null;
}

/** The chance that somebody will have waited longer than the queue's target within so many minutes; 0–1. */
export interface BreachChance {
  readonly withinMinutes: number;
  readonly probability: number;
}

export type NoForecastReason =
  /** The hall has no day yet that its model could be made of. */
  | 'no_history'
  /** The hall does not open on this day, or no day like it is known. */
  | 'no_like_day'
  /** Of this queue it is not known how long services take. */
  | 'unknown_queue'
  /** No window is open for it, and none soon enough. */
  | 'no_windows'
  /** No numbers are given any more. */
  | 'closed'
  /** The tickets of the hall have not been heard of for too long. */
  | 'stale_feed'
  /** Longer than is looked ahead, or the model could not be made. */
  | 'failed';

const oldAfterMs = 5 * 60_000;
/** A hall that runs faster than ours is looked at less often by its own clock: so many milliseconds of ours are not old yet. */
const freshWallMs = 12_000;

/** Whether a forecast was made too long ago to be announced; one that was never made is. */
export function isOldForecast(computedAt: Instant | null, now: Instant, clockRate: number): boolean {
  return computedAt === null || now - computedAt > Math.max(oldAfterMs, freshWallMs * clockRate);
}

/** What is expected of one queue. */
export interface QueueForecast {
  readonly queueId: string;
  /** Hall time of the state it was made from; null when nothing could be. */
  readonly computedAt: Instant | null;
  /** Why there is no wait to announce; null when there is. */
  readonly reason: NoForecastReason | null;
  /** Of somebody who takes a number now. */
  readonly newcomer: WaitInterval | null;
  /** What is announced of it: whole steps of minutes. */
  readonly range: { readonly lowMinutes: number; readonly highMinutes: number } | null;
  readonly fan: readonly FanPoint[];
  readonly breaches: readonly BreachChance[];
  readonly targetMinutes: number | null;
}
