import type { AppointmentState, FeedState, HallState, ServiceWindowState, TicketState } from '#contracts/hall-state';
import { HallCalendar } from '#engine/hall-calendar';
import { minutes, nineOClock } from './small-hall.ts';

/** Ten o'clock of a Tuesday: an hour after a scenario that starts at nine. */
export const tenOClock = nineOClock + minutes(60);
export const hallCalendar = new HallCalendar('Asia/Shanghai');

/** Minutes of a scenario that starts at nine. */
export const at = (minute: number): number => nineOClock + minutes(minute);

export const ticketOf = (id: string, parts: Partial<TicketState>): TicketState => ({
  id,
  visitId: null,
  queueId: 'A',
  matterId: null,
  class: 'ordinary',
  status: 'waiting',
  issuedAt: null,
  queuedAt: null,
  calledAt: null,
  startedAt: null,
  windowId: null,
  calls: 0,
  leg: 1,
  abandonReason: null,
  ...parts,
});

export const windowOf = (id: string, parts: Partial<ServiceWindowState> = {}): ServiceWindowState => ({
  id,
  status: 'open',
  reason: null,
  statusSince: at(0),
  queues: ['A'],
  staffId: null,
  activity: 'idle',
  ticketId: null,
  activitySince: null,
  servedToday: 0,
  vacant: false,
  ...parts,
});

export const bookingOf = (id: string, slotMinute: number, parts: Partial<AppointmentState> = {}): AppointmentState => ({
  id,
  queueId: 'A',
  slotStart: at(slotMinute),
  slotEnd: null,
  status: 'booked',
  cameAt: null,
  ticketId: null,
  numberedAgain: false,
  ...parts,
});

interface LiveHall {
  readonly tickets?: readonly TicketState[];
  readonly windows?: readonly ServiceWindowState[];
  /** Absent: nobody tells of appointments. */
  readonly bookings?: readonly AppointmentState[];
}

/** A hall at ten o'clock with what is given, and nothing else. */
export function liveHall({ tickets = [], windows = [], bookings }: LiveHall): HallState {
  const byId = <T extends { readonly id: string }>(things: readonly T[]) => Object.fromEntries(things.map((thing) => [thing.id, thing]));
  const told: FeedState = { family: 'appointment', freshness: 'live', lastEventAt: at(0), eventsToday: 1 };
  return {
    hallId: 'small',
    day: '2026-03-03',
    clock: { time: tenOClock, rate: 1, sentAt: tenOClock, source: 'wall' },
    windows: byId(windows),
    queues: {},
    tickets: byId(tickets),
    visits: {},
    appointments: byId(bookings ?? []),
    staff: {},
    areas: {},
    devices: {},
    feeds: bookings ? { appointment: told } : {},
    commands: {},
    forecasts: {},
  };
}
