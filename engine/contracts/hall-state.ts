import type { WindowAction } from './commands.ts';
import type { AbandonReason, DeviceKind, EventFamily, PauseReason, TicketClass } from './events.ts';
import type { CommandId, DeviceId, MatterId, QueueId, StaffId, TicketId, WindowId } from './ids.ts';
import type { Instant, ServiceDay } from './instant.ts';
import type { QueueForecast } from './wait-forecast.ts';

/** A ticket's place in its life: `missed` is 过号 (called, nobody came), `parked` was set aside, in or before service. */
export type TicketStatus = 'waiting' | 'called' | 'serving' | 'parked' | 'missed' | 'served' | 'abandoned';

/** An open ticket. One that was served or abandoned leaves the state and stays in the store. */
export interface TicketState {
  readonly id: TicketId;
  /** Joins the tickets of one visit; null where the hall does not say. */
  readonly visitId: string | null;
  readonly queueId: QueueId | null;
  /** What its holder comes to this queue for; null where nobody asked. */
  readonly matterId: MatterId | null;
  readonly class: TicketClass;
  readonly status: TicketStatus;
  /** Null when the issue was never seen: the wait is then unknown. */
  readonly issuedAt: Instant | null;
  /** Start of the present leg: issue, transfer or reactivation. */
  readonly queuedAt: Instant | null;
  readonly calledAt: Instant | null;
  readonly startedAt: Instant | null;
  readonly windowId: WindowId | null;
  /** How often it was called on this leg. */
  readonly calls: number;
  /** 1 for the first queue, 2 after one transfer, … */
  readonly leg: number;
  readonly abandonReason: AbandonReason | null;
}

/** A station of a visit: one leg of one of its tickets. */
export interface VisitLeg {
  readonly ticketId: TicketId;
  /** 1 for the ticket's first queue, 2 after one transfer, … */
  readonly leg: number;
  readonly queueId: QueueId | null;
  readonly windowId: WindowId | null;
  readonly matterId: MatterId | null;
  readonly status: TicketStatus | 'transferred';
  readonly queuedAt: Instant | null;
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
}

/** One person's visit that goes on and has more than one station: where it was, where it is, what it came for besides. */
export interface VisitState {
  readonly id: string;
  /** In the order of the tickets' issue, then of their legs. */
  readonly legs: readonly VisitLeg[];
  readonly nextMatterIds: readonly MatterId[];
}

export type WindowStatus = 'open' | 'paused' | 'closed';
/** What an open window is doing: nothing, waiting for the called ticket to arrive, serving. */
export type WindowActivity = 'idle' | 'called' | 'serving';

export interface ServiceWindowState {
  readonly id: WindowId;
  readonly status: WindowStatus;
  readonly reason: PauseReason | null;
  readonly statusSince: Instant | null;
  readonly queues: readonly QueueId[];
  readonly staffId: StaffId | null;
  readonly activity: WindowActivity;
  readonly ticketId: TicketId | null;
  readonly activitySince: Instant | null;
  readonly servedToday: number;
  /** 空岗: open and idle for longer than the hall allows while its queues have people. */
  readonly vacant: boolean;
}

/** 15, 25 and 30 minutes of longest wait (the border halls' blue line; see README). */
export type WaitWarning = 'none' | 'yellow' | 'orange' | 'red';

/** Booked visits of a queue on the service day. Where a hall says nothing of appointments they are all 0: look at that feed. */
export interface QueueAppointments {
  /** Booked, not come yet and still in their grace, with a slot that begins within 30 or 60 minutes or has begun. */
  readonly dueIn30Minutes: number;
  readonly dueIn60Minutes: number;
  readonly cameToday: number;
  /** Of those that came: after their grace. */
  readonly lateToday: number;
  readonly noShowToday: number;
  /** Booked, and made to queue with an ordinary or a second number all the same (code 212 of the rating scheme). */
  readonly numberedAgainToday: number;
}

export type AppointmentStatus = 'booked' | 'early' | 'checked_in' | 'late' | 'no_show' | 'cancelled';

/** A booked visit whose slot begins within an hour of now, before or after. */
export interface AppointmentState {
  readonly id: string;
  readonly queueId: QueueId;
  readonly slotStart: Instant;
  readonly slotEnd: Instant | null;
  readonly status: AppointmentStatus;
  /** Check-in, or the issue of the ticket that names it. */
  readonly cameAt: Instant | null;
  readonly ticketId: TicketId | null;
  readonly numberedAgain: boolean;
}

export interface QueueState {
  readonly id: QueueId;
  readonly waiting: number;
  readonly called: number;
  readonly serving: number;
  readonly openWindows: number;
  /** When the longest-waiting ticket joined; null when nobody waits. */
  readonly oldestQueuedAt: Instant | null;
  readonly warning: WaitWarning;
  readonly warningSince: Instant | null;
  /** Tickets issued for this queue; those that came by transfer were issued for another. */
  readonly issuedToday: number;
  readonly servedToday: number;
  readonly abandonedToday: number;
  /** Legs that have been called today, and the sum of their waits: mean wait = sum ÷ called. */
  readonly calledToday: number;
  readonly waitSecondsToday: number;
  /** The same for the last 20 called, newest last: what waiting was just now. */
  readonly recentWaitSeconds: readonly number[];
  readonly appointments: QueueAppointments;
}

export interface StaffState {
  readonly id: StaffId;
  readonly onDuty: boolean;
  readonly windowId: WindowId | null;
  readonly since: Instant;
}

export type Freshness = 'live' | 'stale' | 'unknown';

/** A zone or a door as its sensors see it; null is unknown. What was heard too long ago is stale, at night too. */
export interface AreaState {
  readonly id: string;
  readonly inToday: number;
  readonly outToday: number;
  readonly passedAt: Instant | null;
  readonly passedFreshness: Freshness;
  readonly people: number | null;
  readonly peopleAt: Instant | null;
  readonly peopleFreshness: Freshness;
  readonly co2Ppm: number | null;
  readonly temperatureCelsius: number | null;
  readonly humidityShare: number | null;
  readonly noiseDecibels: number | null;
  readonly airAt: Instant | null;
  /** Stale when one of the readings is. */
  readonly airFreshness: Freshness;
}

/** `lost`: no heartbeat for longer than the hall allows, or its last will arrived. `unknown`: never heard. */
export type DeviceStatus = 'ok' | 'fault' | 'lost' | 'unknown';

export interface DeviceState {
  readonly id: DeviceId;
  readonly kind: DeviceKind;
  readonly zoneId: string | null;
  readonly status: DeviceStatus;
  readonly statusSince: Instant | null;
  readonly faultCode: string | null;
  readonly consumableLow: string | null;
  readonly batteryShare: number | null;
  readonly inSession: boolean;
  readonly lastSeenAt: Instant | null;
}

/** How fresh a family of events is: a silent feed is stale, never an empty queue. */
export interface FeedState {
  readonly family: EventFamily;
  readonly freshness: Freshness;
  readonly lastEventAt: Instant | null;
  readonly eventsToday: number;
}

export type CommandStatus = 'pending' | 'accepted' | 'completed' | 'rejected' | 'unanswered';

/** A command of the last hours and how the hall answered. */
export interface CommandState {
  readonly id: CommandId;
  readonly windowId: WindowId;
  readonly request: WindowAction;
  /** Account name of who asked. */
  readonly requestedBy: string;
  readonly requestedAt: Instant;
  /** The command that this one was sent to take back; null for a decision of its own. */
  readonly undoes: CommandId | null;
  readonly status: CommandStatus;
  readonly answeredAt: Instant | null;
  /** Why it was rejected, in the hall's own words. */
  readonly reason: string | null;
  /** One of `refusalCodes`, or a code of the hall's own; null where it gave none. */
  readonly reasonCode: string | null;
}

export interface HallClockState {
  /** Hall time at the moment of `sentAt`. */
  readonly time: Instant;
  readonly rate: number;
  /** Wall time of the engine when `time` was so. */
  readonly sentAt: Instant;
  readonly source: 'wall' | 'feed';
}

/**
 * What is so in one hall now. Collections are keyed by id and hold every known thing, tickets and visits only open ones,
 * appointments only those of about now.
 */
export interface HallState {
  readonly hallId: string;
  readonly day: ServiceDay;
  readonly clock: HallClockState;
  readonly windows: Readonly<Record<string, ServiceWindowState>>;
  readonly queues: Readonly<Record<string, QueueState>>;
  readonly tickets: Readonly<Record<string, TicketState>>;
  readonly visits: Readonly<Record<string, VisitState>>;
  readonly appointments: Readonly<Record<string, AppointmentState>>;
  readonly staff: Readonly<Record<string, StaffState>>;
  readonly areas: Readonly<Record<string, AreaState>>;
  readonly devices: Readonly<Record<string, DeviceState>>;
  readonly feeds: Readonly<Record<string, FeedState>>;
  readonly commands: Readonly<Record<string, CommandState>>;
  /** What is expected of each queue, as of the last look ahead; empty before the first. */
  readonly forecasts: Readonly<Record<string, QueueForecast>>;
}
