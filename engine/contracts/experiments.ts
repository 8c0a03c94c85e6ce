import Type, { type Static } from 'typebox';
import { Name } from './hall-plan.ts';
import { Identifier } from './ids.ts';
import { Remark, type Scenario } from './scenario.ts';
import { ExperimentResult, hallStatistics } from './simulation.ts';

/** Bodies and answers of the experiments an analyst runs: `/api/experiments`. */

const closed = { additionalProperties: false };
const Moment = Type.String({ description: 'ISO-8601 UTC' });
const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'A service day' });
const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);

/** One lever pulled: see `GET /api/levers` for those there are and what parameters they take. */
export const LeverUse = Type.Object({ leverId: Identifier, parameters: Type.Record(Type.String(), Type.Unknown()) }, closed);
export type LeverUse = Static<typeof LeverUse>;

/** What all scenarios of an experiment begin from. */
export const ExperimentBase = Type.Union([
  /** A day of a hall, fitted from its history. A past day has the windows it had. */
  Type.Object({ kind: Type.Literal('day'), hallId: Identifier, day: Day }, closed),
  /** The hall as it is at this moment, for the next minutes. */
  Type.Object({ kind: Type.Literal('now'), hallId: Identifier, minutes: Type.Integer({ minimum: 15, maximum: 600 }) }, closed),
  /** One that comes with the product. */
  Type.Object({ kind: Type.Literal('shipped'), scenarioId: Identifier }, closed),
  /** Anybody's; what is wrong with it is said by the field it is in. */
  Type.Object({ kind: Type.Literal('scenario'), scenario: Type.Unsafe<Scenario>(Type.Object({}, { additionalProperties: true })) }, closed),
]);
export type ExperimentBase = Static<typeof ExperimentBase>;

/** A scenario of an experiment: the base with levers pulled. The first is what the others are compared with. */
export const Variant = Type.Object(
  { id: Identifier, name: Type.String({ minLength: 1, maxLength: 80 }), levers: Type.Array(LeverUse, { maxItems: 20 }) },
  closed,
);
export type Variant = Static<typeof Variant>;

/** POST /api/experiments → 202 with its summary; 200 when the same has been run before. */
export const ExperimentRequest = Type.Object(
  {
    name: Type.Optional(Type.String({ maxLength: 120 })),
    base: ExperimentBase,
    variants: Type.Array(Variant, { minItems: 1, maxItems: 8 }),
    seed: Type.Integer({ minimum: 0, maximum: 2_147_483_647 }),
    /** Days to simulate; the most, when a target is given. */
    replications: Type.Integer({ minimum: 1, maximum: 1_000_000 }),
    target: Type.Optional(
      Type.Object(
        { statistic: Type.Enum([...hallStatistics]), halfWidth: Type.Number({ exclusiveMinimum: 0, maximum: 1_000_000 }) },
        closed,
      ),
    ),
  },
  closed,
);
export type ExperimentRequest = Static<typeof ExperimentRequest>;

export const experimentStatuses = ['queued', 'running', 'done', 'cancelled', 'interrupted', 'failed'] as const;
/** `interrupted`: the product stopped while it ran. It and a cancelled one can be resumed. */
export const ExperimentStatus = Type.Enum([...experimentStatuses]);
export type ExperimentStatus = (typeof experimentStatuses)[number];

export const designKinds = ['grid', 'latinHypercube', 'tornado', 'best'] as const;

/** GET /api/experiments: newest first. */
export const ExperimentSummary = Type.Object({
  /** A hash of scenarios, seed, stopping rule and simulator version: the same question has the same id. */
  id: Type.String(),
  name: Nullable(Type.String()),
  hallId: Nullable(Type.String()),
  status: ExperimentStatus,
  /** 0 to 1. */
  progress: Type.Number(),
  replications: Type.Integer(),
  requestedBy: Type.String(),
  requestedAt: Moment,
  finishedAt: Nullable(Moment),
  /** Empty for a design. */
  variants: Type.Array(Type.Object({ id: Type.String(), name: Type.String() })),
  /** What a design asks, and of how many plans; null for scenarios put together by hand. */
  design: Nullable(Type.Object({ kind: Type.Enum([...designKinds]), plans: Type.Integer() })),
  /** Why it failed. */
  reason: Nullable(Type.String()),
});
export type ExperimentSummary = Static<typeof ExperimentSummary>;
export const ExperimentList = Type.Array(ExperimentSummary);

/** GET /api/experiments/:id: the result as far as it has come; null before the first batch. */
export const ExperimentDetail = Type.Object({
  summary: ExperimentSummary,
  request: ExperimentRequest,
  /** By variant: what was assumed, and where numbers come from. */
  assumptions: Type.Array(Type.Object({ variantId: Type.String(), lines: Type.Array(Remark) })),
  result: Nullable(ExperimentResult),
});
export type ExperimentDetail = Static<typeof ExperimentDetail>;

/** GET /api/scenarios: those that come with the product. */
export const ShippedScenarioList = Type.Array(
  Type.Object({ id: Type.String(), name: Name, about: Remark, windows: Type.Integer(), visitors: Type.Number() }),
);
export type ShippedScenarioList = Static<typeof ShippedScenarioList>;

/**
 * POST /api/experiments/preview: what an experiment would simulate, without simulating it. Problems carry the variant, the
 * path of the field, its value and what would be right; a variant with a problem has no scenario.
 */
export const ExperimentPreview = Type.Object({
  variants: Type.Array(
    Type.Object({
      variantId: Type.String(),
      windows: Type.Integer(),
      visitors: Type.Number(),
      plannedWindowHours: Type.Number(),
      assumptions: Type.Array(Remark),
      problems: Type.Array(Type.Object({ path: Type.String(), value: Type.Unknown(), message: Type.String() })),
    }),
  ),
});
export type ExperimentPreview = Static<typeof ExperimentPreview>;
