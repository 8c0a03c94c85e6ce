import Type, { type Static, type TObject, type TProperties } from 'typebox';
import { Identifier } from './ids.ts';

/** Data of an event carries no field it does not name: a visitor's name or ID number has nowhere to be. */
const data = <P extends TProperties>(properties: P): TObject<P> => Type.Object(properties, { additionalProperties: false });
const optional = Type.Optional;
const Count = Type.Integer({ minimum: 0, maximum: 1_000_000 });
const Share = Type.Number({ minimum: 0, maximum: 1 });
const Code = Type.String({ minLength: 1, maxLength: 64 });
const Note = Type.String({ maxLength: 500 });
const Moment = Type.String({ minLength: 20, maxLength: 35, format: 'date-time' });
const Queues = Type.Array(Identifier, { maxItems: 64, uniqueItems: true });
const Ids = Type.Array(Identifier, { maxItems: 64 });
/** The command that made it happen, when one did. */
const byCommand = { commandId: optional(Identifier) };

export const TicketClass = Type.Union([Type.Literal('ordinary'), Type.Literal('priority'), Type.Literal('appointment')]);
export type TicketClass = Static<typeof TicketClass>;

/** Why a window stands paused, or closed before its hour. `vacant` is 空岗: nobody at an open post. */
export const PauseReason = Type.Enum(['break', 'meal', 'system', 'training', 'vacant', 'other']);
export type PauseReason = Static<typeof PauseReason>;

/** Why a ticket ended unserved: its holder left, nobody held it (空号), or the hall closed. */
export const AbandonReason = Type.Union([Type.Literal('left'), Type.Literal('phantom'), Type.Literal('closed')]);
export type AbandonReason = Static<typeof AbandonReason>;

export const DeviceKind = Type.Union([
  Type.Literal('ticket_machine'),
  Type.Literal('kiosk'),
  Type.Literal('display'),
  Type.Literal('people_counter'),
  Type.Literal('air_sensor'),
  Type.Literal('rating_terminal'),
  Type.Literal('gateway'),
  Type.Literal('other'),
]);
export type DeviceKind = Static<typeof DeviceKind>;

/**
 * What a hall can say, family by family. The entity of the topic (and the event's `subject`) is what it happened to:
 * the ticket, window, staff member, appointment, rating, complaint, case, device, area (a zone or a door) or command.
 */
export const eventData = {
  ticket: {
    issued: data({
      queueId: Identifier,
      class: optional(TicketClass),
      matterIds: optional(Ids),
      visitId: optional(Identifier),
      appointmentId: optional(Identifier),
      deviceId: optional(Identifier),
    }),
    // Where somebody waits anew they may be called in the same millisecond: the order here is that of a life.
    reactivated: data({ queueId: optional(Identifier) }),
    transferred: data({ queueId: Identifier, windowId: optional(Identifier) }),
    called: data({ windowId: Identifier, staffId: optional(Identifier) }),
    recalled: data({ windowId: Identifier }),
    no_show: data({ windowId: optional(Identifier) }),
    parked: data({ reason: optional(Note) }),
    resumed: data({}),
    abandoned: data({ reason: optional(AbandonReason) }),
    service_started: data({ windowId: optional(Identifier), staffId: optional(Identifier), matterId: optional(Identifier) }),
    service_finished: data({
      windowId: optional(Identifier),
      matterIds: optional(Ids),
      caseIds: optional(Ids),
      outcome: optional(Type.Union([Type.Literal('completed'), Type.Literal('incomplete'), Type.Literal('referred')])),
    }),
  },
  window: {
    opened: data({ staffId: optional(Identifier), queues: optional(Queues), ...byCommand }),
    closed: data({ reason: optional(Note), ...byCommand }),
    paused: data({ reason: PauseReason, ...byCommand }),
    resumed: data({ ...byCommand }),
    assigned: data({ queues: Queues, ...byCommand }),
  },
  staff: {
    signed_on: data({ windowId: optional(Identifier) }),
    signed_off: data({}),
    moved: data({ windowId: optional(Identifier) }),
  },
  appointment: {
    booked: data({ queueId: Identifier, slotStart: Moment, slotEnd: optional(Moment), matterIds: optional(Ids) }),
    cancelled: data({ reason: optional(Note) }),
    checked_in: data({ ticketId: optional(Identifier) }),
  },
  rating: {
    given: data({
      stars: Type.Integer({ minimum: 1, maximum: 5 }),
      /** False where a rule counts silence as satisfied: such ratings are never mixed with given ones. */
      active: Type.Boolean(),
      windowId: optional(Identifier),
      ticketId: optional(Identifier),
      caseId: optional(Identifier),
      staffId: optional(Identifier),
      reasonCodes: optional(Type.Array(Code, { maxItems: 20 })),
    }),
    followed_up: data({ result: optional(Note) }),
  },
  complaint: {
    filed: data({ topic: optional(Code), windowId: optional(Identifier), ticketId: optional(Identifier), ratingId: optional(Identifier) }),
    answered: data({}),
    closed: data({ result: optional(Note) }),
  },
  case: {
    applied: data({ matterId: Identifier, channel: optional(Code), ticketId: optional(Identifier) }),
    pre_accepted: data({}),
    accepted: data({
      kind: optional(Type.Union([Type.Literal('immediate'), Type.Literal('promised')])),
      promisedWorkingDays: optional(Type.Number({ minimum: 0, maximum: 1000 })),
      dueTime: optional(Moment),
      ticketId: optional(Identifier),
    }),
    refused: data({ reason: optional(Note) }),
    correction_requested: data({ reason: optional(Note) }),
    correction_received: data({}),
    step_finished: data({ step: Code, departmentId: optional(Identifier) }),
    paused: data({ kind: optional(Code) }),
    resumed: data({}),
    finished: data({
      result: Type.Union([Type.Literal('granted'), Type.Literal('denied'), Type.Literal('withdrawn'), Type.Literal('terminated')]),
    }),
    certificate_made: data({}),
    collected: data({ channel: optional(Code) }),
  },
  device: {
    birth: data({ kind: DeviceKind, model: optional(Code), zoneId: optional(Identifier) }),
    heartbeat: data({ batteryShare: optional(Share) }),
    fault: data({ code: Code, text: optional(Note) }),
    recovered: data({}),
    consumable_low: data({ consumable: Code, leftShare: optional(Share) }),
    kiosk_session_started: data({}),
    kiosk_session_finished: data({
      outcome: Type.Union([Type.Literal('completed'), Type.Literal('referred'), Type.Literal('failed')]),
      matterId: optional(Identifier),
    }),
  },
  area: {
    passed: data({ in: Count, out: Count, periodSeconds: optional(Type.Number({ minimum: 0, maximum: 86_400 })) }),
    occupancy: data({ people: Count }),
    air: data({
      co2Ppm: optional(Type.Number({ minimum: 0, maximum: 40_000 })),
      temperatureCelsius: optional(Type.Number({ minimum: -60, maximum: 100 })),
      humidityShare: optional(Share),
      noiseDecibels: optional(Type.Number({ minimum: 0, maximum: 200 })),
    }),
  },
  command: {
    accepted: data({ expectedTime: optional(Moment) }),
    /** `reasonCode` is one of `refusalCodes` where one fits: what is shown in any language; else `reason` is shown as it is. */
    rejected: data({ reason: Note, reasonCode: optional(Code) }),
    completed: data({}),
  },
} as const;

export type EventFamily = keyof typeof eventData;
export type EventKind<F extends EventFamily> = keyof (typeof eventData)[F] & string;
/** `ticket.issued`, `window.opened`, … */
export type EventType = { [F in EventFamily]: `${F}.${EventKind<F>}` }[EventFamily];
/** The data of every event, spelled out: comparing what depends on a schema still open takes the compiler seconds. */
type EventData = {
  [F in EventFamily]: { [K in EventKind<F>]: (typeof eventData)[F][K] extends infer S extends TObject ? Static<S> : never };
};
export type EventDataOf<F extends EventFamily, K extends EventKind<F>> = EventData[F][K];

type EventOf<F extends EventFamily> = {
  [K in EventKind<F>]: {
    readonly family: F;
    readonly kind: K;
    readonly data: EventDataOf<F, K>;
  } & EventHead;
}[EventKind<F>];

/** What every accepted event has. `(source, id)` identifies it; `time` is when it happened in the hall. */
interface EventHead {
  readonly hallId: string;
  /** The ticket, window, staff member, … it happened to. */
  readonly entityId: string;
  readonly source: string;
  readonly id: string;
  readonly time: number;
  /** The source's own number of the message, rising by one: what is missing between two is a gap of the feed. */
  readonly sequence?: number;
}

export type TicketEvent = EventOf<'ticket'>;
export type WindowEvent = EventOf<'window'>;
export type StaffEvent = EventOf<'staff'>;
export type AppointmentEvent = EventOf<'appointment'>;
export type RatingEvent = EventOf<'rating'>;
export type ComplaintEvent = EventOf<'complaint'>;
export type CaseEvent = EventOf<'case'>;
export type DeviceEvent = EventOf<'device'>;
export type AreaEvent = EventOf<'area'>;
export type CommandEvent = EventOf<'command'>;
/** An event of a hall after every check. */
export type HallEvent =
  | TicketEvent
  | WindowEvent
  | StaffEvent
  | AppointmentEvent
  | RatingEvent
  | ComplaintEvent
  | CaseEvent
  | DeviceEvent
  | AreaEvent
  | CommandEvent;

/**
 * The event on the wire: CloudEvents 1.0, structured JSON. `type` is `<family>.<kind>`; `subject`, when present, repeats
 * the topic's entity. `sequence` (the extension of that name) counts the source's messages: a whole number, as text or not.
 * Other CloudEvents attributes may be present and are dropped.
 */
export interface WireEvent<T extends EventType = EventType> {
  readonly specversion: '1.0';
  readonly id: string;
  readonly source: string;
  readonly type: T;
  readonly subject?: string;
  /** ISO-8601 with an offset. */
  readonly time: string;
  readonly sequence?: number | string;
  readonly data: T extends `${infer F extends EventFamily}.${infer K}` ? (K extends EventKind<F> ? EventDataOf<F, K> : never) : never;
}

export const eventFamilies = Object.keys(eventData) as EventFamily[];
