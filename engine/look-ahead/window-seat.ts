import type { ServiceWindowState } from '#contracts/hall-state';
import type { ScenarioWindow } from '#contracts/scenario-windows';
import { type BreakTurn, contains, type Shift, shiftFrom } from './rest-of-plan.ts';

/** A window with what is planned for the rest of the day, while that is brought in line with what is so. */
export interface WindowSeat {
  readonly spec: ScenarioWindow;
  /** Null where nobody tells of windows: it is as planned. */
  readonly live: ServiceWindowState | null;
  shifts: readonly Shift[];
  turns: readonly BreakTurn[];
  /** Somebody is away from it until then. */
  awayUntil: number;
}

const isStaffed = ({ live }: WindowSeat): boolean => live !== null && live.status !== 'closed';
const nowOf = ({ shifts }: WindowSeat, minute: number): Shift | undefined => shifts.find((shift) => contains(shift, minute));

/** A window that should have opened so short a time ago is late; after that nobody comes. */
const lateMinutes = 25;

/**
 * Brings who sits where in line with the plan: a window that is open though the plan has it closed stands for a closed one of the
 * same queues, or stays open until its next shift, or until `end`; one that is closed though planned is late, or stays closed for
 * this shift.
 */
export function reseat(seats: readonly WindowSeat[], minute: number, end: number, delayMinutes: number): void {
  const missing = seats.filter((seat) => seat.live?.status === 'closed' && nowOf(seat, minute) !== undefined);
  const absent = missing.filter((seat) => minute - (nowOf(seat, minute)?.from ?? 0) >= lateMinutes);
  for (const seat of missing) {
    const shift = nowOf(seat, minute);
    if (!absent.includes(seat)) seat.shifts = seat.shifts.map((one) => (one === shift ? shiftFrom(one, minute + delayMinutes) : one));
  }
  for (const seat of seats) {
    if (!isStaffed(seat) || nowOf(seat, minute)) continue;
    const stoodFor = absent.findIndex(({ spec }) => spec.queues.join() === seat.spec.queues.join());
    const [other] = stoodFor < 0 ? [] : absent.splice(stoodFor, 1);
    const shift = other && nowOf(other, minute);
    const next = seat.shifts[0]?.from ?? end;
    const stays: Shift = shift ?? { from: minute, to: next, periods: [{ fromMinute: minute, toMinute: next }] };
    seat.shifts = [stays, ...seat.shifts.filter(({ from }) => from >= stays.to)];
    if (other) other.shifts = other.shifts.filter((one) => one !== shift);
  }
  for (const seat of absent) seat.shifts = seat.shifts.filter((shift) => !contains(shift, minute));
}
