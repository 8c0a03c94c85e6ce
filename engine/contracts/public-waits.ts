import Type, { type Static } from 'typebox';
import { Name } from './hall-plan.ts';

const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const Minutes = Type.Integer({ minimum: 0 });

/** A wait as it is announced: P10 to P90, in whole steps of minutes. */
export const PublicRange = Type.Object({ lowMinutes: Minutes, highMinutes: Minutes });
export type PublicRange = Static<typeof PublicRange>;

/** Why no wait is announced. */
export const NoWaitReason = Type.Enum([
  'no_history',
  'no_like_day',
  'unknown_queue',
  'no_windows',
  'closed',
  'stale_feed',
  'failed',
  'not_looked_yet',
]);

/** GET /api/public/address: where visitors' phones reach the page, as the hall has set it; null is wherever the page was opened. */
export const PublicAddress = Type.Object({ address: Nullable(Type.String()) });
export type PublicAddress = Static<typeof PublicAddress>;

export const PublicQueueWait = Type.Object({
  queueId: Type.String(),
  letter: Type.String(),
  name: Name,
  /** Null when the feed of tickets is silent. */
  waiting: Nullable(Type.Integer()),
  openWindows: Type.Integer(),
  /** For somebody who takes a number now. */
  range: Nullable(PublicRange),
  reason: Nullable(NoWaitReason),
  /** Hall time of the state it was made from. */
  computedAt: Nullable(Type.String()),
  /** Older than it should be: show it as such. */
  isStale: Type.Boolean(),
  /** For somebody who takes a number then; empty where nothing is announced. */
  whenToCome: Type.Array(Type.Object({ at: Type.String(), range: PublicRange })),
});
export type PublicQueueWait = Static<typeof PublicQueueWait>;

/** GET /api/public/halls/:hallId/waits: open to everybody, about nobody. */
export const PublicWaits = Type.Object({ name: Name, timeZone: Type.String(), time: Type.String(), queues: Type.Array(PublicQueueWait) });
export type PublicWaits = Static<typeof PublicWaits>;

/** GET /api/public/halls/:hallId/tickets/:ticketId: what the holder of a number is told. */
export const PublicTicket = Type.Object({
  hall: Name,
  timeZone: Type.String(),
  time: Type.String(),
  ticketId: Type.String(),
  /** `gone`: served, left, or never given today. */
  status: Type.Enum(['waiting', 'called', 'serving', 'missed', 'parked', 'gone']),
  queue: Nullable(Type.Object({ letter: Type.String(), name: Name })),
  /** 1 is next; null when not waiting. */
  position: Nullable(Type.Integer()),
  windowNumber: Nullable(Type.String()),
  /** From now on; null when nothing can be said yet. */
  range: Nullable(PublicRange),
  /** Why it is longer than what was said before. */
  grewBecause: Nullable(Type.Enum(['window_closed', 'slower_than_expected'])),
  computedAt: Nullable(Type.String()),
  isStale: Type.Boolean(),
});
export type PublicTicket = Static<typeof PublicTicket>;
