import Type, { type Static } from 'typebox';

/** Why somebody sits at a window, or nobody is named. */
export const seatReasons = ['own_window', 'shares_window', 'helps_out', 'nobody_known', 'not_usually_there', 'all_at_work'] as const;
export type SeatReason = (typeof seatReasons)[number];

const Minutes = Type.Number({ minimum: 0 });
const Share = Type.Number({ minimum: 0, maximum: 1 });

/** Who sits at a window for a stretch of the plan. */
export const PlanSeat = Type.Object({
  windowId: Type.String(),
  fromMinute: Type.Number(),
  toMinute: Type.Number(),
  /** Null: nobody can be named, and `why` says why. */
  staffId: Type.Union([Type.String(), Type.Null()]),
  /**
   * `own_window`: sits there most of all who do. `shares_window`: their own window too, but another's first. `helps_out`: of the same pool,
   * has served its first queue, is free, and has the least planned. `nobody_known`: the history names nobody who could.
   * `not_usually_there`: those who could are away on most such weekdays. `all_at_work`: those who could sit elsewhere.
   */
  why: Type.Enum([...seatReasons]),
  /** Queues of the stretch that the history has not seen them serve. */
  unseenQueues: Type.Array(Type.String()),
});
export type PlanSeat = Static<typeof PlanSeat>;

/** The day of somebody the plan names. */
export const PersonWork = Type.Object({
  staffId: Type.String(),
  poolId: Type.String(),
  windowIds: Type.Array(Type.String()),
  /** At windows. */
  plannedMinutes: Minutes,
  /** Of these, with a visitor called or served: by simulation, on an average day, within the hours of the plan. */
  busyMinutes: Minutes,
  /** Longest time at windows without a meal or a closed window between. */
  longestMinutes: Minutes,
});
export type PersonWork = Static<typeof PersonWork>;

/** How evenly the people of a pool are busy, and the two who make the spread. */
export const PoolBalance = Type.Object({
  poolId: Type.String(),
  people: Type.Integer({ minimum: 2 }),
  /** 1 less the Gini coefficient of their busy minutes: 1 when all are busy alike. */
  score: Share,
  busiest: PersonWork,
  leastBusy: PersonWork,
});
export type PoolBalance = Static<typeof PoolBalance>;

/** A plan by whom: from who sat where and served what in the weeks before. */
export const PlanPeople = Type.Object({
  /** Days of the history that name anybody. */
  daysKnown: Type.Integer({ minimum: 0 }),
  seats: Type.Array(PlanSeat),
  /** Of a pool the busiest first. */
  work: Type.Array(PersonWork),
  /** Usually there on such a weekday, and not needed at any window. */
  spare: Type.Array(Type.String()),
  balance: Type.Object({
    /** The pools' scores, by how many people each has; null where no pool has two people at work. */
    score: Type.Union([Share, Type.Null()]),
    pools: Type.Array(PoolBalance),
  }),
});
export type PlanPeople = Static<typeof PlanPeople>;
