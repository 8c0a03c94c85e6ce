import Type, { type Static } from 'typebox';

const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const Span = { fromMinute: Type.Number(), toMinute: Type.Number() };

export const adherenceStates = [
  /** Planned open, and open for the planned queues: the same first, the same others. */
  'kept',
  /** Planned open, and not serving: closed, or paused for anything but a break or a meal. */
  'closed',
  /** Planned open, and on a break or at a meal: plans do not say whose turn it is, so it counts neither way. */
  'resting',
  /** Open for other queues than planned. */
  'other_queues',
  /** Open though planned closed. */
  'unplanned',
  /** Nothing was heard of the hall's ticket and window systems for too long. */
  'unknown',
] as const;
export type AdherenceState = (typeof adherenceStates)[number];

/** A stretch of whole minutes in one state, in minutes of the plan. Closed as planned has no stretch. */
export const AdherenceSpell = Type.Object({
  ...Span,
  state: Type.Enum([...adherenceStates]),
  /** Empty where it was planned closed. */
  planned: Type.Array(Type.String()),
  /** What it served; empty where it did not, and where nobody knows. */
  actual: Type.Array(Type.String()),
  /** Why it was paused; null where it was not. */
  reason: Nullable(Type.String()),
});
export type AdherenceSpell = Static<typeof AdherenceSpell>;

export const WindowAdherence = Type.Object({ windowId: Type.String(), spells: Type.Array(AdherenceSpell) });
export type WindowAdherence = Static<typeof WindowAdherence>;

export const Departure = Type.Object({ windowId: Type.String(), ...AdherenceSpell.properties });
export type Departure = Static<typeof Departure>;

const Minutes = Type.Integer({ minimum: 0 });

/** How a hall kept to the plan that was in force, minute by minute. Before one was adopted nothing is compared. */
export const PlanAdherence = Type.Object({
  hallId: Type.String(),
  day: Type.String(),
  /** In force at the end. Null when none was adopted: everything below is empty then. */
  planId: Nullable(Type.String()),
  startsAt: Nullable(Type.String()),
  /** From the first adoption to now, within the hours of the plan. */
  compared: Nullable(Type.Object(Span)),
  windows: Type.Array(WindowAdherence),
  /** Window-minutes; `unknown` those planned open. */
  minutes: Type.Object({
    kept: Minutes,
    closed: Minutes,
    resting: Minutes,
    other_queues: Minutes,
    unplanned: Minutes,
    unknown: Minutes,
  }),
  /** Kept, of what was planned open, known and not resting; null where there is nothing of that. */
  keptShare: Nullable(Type.Number()),
  /** The longest stretches that were otherwise than planned, longest first. */
  departures: Type.Array(Departure),
});
export type PlanAdherence = Static<typeof PlanAdherence>;
