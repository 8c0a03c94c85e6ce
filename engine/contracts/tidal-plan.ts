import Type, { type Static } from 'typebox';
import { Identifier } from './ids.ts';
import { PlanPeople } from './plan-people.ts';
import { PlanCheck, PlanTradeOff, PolicyCard, TicketClosing } from './tidal-plan-check.ts';

const closed = { additionalProperties: false };
const optional = Type.Optional;
const Minute = Type.Number({ minimum: 0, maximum: 100_000, description: 'Minutes from the start of the scenario' });
const Share = Type.Number({ minimum: 0, maximum: 1 });
const Count = Type.Integer({ minimum: 0, maximum: 2048 });
const Spell = { fromMinute: Minute, toMinute: Minute };

/** Of those who come for a queue, this share is to be called within so many minutes. */
export const WaitTarget = Type.Object({ share: Share, withinMinutes: Type.Number({ minimum: 0, maximum: 240 }) }, closed);
export type WaitTarget = Static<typeof WaitTarget>;

/** A window that has to serve some queues for a while, whatever else is planned; without queues it stays closed. */
export const WindowPin = Type.Object({ windowId: Identifier, ...Spell, queues: Type.Array(Identifier, { maxItems: 16 }) }, closed);
export type WindowPin = Static<typeof WindowPin>;

/** What a manager asks of a tidal plan; whatever is left out is as `usualPlanWishes` has it. */
export const PlanWishes = Type.Object(
  {
    slotMinutes: optional(Type.Union([Type.Literal(15), Type.Literal(30)])),
    target: optional(WaitTarget),
    /** Targets of their own for some queues. */
    queueTargets: optional(Type.Array(Type.Object({ queueId: Identifier, target: WaitTarget }, closed), { maxItems: 1024 })),
    /** A window that opens, or turns to another queue, stays so at least so long. */
    minimumOpenMinutes: optional(Type.Number({ minimum: 0, maximum: 600 })),
    /** Windows that serve a queue first, at any time of the day. */
    minimumWindows: optional(Type.Integer({ minimum: 1, maximum: 50 })),
    /** Queues that one window serves: the first and those it helps out with. */
    mostQueuesPerWindow: optional(Type.Integer({ minimum: 1, maximum: 16 })),
    /** Minutes at a window that one opening or turning less is worth. */
    switchingCostMinutes: optional(Type.Number({ minimum: 0, maximum: 1000 })),
    /** Openings, closings and turnings within any clock hour of the plan. */
    mostChangesPerHour: optional(Count),
    /** People there are to sit at windows. */
    staff: optional(Type.Array(Type.Object({ ...Spell, windows: Count, poolId: optional(Identifier) }, closed), { maxItems: 256 })),
    /** Spends so many window-hours as well as it can, instead of as few as the target needs. */
    windowHours: optional(Type.Number({ minimum: 0, maximum: 100_000 })),
    pins: optional(Type.Array(WindowPin, { maxItems: 4096 })),
    /** Windows that keep the plan they have. */
    lockedWindows: optional(Type.Array(Identifier, { maxItems: 2048 })),
    /** Minutes at a window that it is worth to leave one window for one slot as people know it. */
    keepCostMinutes: optional(Type.Number({ minimum: 0, maximum: 1000 })),
    /** Meals taken in turns while the hall stays open: everybody there in the middle of the spell is away once. */
    meals: optional(Type.Array(Type.Object({ ...Spell, minutes: Type.Number({ minimum: 5, maximum: 120 }) }, closed), { maxItems: 8 })),
    /** The chance that somebody is still served `overtimeMinutes` after closing. */
    overtimeProbability: optional(Share),
    overtimeMinutes: optional(Type.Number({ minimum: 0, maximum: 600 })),
  },
  closed,
);
export type PlanWishes = Static<typeof PlanWishes>;

/** Who may do what in a hall, beside what its scenario says. */
export const StaffingRules = Type.Object(
  {
    /** Stretches in which the hall is open to visitors. */
    openSpells: Type.Array(Type.Object(Spell, closed), { minItems: 1, maxItems: 8 }),
    /** Queues of different pools are never served by the same window (税务, 公安, 婚姻登记). */
    queues: Type.Array(Type.Object({ queueId: Identifier, poolId: Identifier, target: optional(WaitTarget) }, closed), { maxItems: 1024 }),
    windows: Type.Array(
      Type.Object(
        {
          windowId: Identifier,
          poolId: Identifier,
          /** Staff posted by their department (部门派驻): the window keeps its own queues. */
          isPosted: Type.Boolean(),
          isTidal: Type.Boolean(),
          queues: Type.Array(Identifier, { maxItems: 64 }),
          /** What it may serve; all queues of its pool unless told. */
          skills: optional(Type.Array(Identifier, { maxItems: 64 })),
        },
        closed,
      ),
      { maxItems: 2048 },
    ),
  },
  closed,
);
export type StaffingRules = Static<typeof StaffingRules>;

/** A stretch of a window's day: it serves the first queue, and the others when nobody waits there. */
export const PlanStrip = Type.Object({ ...Spell, queues: Type.Array(Identifier, { minItems: 1, maxItems: 16 }) });
export type PlanStrip = Static<typeof PlanStrip>;

export const PlannedWindow = Type.Object({
  windowId: Identifier,
  strips: Type.Array(PlanStrip),
  meals: Type.Array(Type.Object(Spell)),
  /** By a pin or a lock. */
  isFixed: Type.Boolean(),
});
export type PlannedWindow = Static<typeof PlannedWindow>;

const PerSlot = Type.Array(Type.Number());
/** What a queue asks for, slot by slot. */
export const QueueRequirement = Type.Object({
  queueId: Identifier,
  target: WaitTarget,
  arrivals: PerSlot,
  /** Windows that would be busy if nobody had to wait. */
  offeredLoad: PerSlot,
  /** Windows of its own with which the target is met in every slot, backlog carried over: by repeated simulation. */
  windows: PerSlot,
  /** The same by the usual rules, for comparison. */
  sippErlangC: PerSlot,
  modifiedOfferedLoad: PerSlot,
  squareRoot: PerSlot,
  /** Windows of the plan that serve it first. */
  planned: PerSlot,
});
export type QueueRequirement = Static<typeof QueueRequirement>;

/** A stretch in which the plan does not meet a queue's target. */
export const PlanShortfall = Type.Object({
  queueId: Identifier,
  ...Spell,
  /** Of those who come in it, by simulation. */
  shareWithinTarget: Type.Number(),
  targetShare: Type.Number(),
  /** More windows than the plan has that would be needed at once, at most in the stretch; 0 where others help out. */
  windowsShort: Type.Number(),
});
export type PlanShortfall = Static<typeof PlanShortfall>;

/** Why there is no plan: the wishes contradict each other or the hall. */
export const planRefusals = [
  'no_window_for_queue',
  'minimum_above_windows',
  'minimum_above_staff',
  'unknown_window',
  'unknown_queue',
  'pins_overlap',
  'pin_on_locked_window',
  'pin_outside_skills',
  'pin_shorter_than_slot',
  'pins_above_staff',
  'hours_below_minimum',
  'no_open_slot',
  'no_solution',
] as const;
export type PlanRefusalCode = (typeof planRefusals)[number];
export const PlanRefusal = Type.Object({
  code: Type.Enum([...planRefusals]),
  /** The windows, queues or pools it is about. */
  about: Type.Array(Type.String()),
  message: Type.String(),
});
export type PlanRefusal = Static<typeof PlanRefusal>;

/** A tidal plan (潮汐窗口方案) of one day: which window serves which queues when, and what is to be expected of it. */
export const TidalPlan = Type.Object({
  format: Type.Literal(1),
  scenarioId: Type.String(),
  hallId: optional(Type.String()),
  day: optional(Type.String()),
  startsAt: optional(Type.String()),
  slotMinutes: Type.Number(),
  slots: Type.Array(Type.Object(Spell)),
  windows: Type.Array(PlannedWindow),
  requirement: Type.Array(QueueRequirement),
  shortfalls: Type.Array(PlanShortfall),
  cost: Type.Object({
    windowHours: Type.Number(),
    presentWindowHours: Type.Number(),
    openings: Type.Integer(),
    turnings: Type.Integer(),
    /** Window-slots that differ from the plan people know. */
    slotsChanged: Type.Integer(),
  }),
  solver: Type.Object({
    status: Type.String(),
    rounds: Type.Integer(),
    /** No plan for the same requirement is cheaper by more than this: 0.01 is 1 %. Null when time ran out. */
    gap: Type.Union([Type.Number(), Type.Null()]),
  }),
  check: optional(PlanCheck),
  tradeOff: optional(Type.Array(PlanTradeOff)),
  closing: optional(TicketClosing),
  card: optional(PolicyCard),
  /** By whom, where a history was asked for it. */
  people: optional(PlanPeople),
});
export type TidalPlan = Static<typeof TidalPlan>;

export const PlanAnswer = Type.Union([
  Type.Object({ plan: TidalPlan, refusals: Type.Array(PlanRefusal, { maxItems: 0 }) }),
  Type.Object({ plan: Type.Null(), refusals: Type.Array(PlanRefusal, { minItems: 1 }) }),
]);
export type PlanAnswer = Static<typeof PlanAnswer>;
