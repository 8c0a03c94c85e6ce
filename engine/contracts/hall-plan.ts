import Type, { type Static } from 'typebox';
import { DeviceKind } from './events.ts';
import { Identifier } from './ids.ts';

/** Chinese and English; the page shows the one its reader chose. */
export const Name = Type.Object({ zh: Type.String(), en: Type.String() }, { additionalProperties: false });
export type Name = Static<typeof Name>;

const Metres = Type.Number({ minimum: 0, maximum: 1000 });
const closed = { additionalProperties: false };
/** The way a counter's staff look at their visitors: `south` is towards greater y. */
export const Facing = Type.Union([Type.Literal('north'), Type.Literal('south'), Type.Literal('east'), Type.Literal('west')]);
export type Facing = Static<typeof Facing>;

/**
 * Where a plan lies, WGS 84 degrees: its north-west corner, and by how much its upper edge is turned clockwise from true
 * north.
 */
export const PlaceOnEarth = Type.Object(
  {
    longitude: Type.Number({ minimum: -180, maximum: 180 }),
    latitude: Type.Number({ minimum: -89, maximum: 89 }),
    rotationDegrees: Type.Number({ minimum: -180, maximum: 180 }),
  },
  closed,
);
export type PlaceOnEarth = Static<typeof PlaceOnEarth>;

/** Hall-local opening times of a weekday: `[["09:00","12:00"],["13:30","17:00"]]`; empty when closed. */
const DayHours = Type.Array(Type.Tuple([Type.String(), Type.String()]), { maxItems: 4 });

/**
 * A number's origin. `path` is a JSON pointer in which `*` stands for any one step and a trailing `**` for any rest;
 * the first match counts. `reported` carries the anchor id of the report, `assumed` the reason.
 */
const Provenance = Type.Object(
  { path: Type.String(), reported: Type.Optional(Type.String()), assumed: Type.Optional(Type.String()) },
  closed,
);

/**
 * Grace of booked visits: so much early and late they still count as booked. One that comes later queues as an ordinary one, or
 * keeps its place.
 */
export const AppointmentGrace = Type.Object(
  {
    earlyMinutes: Type.Number({ minimum: 0, maximum: 240 }),
    lateMinutes: Type.Number({ minimum: 0, maximum: 240 }),
    lateBecomes: Type.Union([Type.Literal('ordinary'), Type.Literal('appointment')]),
  },
  closed,
);
export type AppointmentGrace = Static<typeof AppointmentGrace>;
/** Of a hall whose file says nothing of it. */
export const usualGrace: AppointmentGrace = { earlyMinutes: 30, lateMinutes: 15, lateBecomes: 'ordinary' };

/** A hall as its file says it: `datasets/halls/<id>.json`. Lengths in metres; x grows east, y grows south (down a plan). */
export const HallFile = Type.Object(
  {
    id: Identifier,
    name: Name,
    timeZone: Type.String(),
    /** `feed`: hall time comes over the wire (a demo, a replayed day). The wall's otherwise. */
    clock: Type.Optional(Type.Literal('feed')),
    /** True for a replayed hall whose windows and queues are met as events name them. */
    openWorld: Type.Optional(Type.Boolean()),
    /** Events before this are taken for a device with a broken clock. ISO-8601 UTC. */
    earliestEventTime: Type.String(),
    openingHours: Type.Object(
      { mon: DayHours, tue: DayHours, wed: DayHours, thu: DayHours, fri: DayHours, sat: DayHours, sun: DayHours },
      closed,
    ),
    size: Type.Object({ widthMetres: Metres, depthMetres: Metres }, closed),
    place: Type.Optional(PlaceOnEarth),
    zones: Type.Array(Type.Object({ id: Identifier, name: Name, x: Metres, y: Metres, widthMetres: Metres, depthMetres: Metres }, closed)),
    queues: Type.Array(
      Type.Object(
        {
          id: Identifier,
          letter: Type.String({ minLength: 1, maxLength: 2 }),
          name: Name,
          zoneId: Identifier,
          /** Target: this share of visitors waits no longer than `withinMinutes`. */
          target: Type.Object(
            { share: Type.Number({ minimum: 0, maximum: 1 }), withinMinutes: Type.Number({ minimum: 1, maximum: 240 }) },
            closed,
          ),
          /** Windows of different pools may not be mixed (tax, police, marriage registration). */
          poolId: Identifier,
        },
        closed,
      ),
    ),
    /** Rows of windows. Windows stand side by side from (x, y), `pitchMetres` apart, numbered on from `firstNumber`. */
    counters: Type.Array(
      Type.Object(
        {
          id: Identifier,
          zoneId: Identifier,
          x: Metres,
          y: Metres,
          facing: Facing,
          firstNumber: Type.Integer({ minimum: 1 }),
          count: Type.Integer({ minimum: 1, maximum: 100 }),
          pitchMetres: Type.Number({ minimum: 1, maximum: 10 }),
          queues: Type.Array(Identifier),
          poolId: Identifier,
          /** Department that posts its own staff here (部门派驻): they cannot be moved. */
          department: Type.Optional(Name),
          /** Numbers of the windows that open with the tide (潮汐窗口). */
          tidalNumbers: Type.Optional(Type.Array(Type.Integer())),
          /** A guide desk (导办台): its staff may be called to another window of the pool. */
          guide: Type.Optional(Type.Literal(true)),
        },
        closed,
      ),
    ),
    seats: Type.Array(
      Type.Object(
        {
          id: Identifier,
          zoneId: Identifier,
          x: Metres,
          y: Metres,
          rows: Type.Integer({ minimum: 1, maximum: 60 }),
          columns: Type.Integer({ minimum: 1, maximum: 60 }),
          pitchMetres: Metres,
          facing: Facing,
        },
        closed,
      ),
    ),
    doors: Type.Array(Type.Object({ id: Identifier, name: Name, x: Metres, y: Metres, widthMetres: Metres }, closed)),
    devices: Type.Array(Type.Object({ id: Identifier, kind: DeviceKind, zoneId: Type.Optional(Identifier), x: Metres, y: Metres }, closed)),
    matters: Type.Array(Type.Object({ id: Identifier, name: Name, queueId: Identifier }, closed)),
    appointments: Type.Optional(AppointmentGrace),
    limits: Type.Object(
      {
        /** Longest wait in a queue at which it turns yellow, orange, red. */
        waitWarningMinutes: Type.Tuple([Type.Number(), Type.Number(), Type.Number()]),
        vacantAfterMinutes: Type.Number({ minimum: 1 }),
        deviceLostAfterMinutes: Type.Number({ minimum: 1 }),
        /** A family silent for longer in opening hours is stale; a reading or count of an area older than this at any time. */
        feedStaleAfterMinutes: Type.Number({ minimum: 1 }),
        commandUnansweredAfterMinutes: Type.Number({ minimum: 1 }),
      },
      closed,
    ),
    provenance: Type.Array(Provenance),
  },
  closed,
);
export type HallFile = Static<typeof HallFile>;

/** What of a hall is drawn: everything with a place on its floor, and the queues that are served there. */
export const PlanDrawing = Type.Pick(HallFile, ['size', 'place', 'zones', 'queues', 'counters', 'seats', 'doors', 'devices'], closed);
export type PlanDrawing = Static<typeof PlanDrawing>;

export interface ServiceWindowPlan {
  readonly id: string;
  /** As it is written over the desk. */
  readonly number: string;
  readonly zoneId: string;
  readonly counterId: string;
  /** Middle of the desk. */
  readonly x: number;
  readonly y: number;
  readonly facing: Facing;
  readonly queues: readonly string[];
  readonly poolId: string;
  readonly department: Name | null;
  readonly tidal: boolean;
  readonly guide: boolean;
}

/** A hall file with its windows laid out one by one. */
export interface HallPlan extends Omit<HallFile, 'provenance'> {
  readonly windows: readonly ServiceWindowPlan[];
}
