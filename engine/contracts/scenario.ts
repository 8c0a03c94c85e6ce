import Type, { type Static } from 'typebox';
import { Distribution } from './distribution.ts';
import { Name } from './hall-plan.ts';
import { Identifier } from './ids.ts';
import { BreakRelay, Interruption, LooseBreak, Reserve, Resource, ScenarioWindow, StaffHabits, TidalRule } from './scenario-windows.ts';

const closed = { additionalProperties: false };
const optional = Type.Optional;
const Minute = Type.Number({ minimum: 0, maximum: 10_000_000, description: 'Minutes from the opening of the hall' });
const Share = Type.Number({ minimum: 0, maximum: 1 });
const Weight = Type.Number({ minimum: 0, maximum: 1_000_000 });
/** Something to read, in one language or in both. */
export const Remark = Type.Union([Type.String({ maxLength: 4000 }), Name]);
export type Remark = Static<typeof Remark>;

/** Who is called first of those who wait in one queue. The first class of a list comes first. */
export const QueueRule = Type.Union([
  /** By the time of the ticket, whatever the class. */
  Type.Object({ kind: Type.Literal('fifo') }, closed),
  /** A class before the next, always; within a class by the time of the ticket. */
  Type.Object({ kind: Type.Literal('priority'), classes: Type.Array(Identifier, { minItems: 1, maxItems: 8, uniqueItems: true }) }, closed),
  /** As `priority`, but after so many calls in a row past somebody of a later class, that one is called. */
  Type.Object(
    {
      kind: Type.Literal('interleaved'),
      classes: Type.Array(Identifier, { minItems: 2, maxItems: 8, uniqueItems: true }),
      mostInARow: Type.Integer({ minimum: 1, maximum: 1000 }),
    },
    closed,
  ),
  /** Who has gathered most: minutes waited × the class's rate (Kleinrock 1964). */
  Type.Object({ kind: Type.Literal('accumulating'), rates: Type.Record(Identifier, Type.Number({ minimum: 0, maximum: 1000 })) }, closed),
]);
export type QueueRule = Static<typeof QueueRule>;

/** What happens when a called number does not come. The window is held for `heldMinutes` while it is called again. */
export const NoShow = Type.Object(
  {
    share: Share,
    heldMinutes: Type.Number({ minimum: 0, maximum: 60 }),
    /** Of those who missed their call, who come back and are reactivated. */
    returnShare: Share,
    returnAfter: Distribution,
    /** Of those who lose patience, who leave without a word: they keep their place, and their window is held as for a no-show. */
    silentLeaveShare: optional(Share),
    /** Behind how many waiting visitors they are put; absent: behind all. */
    behindVisitors: optional(Type.Integer({ minimum: 0, maximum: 1000 })),
  },
  closed,
);
export type NoShow = Static<typeof NoShow>;

export const ScenarioQueue = Type.Object(
  {
    id: Identifier,
    name: optional(Name),
    /** The place of a hub-and-stations network it is at. */
    siteId: optional(Identifier),
    rule: optional(QueueRule),
    /** From so long before their slot on those who are booked are called before others, where a look-ahead knows it; absent: from when they come. */
    bookedAheadMinutes: optional(Type.Number({ minimum: 0, maximum: 240 })),
    targetMinutes: optional(Type.Number({ minimum: 0, maximum: 1000 })),
    /** How long somebody waits before leaving; absent: for ever. */
    patience: optional(Distribution),
    /** Who is shown a longer wait than they bear does not take a ticket. Shown: position × mean service ÷ windows open. */
    bearableWait: optional(Distribution),
    noShow: optional(NoShow),
    /** From the call to the window; the window waits. */
    walk: optional(Distribution),
    /** What the window does after a visitor has gone. */
    wrapUp: optional(Distribution),
    /** A scarce thing (an account of a dedicated network, a booth) of which every service takes one. */
    resourceId: optional(Identifier),
  },
  closed,
);
export type ScenarioQueue = Static<typeof ScenarioQueue>;

/** Where a visitor goes on: to the first step of a matter. What is left of 1 goes on as usual, or leaves. */
const Onward = Type.Object(
  {
    share: Share,
    matterId: Identifier,
    /** With a ticket of its own: nobody goes this way once no tickets are given. Absent: with the ticket one has. */
    newTicket: optional(Type.Boolean()),
  },
  closed,
);
export const MatterStep = Type.Object(
  {
    queueId: Identifier,
    service: Distribution,
    /** Transfers and further matters, drawn after this step. */
    onward: optional(Type.Array(Onward, { maxItems: 32 })),
  },
  closed,
);
export type MatterStep = Static<typeof MatterStep>;
/** What somebody comes for: one queue after another (guide desk, pre-check, window, certificate). */
export const ScenarioMatter = Type.Object(
  { id: Identifier, name: optional(Name), steps: Type.Array(MatterStep, { minItems: 1, maxItems: 16 }) },
  closed,
);
export type ScenarioMatter = Static<typeof ScenarioMatter>;

export const VisitorClass = Type.Object({ id: Identifier, name: optional(Name), patience: optional(Distribution) }, closed);
export type VisitorClass = Static<typeof VisitorClass>;

const Mix = Type.Array(Type.Object({ matterId: Identifier, classId: optional(Identifier), weight: Weight }, closed), {
  minItems: 1,
  maxItems: 4096,
});
/** Where visitors come from. */
export const Arrivals = Type.Union([
  /** Poisson, at a rate that is constant up to each minute of `untilMinutes`; none after the last. */
  Type.Object(
    {
      kind: Type.Literal('rates'),
      id: Identifier,
      untilMinutes: Type.Array(Minute, { minItems: 1, maxItems: 2000 }),
      perMinute: Type.Array(Type.Number({ minimum: 0, maximum: 10_000 }), { minItems: 1, maxItems: 2000 }),
      mix: Mix,
    },
    closed,
  ),
  /** Booked visits, early or late by a normal deviation. */
  Type.Object(
    {
      kind: Type.Literal('appointments'),
      id: Identifier,
      slots: Type.Array(Type.Object({ minute: Minute, visitors: Type.Integer({ minimum: 0, maximum: 10_000 }) }, closed), {
        maxItems: 2000,
      }),
      meanLatenessMinutes: Type.Number({ minimum: -240, maximum: 240 }),
      latenessDeviationMinutes: Type.Number({ minimum: 0, maximum: 240 }),
      noShowShare: Share,
      mix: Mix,
    },
    closed,
  ),
  /** Visitors as they were recorded; what was not recorded of them is drawn. */
  Type.Object(
    {
      kind: Type.Literal('recorded'),
      id: Identifier,
      visitors: Type.Array(
        Type.Object(
          {
            minute: Minute,
            matterId: Identifier,
            classId: optional(Identifier),
            /** Of the first step. */
            serviceMinutes: optional(Type.Number({ minimum: 0, maximum: 100_000 })),
            patienceMinutes: optional(Type.Number({ minimum: 0, maximum: 1_000_000 })),
          },
          closed,
        ),
        { maxItems: 1_000_000 },
      ),
    },
    closed,
  ),
]);
export type Arrivals = Static<typeof Arrivals>;

const Minutes = Type.Number({ minimum: 0, maximum: 100_000 });
/** A hall that is already running: a look-ahead begins from it. Spans are how long something has lasted at `minute`. */
export const StartState = Type.Object(
  {
    minute: Minute,
    /** Those of a queue as they stand, the first first. */
    waiting: Type.Array(
      Type.Object({ queueId: Identifier, matterId: optional(Identifier), classId: optional(Identifier), waitedMinutes: Minutes }, closed),
      { maxItems: 100_000 },
    ),
    serving: Type.Array(
      Type.Object(
        {
          windowId: Identifier,
          queueId: Identifier,
          matterId: optional(Identifier),
          classId: optional(Identifier),
          servedMinutes: Minutes,
        },
        closed,
      ),
      { maxItems: 10_000 },
    ),
    /** Breaks of this day that have not been taken. */
    breaks: optional(Type.Array(LooseBreak, { maxItems: 10_000 })),
  },
  closed,
);
export type StartState = Static<typeof StartState>;

/** A hall day as data: everything that a simulation needs to know. Minutes count from the opening. */
export const Scenario = Type.Object(
  {
    format: Type.Literal(1),
    id: Identifier,
    name: optional(Name),
    about: optional(Remark),
    hallId: optional(Identifier),
    hours: Type.Object(
      {
        /** Hall time of minute 0, for who reads the minutes as a clock: `08:30`. */
        startsAt: optional(Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' })),
        closesMinute: Minute,
        /** No ticket is given from then on; `closesMinute` unless told. */
        lastTicketMinute: optional(Minute),
        /** `empty`: whoever has a ticket is served, in overtime if it must be. `closing`: all stops at `closesMinute`. */
        ends: Type.Union([Type.Literal('empty'), Type.Literal('closing')]),
        /** Visitors who come before this are not counted. */
        warmUpMinutes: optional(Minute),
      },
      closed,
    ),
    /** Busy days and quiet ones: every rate of a day is multiplied by a gamma variate of mean 1. */
    dayFactor: optional(Type.Object({ coefficientOfVariation: Type.Number({ minimum: 0, maximum: 3 }) }, closed)),
    classes: optional(Type.Array(VisitorClass, { minItems: 1, maxItems: 8 })),
    queues: Type.Array(ScenarioQueue, { minItems: 1, maxItems: 1024 }),
    matters: Type.Array(ScenarioMatter, { minItems: 1, maxItems: 4096 }),
    arrivals: Type.Array(Arrivals, { maxItems: 1024 }),
    windows: Type.Array(ScenarioWindow, { minItems: 1, maxItems: 2048 }),
    breaks: optional(Type.Array(BreakRelay, { maxItems: 256 })),
    staff: optional(StaffHabits),
    resources: optional(Type.Array(Resource, { maxItems: 64 })),
    interruptions: optional(Type.Array(Interruption, { maxItems: 256 })),
    reserves: optional(Type.Array(Reserve, { maxItems: 64 })),
    tidalRules: optional(Type.Array(TidalRule, { maxItems: 256 })),
    start: optional(StartState),
    /** Where numbers come from, and what was assumed: shown with every result. */
    assumptions: optional(Type.Array(Remark, { maxItems: 200 })),
  },
  closed,
);
export type Scenario = Static<typeof Scenario>;
