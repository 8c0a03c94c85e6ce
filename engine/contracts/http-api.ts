import Type, { type Static } from 'typebox';
import { WindowAction } from './commands.ts';
import { type HallPlan, Name, PlanDrawing } from './hall-plan.ts';
import { Identifier } from './ids.ts';
import { Role } from './roles.ts';

/** Bodies and answers of the HTTP API. One object gives the validator, the serializer, the OpenAPI entry and the type. */

const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const Moment = Type.String({ description: 'ISO-8601 UTC' });

export const SignIn = Type.Object({ name: Type.String({ maxLength: 64 }), password: Type.String({ maxLength: 256 }) });
export type SignIn = Static<typeof SignIn>;

/** GET /api/session: who is signed in, and, on loopback with the demo running, the accounts one click away. */
export const Session = Type.Object({
  account: Nullable(Type.Object({ name: Type.String(), role: Role })),
  demoAccounts: Type.Array(Type.Object({ name: Type.String(), role: Role })),
});
export type Session = Static<typeof Session>;

/** GET /api/halls */
export const HallList = Type.Array(Type.Object({ id: Type.String(), name: Name, windows: Type.Integer(), demo: Type.Boolean() }));
export type HallList = Static<typeof HallList>;

/** GET /api/halls/:hallId/plan: the plan, and which one it is. */
export interface VersionedPlan extends HallPlan {
  readonly version: string;
}

/** PUT /api/halls/:hallId/plan: what was drawn, and the version it was drawn from. → 200 with the version it is now. */
export const PlanSaving = Type.Object({ basedOn: Type.String({ maxLength: 64 }), drawing: PlanDrawing }, { additionalProperties: false });
export type PlanSaving = Static<typeof PlanSaving>;
export const PlanReceipt = Type.Object({ version: Type.String() });
export type PlanReceipt = Static<typeof PlanReceipt>;

/** GET /api/halls/:hallId/plan/changes: who drew the plan anew, newest first. */
export const PlanChangeRecord = Type.Object({
  changedBy: Type.String(),
  changedAt: Moment,
  recordedAt: Moment,
  /** How many things of each kind were added, removed and changed. */
  changes: Type.Record(Type.String(), Type.Object({ added: Type.Integer(), removed: Type.Integer(), changed: Type.Integer() })),
});
export type PlanChangeRecord = Static<typeof PlanChangeRecord>;

/** POST /api/halls/:hallId/plan/reading: files of a plan, read as a drawing for the hall. Nothing is saved. */
export const PlanFiles = Type.Object(
  {
    files: Type.Array(Type.Object({ name: Type.String({ maxLength: 255 }), base64: Type.String() }), { minItems: 1, maxItems: 64 }),
    level: Nullable(Type.String({ maxLength: 100 })),
  },
  { additionalProperties: false },
);
export type PlanFiles = Static<typeof PlanFiles>;
export const PlanReading = Type.Object({
  drawing: PlanDrawing,
  features: Type.Integer(),
  leftOut: Type.Array(
    Type.Object({
      file: Type.String(),
      featureId: Type.String(),
      type: Type.String(),
      category: Type.String(),
      name: Type.String(),
      reason: Type.String(),
    }),
  ),
  /** Zones drawn as the largest rectangle within their outline, and how much of it that is. */
  squared: Type.Array(Type.Object({ zoneId: Type.String(), name: Type.String(), share: Type.Number() })),
  /** Queues whose zone is not on the plan: they are in its first one now. */
  movedQueues: Type.Array(Type.String()),
});
export type PlanReading = Static<typeof PlanReading>;

/** POST /api/halls/:hallId/commands → 202 with the command's id; its answer arrives in the live state. */
export const CommandRequest = Type.Object({
  windowId: Type.String(),
  request: WindowAction,
  /** The command of the same window that this one takes back, when it does. */
  undoes: Type.Optional(Identifier),
});
export type CommandRequest = Static<typeof CommandRequest>;
export const CommandReceipt = Type.Object({ commandId: Type.String() });
export type CommandReceipt = Static<typeof CommandReceipt>;

/** GET /api/halls/:hallId/commands: the audit, newest first. */
export const CommandRecord = Type.Object({
  id: Type.String(),
  windowId: Type.String(),
  request: WindowAction,
  requestedBy: Type.String(),
  requestedAt: Moment,
  undoes: Nullable(Type.String()),
  status: Type.String(),
  answeredAt: Nullable(Moment),
  reason: Nullable(Type.String()),
  reasonCode: Nullable(Type.String()),
});
export type CommandRecord = Static<typeof CommandRecord>;

/** GET /api/boards/leader: one row a hall; the norm is the median of the same weekday's days among the last 28, up to the same hour. */
const Compared = Type.Object({ today: Nullable(Type.Number()), yesterday: Nullable(Type.Number()), norm: Nullable(Type.Number()) });
export type Compared = Static<typeof Compared>;
export const LeaderRow = Type.Object({
  hallId: Type.String(),
  name: Name,
  timeZone: Type.String(),
  asOf: Moment,
  /** Of the hall's tickets: while they are silent, today's figures stand where they stopped. */
  freshness: Type.String(),
  heardAt: Nullable(Moment),
  /** People who came through the doors. */
  visitors: Compared,
  /** People who took tickets, as far as tickets say whose they are: never to be mixed with `tickets`. */
  visits: Compared,
  tickets: Compared,
  meanWaitMinutes: Compared,
  p90WaitMinutes: Compared,
  shareWithin15Minutes: Compared,
  abandonedShare: Compared,
  windowsOpened: Compared,
  windowHours: Compared,
  /** Completed self-service sessions among these and the tickets issued. */
  diversionShare: Compared,
  /** Of ratings a person gave; `activeRatingShare` says how many of the served did. */
  satisfiedShare: Compared,
  activeRatingShare: Compared,
  casesFinished: Compared,
  openCases: Type.Integer(),
  overdueCases: Type.Integer(),
});
export type LeaderRow = Static<typeof LeaderRow>;
export const LeaderBoard = Type.Array(LeaderRow);

/** GET /api/halls/:hallId/days: one row a service day, oldest first. */
export const DayRow = Type.Object({
  day: Type.String(),
  visitors: Nullable(Type.Number()),
  visits: Nullable(Type.Number()),
  tickets: Type.Number(),
  served: Type.Number(),
  meanWaitMinutes: Nullable(Type.Number()),
  p90WaitMinutes: Nullable(Type.Number()),
  abandonedShare: Nullable(Type.Number()),
  satisfiedShare: Nullable(Type.Number()),
});
export type DayRow = Static<typeof DayRow>;

/**
 * GET /api/halls/:hallId/profile?day=&queue=: issued tickets, and called waits, per quarter hour of a day beside the usual for
 * that weekday, of the hall or of one queue. Quarter hours that have not begun yet have the usual only; everything measured is null there.
 */
export const ProfileRow = Type.Object({
  slotStart: Moment,
  issued: Nullable(Type.Integer()),
  called: Nullable(Type.Integer()),
  meanWaitMinutes: Nullable(Type.Number()),
  usualIssued: Nullable(Type.Number()),
  usualMeanWaitMinutes: Nullable(Type.Number()),
  meanOpenWindows: Nullable(Type.Number()),
  usualOpenWindows: Nullable(Type.Number()),
});
export type ProfileRow = Static<typeof ProfileRow>;

/** GET /api/halls/:hallId/duty: devices with a fault or no heartbeat, worst first. */
export const DutyRow = Type.Object({
  deviceId: Type.String(),
  kind: Type.String(),
  zoneId: Nullable(Type.String()),
  status: Type.String(),
  since: Nullable(Moment),
  faultCode: Nullable(Type.String()),
  consumableLow: Nullable(Type.String()),
  lastSeenAt: Nullable(Moment),
  faultsLast28Days: Type.Integer(),
});
export type DutyRow = Static<typeof DutyRow>;

const DueCaseRow = Type.Object({
  caseId: Type.String(),
  matterId: Nullable(Type.String()),
  status: Type.String(),
  acceptedAt: Nullable(Moment),
  dueAt: Moment,
  overdue: Type.Boolean(),
  remainingHours: Type.Number(),
  lastStep: Nullable(Type.String()),
  clockStopped: Type.Boolean(),
});
export type DueCaseRow = Static<typeof DueCaseRow>;
/** GET /api/halls/:hallId/cases/due: how many open cases are overdue, or due within the asked days; the 500 most urgent first. */
export const DueCases = Type.Object({ overdue: Type.Integer(), dueSoon: Type.Integer(), rows: Type.Array(DueCaseRow) });
export type DueCases = Static<typeof DueCases>;

/** GET /api/halls/:hallId/lobby (no account needed): what the public display shows. */
export const LobbyBoard = Type.Object({
  name: Name,
  timeZone: Type.String(),
  time: Moment,
  freshness: Type.String(),
  calls: Type.Array(Type.Object({ ticketId: Type.String(), windowNumber: Type.String(), calledAt: Moment })),
  queues: Type.Array(
    Type.Object({
      id: Type.String(),
      letter: Type.String(),
      name: Name,
      waiting: Nullable(Type.Integer()),
      openWindows: Type.Integer(),
      recentWaitMinutes: Nullable(Type.Number()),
      /** For whoever takes a number now: P10 to P90; null where nothing is announced, or the last look ahead is too old. */
      expectedMinutes: Nullable(Type.Object({ low: Type.Integer(), high: Type.Integer() })),
    }),
  ),
});
export type LobbyBoard = Static<typeof LobbyBoard>;

/** GET /api/quarantine: counts per source and reason, and the newest refused messages. */
export const QuarantineBoard = Type.Object({
  counts: Type.Array(Type.Object({ source: Type.String(), reason: Type.String(), messages: Type.Integer(), lastAt: Moment })),
  latest: Type.Array(
    Type.Object({
      receivedAt: Moment,
      source: Type.String(),
      topic: Type.String(),
      reason: Type.String(),
      detail: Type.String(),
      firstBytes: Type.String(),
    }),
  ),
});
export type QuarantineBoard = Static<typeof QuarantineBoard>;

/** application/problem+json (RFC 9457) */
export const Problem = Type.Object({
  type: Type.String(),
  title: Type.String(),
  status: Type.Integer(),
  detail: Type.Optional(Type.String()),
  code: Type.String(),
  /** Ids of what it is about. */
  about: Type.Optional(Type.Array(Type.String())),
});
export type Problem = Static<typeof Problem>;
