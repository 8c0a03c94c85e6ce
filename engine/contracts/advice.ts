import Type, { type Static } from 'typebox';
import { Remedy, RemedyEffect } from './remedies.ts';
import { Estimate } from './simulation.ts';

const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const Moment = Type.String({ description: 'Hall time, ISO-8601 UTC' });

/** Why something is advised: a queue will miss its target, a window has next to nothing to do, people will still wait at closing. */
export const AdviceReason = Type.Enum(['breach', 'slack', 'closing']);
export type AdviceReason = Static<typeof AdviceReason>;

export const Advice = Type.Object({
  /** The same while the same is advised. */
  id: Type.String(),
  reason: AdviceReason,
  /** The queue that it is about. */
  queueId: Type.String(),
  remedies: Type.Array(Remedy, { minItems: 1 }),
  effect: RemedyEffect,
  /** Person-minutes of waiting that it saves within the horizon; below 0 where it costs some. */
  savedPersonMinutes: Estimate,
  /** Minutes more that windows are staffed within the horizon; below 0: fewer. */
  addedWindowMinutes: Type.Number(),
  /** Probability that people wait less in all (for `slack`: that no target is missed for it). */
  confidence: Type.Number({ minimum: 0, maximum: 1 }),
  madeAt: Moment,
  /** Withdrawn then, unless it is made anew. */
  expiresAt: Moment,
  /** Whether one click sends it to the hall; others people do themselves, and say that it is done. */
  canBeSent: Type.Boolean(),
});
export type Advice = Static<typeof Advice>;

/** Why there is none to be had: the hall is closed, has no history, or is not heard of. */
export const AdviceSilence = Type.Enum(['closed', 'no_history', 'stale', 'not_yet']);
export type AdviceSilence = Static<typeof AdviceSilence>;

/** GET /api/halls/:hallId/advice: best first. */
export const AdviceBoard = Type.Object({
  hallId: Type.String(),
  computedAt: Nullable(Moment),
  horizonMinutes: Type.Number(),
  silence: Nullable(AdviceSilence),
  advice: Type.Array(Advice),
});
export type AdviceBoard = Static<typeof AdviceBoard>;

/** POST /api/halls/:hallId/advice/:adviceId/decision */
export const AdviceDecision = Type.Object({ decision: Type.Enum(['done', 'dismissed']) }, { additionalProperties: false });
export type AdviceDecision = Static<typeof AdviceDecision>;
/** The commands that went to the hall for it; none where people do it themselves. */
export const AdviceReceipt = Type.Object({ commandIds: Type.Array(Type.String()) });
export type AdviceReceipt = Static<typeof AdviceReceipt>;

/** GET /api/halls/:hallId/advice/record: every advice with what became of it, newest first. */
export const AdviceRecord = Type.Object({
  id: Type.String(),
  reason: AdviceReason,
  queueId: Type.String(),
  remedies: Type.Array(Remedy),
  firstMadeAt: Moment,
  lastMadeAt: Moment,
  /** `ignored`: it expired and nobody had decided. */
  outcome: Type.Enum(['open', 'done', 'dismissed', 'ignored']),
  decidedBy: Nullable(Type.String()),
  decidedAt: Nullable(Moment),
  /** Person-minutes that it would have saved, as simulated when it was last made: what not doing it cost. */
  savedPersonMinutes: Estimate,
  /** Of the queue: P90 wait that was foreseen with it and without. */
  foreseenP90Minutes: Type.Object({ without: Nullable(Type.Number()), with: Nullable(Type.Number()) }),
  /** P90 wait of those who joined the queue in the half hour from the decision on; null before that is over, or unless it was done. */
  actualP90Minutes: Nullable(Type.Number()),
});
export type AdviceRecord = Static<typeof AdviceRecord>;
