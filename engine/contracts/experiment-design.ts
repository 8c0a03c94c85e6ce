import Type, { type Static } from 'typebox';
import { Identifier } from './ids.ts';
import { Estimate, hallStatistics } from './simulation.ts';

const closed = { additionalProperties: false };
/** Plans that one experiment may have. */
export const mostPlans = 1024;

/** Which parameter of which lever: `/windows` of `pool-windows`. */
const parameter = {
  leverId: Identifier,
  path: Type.String({ pattern: '^(/[^/]+)+$', maxLength: 200 }),
  /** Where a lever is pulled several times: its place among those pulled. The first one unless told. */
  place: Type.Optional(Type.Integer({ minimum: 0, maximum: 19 })),
};
/** A parameter of a lever that an experiment varies: over listed values, or anywhere between two. */
export const Factor = Type.Union([
  Type.Object({ ...parameter, values: Type.Array(Type.Unknown(), { minItems: 1, maxItems: 64 }) }, closed),
  Type.Object({ ...parameter, low: Type.Number(), high: Type.Number(), whole: Type.Optional(Type.Boolean()) }, closed),
]);
export type Factor = Static<typeof Factor>;

/** What one factor does to a statistic, all else as in the baseline: paired with it, on the same visitors. */
export const TornadoBar = Type.Object({
  /** Its place among the factors. */
  factor: Type.Integer(),
  low: Type.Object({ value: Type.Unknown(), effect: Estimate }),
  high: Type.Object({ value: Type.Unknown(), effect: Estimate }),
  /** Between the two effects. */
  swing: Type.Number(),
});
export type TornadoBar = Static<typeof TornadoBar>;

/** A plan by what it costs and how long people wait, with whoever is shown to be better. */
export const ParetoPoint = Type.Object({
  planId: Type.String(),
  cost: Estimate,
  wait: Estimate,
  /** Plans that are no worse in either and better in one, as far as all paired intervals together say so. Empty: on the front. */
  dominatedBy: Type.Array(Type.String()),
});
export type ParetoPoint = Static<typeof ParetoPoint>;

/** What is to be as little as can be: statistics times their weights, added up; what should be much has a weight below 0. */
export const Objective = Type.Partial(
  Type.Object(
    Object.fromEntries(hallStatistics.map((name) => [name, Type.Number()])) as Record<(typeof hallStatistics)[number], Type.TNumber>,
  ),
  closed,
);
export type Objective = Static<typeof Objective>;

/** The best of many plans, and how sure that is. */
export const Selection = Type.Object({
  bestId: Type.String(),
  /** False when the most days allowed were not enough: then it is only the best so far. */
  isDecided: Type.Boolean(),
  /** With at least this probability the best was chosen, if none other comes closer to it than `indifference`. */
  confidence: Type.Number(),
  indifference: Type.Number(),
  /** Days that were simulated of the last plans in play. */
  replications: Type.Integer(),
  /** Best first. */
  standings: Type.Array(
    Type.Object({
      planId: Type.String(),
      objective: Estimate,
      replications: Type.Integer(),
      /** Days after which it was out; null for those in play to the end. */
      outAfter: Type.Union([Type.Integer(), Type.Null()]),
    }),
  ),
});
export type Selection = Static<typeof Selection>;
