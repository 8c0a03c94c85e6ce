import type { Instant } from '#contracts/instant';
import type { Scenario } from '#contracts/scenario';
import type { BreakRelay, LooseBreak } from '#contracts/scenario-windows';
import { isAround } from './present-breaks.ts';
import { contains, shiftsAhead } from './rest-of-plan.ts';
import type { WindowSeat } from './window-seat.ts';

/** Breaks that are taken in turns: whose turn comes when is not known, but who has had theirs is. */
export const isInTurns = ({ relays }: BreakRelay): boolean => relays > 1;

/** Whoever opens within this time of their shift's beginning was late, and not on a break. */
const lateMinutes = 25;
const leastShare = 0.005;

/** The breaks in turns that windows are still to take, each with its chance and when it may begin. */
export function breaksToCome(
  seats: readonly WindowSeat[],
  { breaks = [], windows }: Scenario,
  minute: number,
  minuteAt: (time: Instant) => number,
): LooseBreak[] {
  return breaks.filter(isInTurns).flatMap((relay) => {
    const { fromMinute, minutes, relays, windowIds } = relay;
    const toMinute = fromMinute + (relays - 1) * minutes;
    if (minute >= toMinute) return [];
    const firstEnd = fromMinute + minutes;
    const staffed = windows.filter((one) =>
      shiftsAhead(one, fromMinute, firstEnd).some(({ from, to }) => from <= fromMinute && to >= firstEnd),
    );
    const share = Math.min(1, windowIds.length / Math.max(1, staffed.length));
    const passed = minute > fromMinute ? (minute - fromMinute) / (toMinute - fromMinute) : 0;
    // Who has not taken it by now is likelier not to take it at all.
    const left = (share * (1 - passed)) / Math.max(leastShare, 1 - share * passed);
    if (left < leastShare) return [];
    const from = Math.max(minute, fromMinute);
    return seats
      .filter((seat) => seat.shifts.some((shift) => contains(shift, from)) && !hasRested(seat, relay, minuteAt))
      .map(({ spec }) => ({ windowId: spec.id, fromMinute: from, toMinute, share: left, minutes }));
  });
}

/** Away now, or back from being away about that time. */
function hasRested({ live, shifts }: WindowSeat, relay: BreakRelay, minuteAt: (time: Instant) => number): boolean {
  if (live === null || live.statusSince === null || live.status === 'closed') return false;
  const since = minuteAt(live.statusSince);
  if (live.status === 'paused') return (live.reason === 'break' || live.reason === 'meal') && isAround(relay, since);
  return since > relay.fromMinute && since > (shifts[0]?.from ?? since) + lateMinutes;
}
