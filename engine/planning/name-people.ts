import type { PersonWork, PlanPeople, PlanSeat } from '#contracts/plan-people';
import type { PlannedWindow, StaffingRules } from '#contracts/tidal-plan';
import { balanceWork } from './balance-work.ts';
import type { KnownPeople } from './known-people.ts';
import { type Colleague, findColleagues, seatPeople } from './seat-people.ts';

export interface NamingGround {
  readonly windows: readonly PlannedWindow[];
  readonly rules: StaffingRules;
  readonly known: KnownPeople;
  readonly leastMinutes: number;
  /** Minutes of a stretch in which a window has a visitor, on an average day. */
  readonly busyBetween: (windowId: string, fromMinute: number, toMinute: number) => number;
}

/** Says by whom a plan is done, how much each has to do, and how evenly. The same history and plan name the same people. */
export function namePeople({ windows, rules, known, leastMinutes, busyBetween }: NamingGround): PlanPeople {
  const colleagues = findColleagues(known.people, rules);
  const seats = seatPeople({ windows, rules, colleagues, leastMinutes });
  const seatsOf = ({ person }: Colleague): PlanSeat[] => seats.filter(({ staffId }) => staffId === person.staffId);
  const atWork = colleagues.filter((one) => seatsOf(one).length > 0);
  const work = atWork.map((one) => workOf(one, seatsOf(one), busyBetween));
  const spare = colleagues.filter((one) => one.person.isUsuallyThere && !atWork.includes(one));
  return {
    daysKnown: known.days,
    seats,
    work: work.sort((a, b) => (a.poolId === b.poolId ? b.busyMinutes - a.busyMinutes : a.poolId < b.poolId ? -1 : 1)),
    spare: spare.map(({ person }) => person.staffId).sort(),
    balance: balanceWork(work),
  };
}

function workOf({ person, poolId }: Colleague, seats: readonly PlanSeat[], busyBetween: NamingGround['busyBetween']): PersonWork {
  const sum = (of: (seat: PlanSeat) => number): number => Math.round(seats.reduce((all, seat) => all + of(seat), 0) * 10) / 10;
  return {
    staffId: person.staffId,
    poolId,
    windowIds: [...new Set(seats.map(({ windowId }) => windowId))],
    plannedMinutes: sum(({ fromMinute, toMinute }) => toMinute - fromMinute),
    busyMinutes: sum(({ windowId, fromMinute, toMinute }) => busyBetween(windowId, fromMinute, toMinute)),
    longestMinutes: longestOf(seats),
  };
}

function longestOf(seats: readonly PlanSeat[]): number {
  let longest = 0;
  let since = Number.NEGATIVE_INFINITY;
  let until = Number.NEGATIVE_INFINITY;
  for (const { fromMinute, toMinute } of [...seats].sort((a, b) => a.fromMinute - b.fromMinute)) {
    if (fromMinute > until) since = fromMinute;
    until = toMinute;
    longest = Math.max(longest, until - since);
  }
  return longest;
}
