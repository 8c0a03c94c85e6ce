import type { Instant } from '#contracts/instant';

/**
 * For so long after a paper was as good as done its last step is looked out for, so that it need not be read back: a certificate
 * to be collected, a bad rating to be followed up. Assumed; in the demo halls 19 in 20 such steps come within eight days.
 */
export const awaitedDays = 30;

export const isAwaited = (since: Instant, now: Instant): boolean => now - since < awaitedDays * 86_400_000;
