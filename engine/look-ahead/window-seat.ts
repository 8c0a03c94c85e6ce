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
  for (const seat of seats) {
    if (!isStaffed(seat) || nowOf(seat, minute)) continue;
    const stoodFor = missing.findIndex(({ spec }) => spec.queues.join() === seat.spec.queues.join());
    const [other] = stoodFor < 0 ? [] : missing.splice(stoodFor, 1);
    if (other) standFor(seat, other, minute);
    else {
      const next = seat.shifts[0]?.from ?? end;
      seat.shifts = [{ from: minute, to: next, periods: [{ fromMinute: minute, toMinute: next }] }, ...seat.shifts];
    }
  }
  for (const seat of missing) {
    const shift = nowOf(seat, minute);
    const isAbsent = minute - (shift?.from ?? 0) >= lateMinutes;
    seat.shifts = isAbsent
      ? seat.shifts.filter((one) => one !== shift)
      : seat.shifts.map((one) => (one === shift ? shiftFrom(one, minute + delayMinutes) : one));
  }
}

/** One takes the present shift of another; where its own begins meanwhile, the other has the rest of its day. */
function standFor(seat: WindowSeat, other: WindowSeat, minute: number): void {
  const shift = nowOf(other, minute);
  if (!shift) return;
  const own = { shifts: seat.shifts, turns: seat.turns };
  if (own.shifts.some(({ from }) => from < shift.to)) {
    seat.shifts = other.shifts;
    seat.turns = other.turns;
    other.shifts = own.shifts;
    other.turns = own.turns;
  } else {
    seat.shifts = [shift, ...own.shifts];
    other.shifts = other.shifts.filter((one) => one !== shift);
  }
}
