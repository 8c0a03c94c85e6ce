import Type, { type Static } from 'typebox';

const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const Moment = Type.String({ description: 'ISO-8601 UTC, wall time' });

/** GET /api/sources: how each source numbers its messages and what of them is missing, most missing first. */
export const SourceRow = Type.Object({
  hallId: Type.String(),
  source: Type.String(),
  lastNumber: Type.Integer(),
  heardAt: Moment,
  /** Messages between two that came, not here yet. */
  missing: Type.Integer(),
  gaps: Type.Integer(),
  missingSince: Nullable(Moment),
  /** Messages that came after later ones and closed a gap, or a part of one. */
  late: Type.Integer(),
  /** Messages no longer waited for: the source has begun to count anew since. */
  lost: Type.Integer(),
  askedAt: Nullable(Moment),
});
export type SourceRow = Static<typeof SourceRow>;
export const SourceBoard = Type.Array(SourceRow);
