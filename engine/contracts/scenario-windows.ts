import Type, { type Static } from 'typebox';
import { Distribution } from './distribution.ts';
import { Identifier } from './ids.ts';

const closed = { additionalProperties: false };
const optional = Type.Optional;
const Minute = Type.Number({ minimum: 0, maximum: 10_000_000 });
const Share = Type.Number({ minimum: 0, maximum: 1 });
const Pace = Type.Number({ minimum: 0.05, maximum: 20, description: 'Service times are multiplied by it: below 1 is quick' });
const Queues = Type.Array(Identifier, { minItems: 1, maxItems: 64, uniqueItems: true });
const Windows = Type.Array(Identifier, { minItems: 1, maxItems: 2048, uniqueItems: true });

/** A stretch in which a window is staffed; with `queues` it serves those instead of its own. */
export const WindowPeriod = Type.Object({ fromMinute: Minute, toMinute: Minute, queues: optional(Queues), pace: optional(Pace) }, closed);
export type WindowPeriod = Static<typeof WindowPeriod>;

/** A place where somebody is served, one at a time: a window, a guide desk, a kiosk, a remote seat. */
export const ScenarioWindow = Type.Object(
  {
    id: Identifier,
    /** Kiosks and remote seats are not counted in window-hours. */
    kind: optional(Type.Union([Type.Literal('window'), Type.Literal('guide'), Type.Literal('kiosk'), Type.Literal('remote')])),
    siteId: optional(Identifier),
    /** In the order in which it calls them. */
    queues: Queues,
    /** `order`: the first queue of its list with somebody; `longest`: who has waited longest in any of them. */
    calls: optional(Type.Union([Type.Literal('order'), Type.Literal('longest')])),
    pace: optional(Pace),
    /** Absent: open all day. Empty: opened by a tidal rule only. */
    periods: optional(Type.Array(WindowPeriod, { maxItems: 64 })),
  },
  closed,
);
export type ScenarioWindow = Static<typeof ScenarioWindow>;

/** A break of `minutes` for each of the windows between two minutes, taken in `relays` turns of about equal size. */
export const BreakRelay = Type.Object(
  { windowIds: Windows, fromMinute: Minute, toMinute: Minute, minutes: Minute, relays: Type.Integer({ minimum: 1, maximum: 100 }) },
  closed,
);
export type BreakRelay = Static<typeof BreakRelay>;

/** A break of one window of which only the chance that it is taken is known, and between which minutes it then begins. Whoever is at the window is served first. */
export const LooseBreak = Type.Object(
  { windowId: Identifier, fromMinute: Minute, toMinute: Minute, share: Share, minutes: Minute },
  closed,
);
export type LooseBreak = Static<typeof LooseBreak>;

export const StaffHabits = Type.Object(
  {
    /** Spread of the pace over those who sit at the windows, drawn anew each day. */
    paceCoefficientOfVariation: optional(Type.Number({ minimum: 0, maximum: 2 })),
    /** Share of openings that come late, and by how much. */
    late: optional(Type.Object({ share: Share, delay: Distribution }, closed)),
  },
  closed,
);
export type StaffHabits = Static<typeof StaffHabits>;

export const Resource = Type.Object({ id: Identifier, units: Type.Integer({ minimum: 0, maximum: 10_000 }) }, closed);
export type Resource = Static<typeof Resource>;

/** What stops a window now and then: an empty post, a system or device that fails and is repaired. */
export const Interruption = Type.Object(
  {
    id: Identifier,
    windowIds: Windows,
    /** Of time open, exponential. */
    meanMinutesBetween: Type.Number({ minimum: 0.1, maximum: 1_000_000 }),
    duration: Distribution,
    /** `finish`: whoever is at the window is served first. `hold`: their service stands still. */
    whileServing: Type.Union([Type.Literal('finish'), Type.Literal('hold')]),
  },
  closed,
);
export type Interruption = Static<typeof Interruption>;

/** People who can be sent to a window: guide desk or back office. */
export const Reserve = Type.Object({ id: Identifier, staff: Type.Integer({ minimum: 0, maximum: 10_000 }) }, closed);
export type Reserve = Static<typeof Reserve>;

const Level = Type.Object(
  {
    /** People waiting in the watched queue. */
    waiting: optional(Type.Integer({ minimum: 0, maximum: 100_000 })),
    /** Wait so far of whoever has waited longest. */
    longestWaitMinutes: optional(Type.Number({ minimum: 0, maximum: 1000 })),
  },
  { ...closed, minProperties: 1 },
);
/**
 * A tidal rule (潮汐窗口): when any of the `opens` levels is reached, the next of its windows is opened `setUp` later; when all
 * of the `closes` levels are undercut, the window opened last is closed, but not before `minimumOpenMinutes`.
 */
export const TidalRule = Type.Object(
  {
    id: Identifier,
    windowIds: Windows,
    queueId: Identifier,
    opens: Level,
    closes: Level,
    checkEveryMinutes: Type.Number({ minimum: 0.1, maximum: 240 }),
    setUp: Distribution,
    minimumOpenMinutes: Type.Number({ minimum: 0, maximum: 1000 }),
    /** Outside these minutes it opens nothing, and closes what it has opened. */
    fromMinute: optional(Minute),
    toMinute: optional(Minute),
    /** The reserve its staff come from; absent: they are there. */
    reserveId: optional(Identifier),
    /** Windows that close while their staff serve a tidal one, the first of them first. */
    staffFromWindowIds: optional(Windows),
  },
  closed,
);
export type TidalRule = Static<typeof TidalRule>;
