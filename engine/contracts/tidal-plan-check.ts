import Type, { type Static } from 'typebox';
import { Estimate } from './simulation.ts';

/** What is told of a plan's simulated days. */
const Figures = Type.Object({
  meanWaitMinutes: Estimate,
  p90WaitMinutes: Estimate,
  shareWithin15Minutes: Estimate,
  abandonedShare: Estimate,
  windowHours: Estimate,
  overtimeMinutes: Estimate,
});
export type PlanFigures = Static<typeof Figures>;

/** A plan beside others on the same simulated visitors: what they come to, and the plan less each, paired. */
export const PlanCheck = Type.Object({
  replications: Type.Integer(),
  seed: Type.Integer(),
  plan: Figures,
  against: Type.Array(
    Type.Object({
      /** `present`: the plan people know. `threshold`: open more at waits of 15, 25 and 30 minutes. */
      name: Type.Union([Type.Literal('present'), Type.Literal('threshold')]),
      figures: Figures,
      difference: Figures,
    }),
  ),
});
export type PlanCheck = Static<typeof PlanCheck>;

/** What so many window-hours buy. */
export const PlanTradeOff = Type.Object({
  windowHours: Type.Number(),
  meanWaitMinutes: Estimate,
  p90WaitMinutes: Estimate,
  shareWithin15Minutes: Estimate,
  /** Nothing on the list is better in hours and in waits. */
  isEfficient: Type.Boolean(),
});
export type PlanTradeOff = Static<typeof PlanTradeOff>;

/** The latest minute until which tickets may be given so that overtime is as unlikely as asked for. */
export const TicketClosing = Type.Object({
  lastTicketMinute: Type.Number(),
  overtimeMinutes: Type.Number(),
  /** Asked for, and to be expected with the interval of 95 %. */
  overtimeProbability: Type.Number(),
  expected: Estimate,
  /** People in the hall at closing time, on average. */
  stayMean: Estimate,
  /** False: not even an hour earlier would do. */
  isReached: Type.Boolean(),
});
export type TicketClosing = Static<typeof TicketClosing>;

/** One line of the card at the manager's desk. */
export const PolicyRule = Type.Object({
  queueId: Type.String(),
  windowIds: Type.Array(Type.String()),
  fromMinute: Type.Number(),
  toMinute: Type.Number(),
  opensAtMinutes: Type.Number(),
  closesBelowMinutes: Type.Number(),
});
export type PolicyRule = Static<typeof PolicyRule>;

/** The plan boiled down to a few rules that can be followed without it. */
export const PolicyCard = Type.Object({
  /** Windows that are open all day, by the queue they serve first. */
  always: Type.Array(Type.Object({ queueId: Type.String(), windowIds: Type.Array(Type.String()) })),
  rules: Type.Array(PolicyRule, { maxItems: 6 }),
  figures: Figures,
  /** The card less the full plan, paired. */
  regret: Figures,
});
export type PolicyCard = Static<typeof PolicyCard>;
