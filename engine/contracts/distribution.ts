import Type, { type Static } from 'typebox';

const closed = { additionalProperties: false };
const Minutes = Type.Number({ minimum: 0, maximum: 1_000_000 });
const Spread = Type.Number({ minimum: 0, maximum: 20, description: 'Coefficient of variation: standard deviation ÷ mean' });

/** A span of time that differs from one visitor to the next. All of them in minutes. */
export const Distribution = Type.Union([
  Type.Object({ kind: Type.Literal('constant'), minutes: Minutes }, closed),
  Type.Object({ kind: Type.Literal('exponential'), meanMinutes: Minutes }, closed),
  Type.Object({ kind: Type.Literal('uniform'), lowMinutes: Minutes, highMinutes: Minutes }, closed),
  Type.Object({ kind: Type.Literal('triangular'), lowMinutes: Minutes, likelyMinutes: Minutes, highMinutes: Minutes }, closed),
  Type.Object({ kind: Type.Literal('lognormal'), meanMinutes: Minutes, coefficientOfVariation: Spread }, closed),
  Type.Object({ kind: Type.Literal('gamma'), meanMinutes: Minutes, coefficientOfVariation: Spread }, closed),
  /** Values at equal steps of probability from 0 to 1, straight lines between them. */
  Type.Object({ kind: Type.Literal('empirical'), quantilesMinutes: Type.Array(Minutes, { minItems: 2, maxItems: 1001 }) }, closed),
]);
export type Distribution = Static<typeof Distribution>;
export type DistributionKind = Distribution['kind'];
