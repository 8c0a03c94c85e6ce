import Type, { type Static } from 'typebox';

const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const Count = Nullable(Type.Integer());

/** A self-service terminal on a day; everything counted is null when it said nothing. */
export const KioskRow = Type.Object({
  deviceId: Type.String(),
  zoneId: Nullable(Type.String()),
  /** As it stands now, whatever the day. */
  status: Type.String(),
  completed: Count,
  /** Sent on to a window. */
  referred: Count,
  failed: Count,
  /** Of the opening hours so far; null before the doors open. */
  busyShare: Nullable(Type.Number()),
  /** Heard of, and not used once. */
  idleAllDay: Type.Boolean(),
  faults: Count,
  downMinutes: Nullable(Type.Number()),
  paperLow: Count,
  paperOut: Count,
});
export type KioskRow = Static<typeof KioskRow>;

/** GET /api/halls/:hallId/kiosks?day=: what self-service took off the windows. */
export const KioskBoard = Type.Object({
  day: Type.String(),
  /** Sessions that did what their visitor came for; null where no terminal said anything. */
  completed: Count,
  tickets: Type.Integer(),
  /** Completed sessions among these and the tickets issued. */
  diversionShare: Nullable(Type.Number()),
  kiosks: Type.Array(KioskRow),
});
export type KioskBoard = Static<typeof KioskBoard>;
