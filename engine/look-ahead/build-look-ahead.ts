import type { HallState } from '#contracts/hall-state';
import type { TicketId } from '#contracts/ids';
import type { Instant } from '#contracts/instant';
import type { Scenario } from '#contracts/scenario';
import { minuteOf } from '../fitting/day-hours.ts';
import type { HallCalendar } from '../hall-calendar.ts';
import { expectBooked } from './expected-bookings.ts';
import { findPresentPeople } from './present-people.ts';
import { arrangeWindows } from './present-windows.ts';
import { followToday } from './todays-arrivals.ts';

export interface LookAheadMoment {
  /** Hall time of the look-ahead's beginning. */
  readonly now: Instant;
  readonly calendar: HallCalendar;
  /** How far ahead; two hours unless told. Past the hall's closing it goes on until everybody is served. */
  readonly horizonMinutes?: number;
}

/** The rest of a day from now on. */
export interface LookAhead {
  /** Minutes count from the hour that the fitted scenario names, as in that; `start.minute` is now. */
  readonly scenario: Scenario;
  /** The tickets of `scenario.start.waiting`, in its order: the n-th is visitor n of every simulated path. */
  readonly waiting: readonly TicketId[];
  /** Open tickets that are not simulated: parked or missed ones, and those of queues that the scenario does not know. */
  readonly leftOut: readonly TicketId[];
}

const usualHorizonMinutes = 120;

/** Lets a day's scenario begin from the hall as it is. `scenario` is that of the hall's present service day, without a start of its own. */
export function buildLookAhead(state: HallState, scenario: Scenario, moment: LookAheadMoment): LookAhead {
  const { now, calendar, horizonMinutes = usualHorizonMinutes } = moment;
  const { hours } = scenario;
  const zero = minuteOf(hours.startsAt ?? '00:00');
  const present = calendar.minuteOfServiceDay(now) - zero;
  const minute = Math.max(0, present);
  const minuteAt = (time: Instant): number => present - (now - time) / 60_000;
  const end = minute + horizonMinutes;
  const { warmUpMinutes: _none, ...ownHours } = hours;
  const isCutOff = end < hours.closesMinute;
  const closesMinute = isCutOff ? end : Math.max(hours.closesMinute, minute + leastMinutes);
  const people = findPresentPeople(state, scenario, minute, minuteAt);
  const { windows, breaks } = arrangeWindows(state, scenario, { minute, end: closesMinute, minuteAt });
  const { breaks: _taken, ...others } = scenario;
  const { arrivals, ...today } = followToday(state, scenario, minute);
  return {
    scenario: {
      ...others,
      ...today,
      id: `${scenario.id}-ahead`,
      hours: {
        ...ownHours,
        closesMinute,
        lastTicketMinute: Math.min(hours.lastTicketMinute ?? hours.closesMinute, closesMinute),
        ends: isCutOff ? 'closing' : hours.ends,
      },
      arrivals: expectBooked(state, { ...scenario, arrivals }, { minute, end: closesMinute, minuteAt }),
      windows,
      start: { minute, waiting: people.waiting, serving: people.serving, ...(breaks.length > 0 && { breaks }) },
    },
    waiting: people.waitingTickets,
    leftOut: people.leftOut,
  };
}

/** After closing there is still somebody to serve. */
const leastMinutes = 1;
