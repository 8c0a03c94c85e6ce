import Type, { type Static } from 'typebox';
import { PlanAnswer, PlanWishes } from './tidal-plan.ts';

const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const Moment = Type.String({ format: 'date-time' });

/** A plan that became the hall's plan in force for its day, until another does. */
export const PlanAdoption = Type.Object({
  planId: Type.String(),
  day: Type.String(),
  adoptedBy: Type.String(),
  /** Hall time. */
  adoptedAt: Moment,
  /** Wall time. */
  recordedAt: Moment,
});
export type PlanAdoption = Static<typeof PlanAdoption>;

/** A plan that was asked for, as far as it has come. */
export const PlanProgress = Type.Object({
  id: Type.String(),
  hallId: Type.String(),
  day: Type.String(),
  wishes: PlanWishes,
  requestedBy: Type.String(),
  /** Hall time. */
  requestedAt: Moment,
  status: Type.Enum(['making', 'made', 'failed']),
  /** Hall time at which minutes of the plan begin to count: `08:30`. Null while it is made, and when it failed. */
  startsAt: Nullable(Type.String()),
  answer: Nullable(PlanAnswer),
  reason: Nullable(Type.String()),
  /** Null when it is not in force. */
  adopted: Nullable(PlanAdoption),
});
export type PlanProgress = Static<typeof PlanProgress>;

/** A kept plan in a line. */
export const KeptPlan = Type.Object({
  id: Type.String(),
  wishes: PlanWishes,
  requestedBy: Type.String(),
  requestedAt: Moment,
  /** Null when the wishes contradict each other: there is no plan then. */
  windowHours: Nullable(Type.Number()),
  meanWaitMinutes: Nullable(Type.Number()),
});
export type KeptPlan = Static<typeof KeptPlan>;

/** GET /api/halls/:hallId/tidal-plans?day=: what has been asked for, newest first, and what was adopted when, oldest first. */
export const DayPlans = Type.Object({ day: Type.String(), plans: Type.Array(KeptPlan), adoptions: Type.Array(PlanAdoption) });
export type DayPlans = Static<typeof DayPlans>;
