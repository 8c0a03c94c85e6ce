import Type, { type Static } from 'typebox';
import { forecastDoubts } from './arrival-forecast.ts';
import { Name } from './hall-plan.ts';
import { NoWaitReason, PublicRange } from './public-waits.ts';

const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);

/** The wait of somebody who takes a number then. */
export const CurvePoint = Type.Object({
  at: Type.String({ format: 'date-time' }),
  /** Null when it may be longer than the day is looked at. */
  range: Nullable(PublicRange),
});
export type CurvePoint = Static<typeof CurvePoint>;

export const QueueCurve = Type.Object({
  queueId: Type.String(),
  letter: Type.String(),
  name: Name,
  /** Why its arrivals are little known. */
  doubt: Nullable(Type.Enum([...forecastDoubts])),
  /** Every half hour in which numbers are given; empty when of this queue nothing is known. */
  points: Type.Array(CurvePoint),
});
export type QueueCurve = Static<typeof QueueCurve>;

export const CurveDay = Type.Object({
  day: Type.String({ format: 'date' }),
  /** The hall is shut all day. */
  isClosed: Type.Boolean(),
  holiday: Nullable(Name),
  /** Why nothing is said of an open day. */
  reason: Nullable(NoWaitReason),
  queues: Type.Array(QueueCurve),
});
export type CurveDay = Static<typeof CurveDay>;

/** GET /api/public/halls/:hallId/when: open to everybody, about nobody. Today from now on, and the days that follow. */
export const PublicCurve = Type.Object({ name: Name, timeZone: Type.String(), time: Type.String(), days: Type.Array(CurveDay) });
export type PublicCurve = Static<typeof PublicCurve>;
