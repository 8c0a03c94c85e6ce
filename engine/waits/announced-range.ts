/** A wait as it is announced: whole steps of minutes, from now. */
export interface AnnouncedRange {
  readonly lowMinutes: number;
  readonly highMinutes: number;
  /** Why it is longer than what was said before; null when it is not. */
  readonly reason: GrowthReason | null;
}

export type GrowthReason = 'window_closed' | 'slower_than_expected';

export interface RangePolicy {
  /** Ranges are rounded to this, finer below a quarter of an hour. */
  readonly stepMinutes: number;
  /** A range grows without a closed window only when it is wrong by more than this. */
  readonly toleranceMinutes: number;
}

export const defaultRangePolicy: RangePolicy = { stepMinutes: 5, toleranceMinutes: 5 };

/** Rounds a predicted wait outward to steps people can hold in their head: 0–5, 5–10, 20–30 minutes. */
export function roundOutward(lowMinutes: number, highMinutes: number, { stepMinutes }: RangePolicy = defaultRangePolicy) {
  const step = highMinutes > 4 * stepMinutes ? stepMinutes : Math.max(1, Math.round(stepMinutes / 2.5));
  return {
    lowMinutes: Math.max(0, Math.floor(lowMinutes / step) * step),
    highMinutes: Math.max(step, Math.ceil(highMinutes / step) * step),
  };
}

/**
 * What to say next to somebody who was told `before` so many minutes ago: what is left of it, shorter if it can be. It grows
 * only when a window of the queue has closed since, or when it is wrong by more than the policy bears; then it says why.
 */
export function announceNext(
  before: AnnouncedRange | null,
  sinceMinutes: number,
  next: { readonly low: number; readonly high: number },
  windowHasClosed: boolean,
  policy: RangePolicy = defaultRangePolicy,
): AnnouncedRange {
  if (before === null) return { ...roundOutward(next.low, next.high, policy), reason: null };
  const left = Math.max(0, before.highMinutes - sinceMinutes);
  const isLonger = next.high > left;
  if (isLonger && (windowHasClosed || next.high > left + policy.toleranceMinutes))
    return { ...roundOutward(next.low, next.high, policy), reason: windowHasClosed ? 'window_closed' : 'slower_than_expected' };
  const high = Math.min(left, next.high);
  const rounded = roundOutward(Math.min(next.low, high), high, policy);
  // Rounding may not give back what has been promised.
  const highMinutes = Math.min(rounded.highMinutes, Math.max(1, Math.ceil(left)));
  return { lowMinutes: Math.min(rounded.lowMinutes, highMinutes), highMinutes, reason: null };
}
