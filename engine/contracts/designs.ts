import Type, { type Static } from 'typebox';
import { Factor, mostPlans, Objective, ParetoPoint, Selection, TornadoBar } from './experiment-design.ts';
import { ExperimentBase, ExperimentDetail, type ExperimentRequest, ExperimentSummary, LeverUse } from './experiments.ts';
import { Remark } from './scenario.ts';
import { HallStatistics, hallStatistics } from './simulation.ts';

/** Experiments over many plans that factors make of a base: `/api/designs` asks, `/api/experiments/:id` answers. */

const closed = { additionalProperties: false };
const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
/** Plans that are compared each with each. */
export const mostComparedPlans = 256;

/** What is asked of the plans. */
export const DesignQuestion = Type.Union([
  /** Every combination of the factors' values. */
  Type.Object({ kind: Type.Literal('grid') }, closed),
  /** So many plans, each factor spread evenly over its range. */
  Type.Object({ kind: Type.Literal('latinHypercube'), points: Type.Integer({ minimum: 2, maximum: mostComparedPlans }) }, closed),
  /** One factor at a time, at its first value and its last. */
  Type.Object({ kind: Type.Literal('tornado') }, closed),
  /** Of every combination the one with the least objective; see `Selection`. */
  Type.Object(
    {
      kind: Type.Literal('best'),
      objective: Objective,
      indifference: Type.Number({ exclusiveMinimum: 0, maximum: 1_000_000 }),
      confidence: Type.Number({ minimum: 0.5, maximum: 0.9999 }),
    },
    closed,
  ),
]);
export type DesignQuestion = Static<typeof DesignQuestion>;
export type DesignKind = DesignQuestion['kind'];

/** POST /api/designs → as `POST /api/experiments`. */
export const DesignRequest = Type.Object(
  {
    name: Type.Optional(Type.String({ maxLength: 120 })),
    base: ExperimentBase,
    /** Pulled in all plans; one that lacks what a factor sets is pulled in the plans alone, not in the baseline. */
    levers: Type.Array(LeverUse, { maxItems: 20 }),
    factors: Type.Array(Factor, { minItems: 1, maxItems: 16 }),
    question: DesignQuestion,
    seed: Type.Integer({ minimum: 0, maximum: 2_147_483_647 }),
    /** Days of every plan; the most of any, where the best is asked for. */
    replications: Type.Integer({ minimum: 2, maximum: 100_000 }),
  },
  closed,
);
export type DesignRequest = Static<typeof DesignRequest>;

export const DesignPlan = Type.Object({
  planId: Type.String(),
  /** By factor; null where it is left as in the baseline. */
  settings: Type.Array(Type.Unknown()),
  replications: Type.Integer(),
  statistics: HallStatistics,
  /** Less the baseline on the same days: paired. */
  differences: HallStatistics,
});
export type DesignPlan = Static<typeof DesignPlan>;

export const DesignResult = Type.Object({
  /** Days of the baseline, and of every plan that is still in play. */
  replications: Type.Integer(),
  version: Type.String(),
  /** The base without any factor set; it goes by `P0`. */
  baseline: HallStatistics,
  plans: Type.Array(DesignPlan, { maxItems: mostPlans }),
  /** Window-hours against the mean wait, of grids and hypercubes; the baseline is among them. */
  front: Nullable(Type.Array(ParetoPoint)),
  /** By statistic, the factor that moves it most first. */
  tornado: Nullable(
    Type.Object(
      Object.fromEntries(hallStatistics.map((name) => [name, Type.Array(TornadoBar)])) as Record<
        (typeof hallStatistics)[number],
        Type.TArray<typeof TornadoBar>
      >,
    ),
  ),
  selection: Nullable(Selection),
});
export type DesignResult = Static<typeof DesignResult>;

export const DesignDetail = Type.Object({
  summary: ExperimentSummary,
  request: DesignRequest,
  /** Of the base and what is pulled in all plans. */
  assumptions: Type.Array(Remark),
  result: Nullable(DesignResult),
});
export type DesignDetail = Static<typeof DesignDetail>;

/** POST /api/designs/preview: how many plans there would be, and what is wrong with them. */
export const DesignPreview = Type.Object({
  plans: Type.Integer(),
  /** Of a day of the baseline. */
  visitors: Type.Number(),
  problems: Type.Array(Type.Object({ path: Type.String(), value: Type.Unknown(), message: Type.String() })),
});
export type DesignPreview = Static<typeof DesignPreview>;

/** GET /api/experiments/:id: an experiment of either kind. */
export const AskedDetail = Type.Union([ExperimentDetail, DesignDetail]);
export type AskedDetail = Static<typeof AskedDetail>;
export type AskedRequest = ExperimentRequest | DesignRequest;
export type AskedResult = NonNullable<AskedDetail['result']>;

export const isDesign = (request: AskedRequest): request is DesignRequest => 'factors' in request;
export const isDesignDetail = (detail: AskedDetail): detail is DesignDetail => isDesign(detail.request);
