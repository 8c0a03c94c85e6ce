import type { PublicQueueWait, PublicRange } from '#contracts/public-waits';

/** What may be said before a number is taken: nothing once it is too old. */
export const shownRange = ({ range, isStale }: PublicQueueWait): PublicRange | null => (isStale ? null : range);
