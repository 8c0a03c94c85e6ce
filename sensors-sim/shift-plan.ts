import type { HallDay } from './hall-day.ts';
import { clockMs } from './hall-time.ts';
import type { ServiceDesk } from './service-desk.ts';

/** One stretch in which a window is meant to be staffed. Moments in milliseconds since 1970. */
export interface Shift {
  readonly desk: ServiceDesk;
  readonly from: number;
  readonly to: number;
  /** What it serves instead of its own queues from a moment on, earliest first. */
  readonly tasks?: readonly { readonly from: number; readonly queues: readonly string[] }[];
}

/** Says who sits where and when on a day. */
export type ShiftPlanner = (day: HallDay, desks: readonly ServiceDesk[]) => readonly Shift[];

/** Who sits where and when on an ordinary day: as many windows of each queue as the truth staffs, tidal windows last. */
export function planShifts(day: HallDay, desks: readonly ServiceDesk[]): Shift[] {
  const random = day.random('shift-plan');
  return day.hall.plan.queues.flatMap((queue) => {
    const own = desks.filter((desk) => desk.plan.queues[0] === queue.id);
    const steady = random.shuffle(own.filter((desk) => !desk.plan.tidal));
    const ranked = [...steady, ...own.filter((desk) => desk.plan.tidal)];
    const steps = staffedWindows(day, queue.id);
    return ranked.flatMap((desk, rank) => shiftsOf(day, desk, rank, steps));
  });
}

function staffedWindows(day: HallDay, queueId: string): { from: number; windows: number }[] {
  const truth = day.hall.truth.queues[queueId];
  if (!truth) return [];
  if (day.date.weekday === 'sat') return [{ from: day.date.opens, windows: truth.saturdayWindows }];
  return truth.staffedWindows.map(([time, windows]) => ({ from: day.date.midnight + clockMs(time), windows }));
}

function shiftsOf(day: HallDay, desk: ServiceDesk, rank: number, steps: readonly { from: number; windows: number }[]): Shift[] {
  const shifts: Shift[] = [];
  let from: number | null = null;
  for (const step of steps) {
    const wanted = step.windows > rank;
    if (wanted && from === null) from = Math.max(step.from, day.date.opens);
    if (!wanted && from !== null) {
      shifts.push({ desk, from, to: step.from });
      from = null;
    }
  }
  if (from !== null) shifts.push({ desk, from, to: day.date.closes });
  return shifts;
}
