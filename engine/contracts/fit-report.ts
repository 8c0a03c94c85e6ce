import Type, { type Static } from 'typebox';
import { Name } from './hall-plan.ts';

const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);

/** What a scenario is made of, as far as a hall's history tells it. */
export const FitPartName = Type.Enum([
  'arrivals',
  'day_factor',
  'weekdays',
  'month_edges',
  'appointments',
  'services',
  'paces',
  'hours_open',
  'walks',
  'wrap_ups',
  'patience',
  'no_shows',
  'order',
  'onward',
  'windows',
  'breaks',
  'lateness',
  'interruptions',
]);
export type FitPartName = Static<typeof FitPartName>;

/** One part that was fitted, and how well. */
export const FitPart = Type.Object({
  part: FitPartName,
  /** The queue, matter or pause it is about; null: the whole hall. */
  about: Nullable(Type.String()),
  observations: Type.Integer(),
  /** Of what should have been told, what was not. */
  missingShare: Nullable(Type.Number()),
  /** Chosen by likelihood, or by Kolmogorov–Smirnov distance where none fits: `empirical`. */
  family: Nullable(Type.String()),
  /** Largest difference between shares below a value, seen and fitted. */
  ksDistance: Nullable(Type.Number()),
  /** Too little was seen of it alone. */
  pooledWith: Nullable(Type.Enum(['queue', 'hall'])),
  /** Nothing was seen of it: the numbers are not the hall's. */
  isAssumed: Type.Boolean(),
  /** The numbers in one sentence. */
  says: Name,
});
export type FitPart = Static<typeof FitPart>;

/** Why something is not in the scenario, or is there without what would belong to it. */
export const FitGapReason = Type.Enum([
  'no_history',
  'closed_day',
  'no_like_day',
  'one_day',
  'no_windows',
  'never_seen',
  'never_served',
  'not_open',
  'few_observations',
  'not_told',
]);
export type FitGapReason = Static<typeof FitGapReason>;
export const FitGap = Type.Object({ part: FitPartName, about: Nullable(Type.String()), reason: FitGapReason, says: Name });
export type FitGap = Static<typeof FitGap>;

/** How a scenario was made of a hall's history, and how well that fits. */
export const FitReport = Type.Object({
  hallId: Type.String(),
  /** The service day the scenario is for. */
  day: Type.String(),
  from: Type.String(),
  to: Type.String(),
  /** Days that count. */
  days: Type.Integer(),
  daysLeftOut: Type.Array(Type.Object({ day: Type.String(), reason: Type.Enum(['silent', 'few_tickets']), seen: Name })),
  /** Windows as they were on the day itself, as they usually are on its like, or as the plan has them; null without a scenario. */
  windows: Nullable(Type.Enum(['recorded', 'usual', 'assumed'])),
  parts: Type.Array(FitPart),
  gaps: Type.Array(FitGap),
});
export type FitReport = Static<typeof FitReport>;
