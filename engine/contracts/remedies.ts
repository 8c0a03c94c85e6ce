import Type, { type Static } from 'typebox';
import { WindowAction } from './commands.ts';
import { Identifier } from './ids.ts';
import { Remark } from './scenario.ts';
import { Estimate } from './simulation.ts';

const closed = { additionalProperties: false };
const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);

/** Something that can be done about waits, now. */
export const Remedy = Type.Union([
  /** What a manager can ask of a window; a window put to another queue is `assign`. */
  Type.Object({ kind: Type.Literal('window'), windowId: Identifier, request: WindowAction }, closed),
  /** A share of those who would come of themselves is sent to kiosks. */
  Type.Object({ kind: Type.Literal('divert'), queueId: Identifier, share: Type.Number({ exclusiveMinimum: 0, maximum: 1 }) }, closed),
  /** The ticket machine gives no tickets of the queue for so long. */
  Type.Object({ kind: Type.Literal('hold_tickets'), queueId: Identifier, minutes: Type.Number({ minimum: 1, maximum: 240 }) }, closed),
  /** The hall closes later; the last ticket is given when it was to be. */
  Type.Object({ kind: Type.Literal('extend_hours'), minutes: Type.Number({ minimum: 5, maximum: 240 }) }, closed),
]);
export type Remedy = Static<typeof Remedy>;

/** POST /api/halls/:hallId/remedies/preview: what doing all of these together would change. Nothing is done. */
export const RemedyPreviewRequest = Type.Object(
  {
    remedies: Type.Array(Remedy, { minItems: 1, maxItems: 8 }),
    horizonMinutes: Type.Optional(Type.Integer({ minimum: 15, maximum: 240, default: 60 })),
  },
  closed,
);
export type RemedyPreviewRequest = Static<typeof RemedyPreviewRequest>;

/** One number as it would be, as it would be then, and the difference on the same visitors (paired, 95 %, the model's error included). */
const Change = Type.Object({ before: Nullable(Type.Number()), after: Nullable(Type.Number()), difference: Estimate });
export type Change = Static<typeof Change>;

/** Person-minutes count everybody, called or not: the one number that nothing escapes. */
const WaitChanges = { meanWaitMinutes: Change, p50WaitMinutes: Change, p90WaitMinutes: Change, waitedPersonMinutes: Change };

/** What remedies would do to whoever waits now or comes within the horizon. */
export const RemedyEffect = Type.Object({
  remedies: Type.Array(Remedy),
  /** Hall time, ISO-8601 UTC. */
  computedAt: Type.String(),
  horizonMinutes: Type.Number(),
  paths: Type.Integer(),
  /** Overtime is null where the hall does not close within the horizon; window-hours are those planned. */
  hall: Type.Object({
    ...WaitChanges,
    shareWithin15Minutes: Change,
    abandonedShare: Change,
    overtimeMinutes: Nullable(Change),
    windowHours: Change,
  }),
  queues: Type.Array(Type.Object({ queueId: Type.String(), ...WaitChanges, shareWithinTarget: Change })),
  /** Queues in which people wait longer in all, for sure. */
  worse: Type.Array(Type.String()),
  /** What is assumed: how long staff take, and where from. */
  assumptions: Type.Array(Remark),
});
export type RemedyEffect = Static<typeof RemedyEffect>;
