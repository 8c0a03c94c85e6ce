import type { ComplaintEvent, RatingEvent } from '#contracts/events';
import type { Instant } from '#contracts/instant';
import { isAwaited } from './awaited.ts';
import type { Reducer } from './entity-log.ts';

export interface RatingRecord {
  /** Null until the rating itself has arrived. */
  given: Extract<RatingEvent, { kind: 'given' }> | null;
  followedUpAt: Instant | null;
}

export const ratingReducer: Reducer<RatingEvent, RatingRecord> = {
  create: () => ({ given: null, followedUpAt: null }),
  reduce: (rating, event) => {
    if (event.kind === 'given') rating.given = event;
    else rating.followedUpAt = event.time;
  },
};

/** A visitor who gives so few stars is called back. */
export const badStarsAtMost = 2;

/** Whether a rating is held in memory: a bad one that may soon be followed up. */
export const isRatingHeld = ({ given, followedUpAt }: RatingRecord, now: Instant): boolean =>
  given !== null && given.data.stars <= badStarsAtMost && followedUpAt === null && isAwaited('followUp', given.time, now);

export interface ComplaintRecord {
  filed: Extract<ComplaintEvent, { kind: 'filed' }> | null;
  answeredAt: Instant | null;
  closedAt: Instant | null;
}

export const complaintReducer: Reducer<ComplaintEvent, ComplaintRecord> = {
  create: () => ({ filed: null, answeredAt: null, closedAt: null }),
  reduce: (complaint, event) => {
    if (event.kind === 'filed') complaint.filed = event;
    else if (event.kind === 'answered') complaint.answeredAt = event.time;
    else complaint.closedAt = event.time;
  },
};
