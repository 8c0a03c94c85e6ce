import type { Instant } from '#contracts/instant';

/**
 * For so many days the next step of a paper that is as good as done is looked out for, so that it need not be read back: the
 * certificate of a case that was granted, its collection, and the follow-up of a bad rating. Assumed; in the demo halls every
 * certificate comes within three days, 19 in 20 are collected within eight, and 9 in 10 bad ratings followed up within six.
 */
export const awaitedDays = { certificate: 5, collection: 30, followUp: 30 } as const;

/** Whether the step is still looked out for at `now` when the one before it was taken at `since`. */
export const isAwaited = (step: keyof typeof awaitedDays, since: Instant, now: Instant): boolean =>
  now - since < awaitedDays[step] * 86_400_000;
