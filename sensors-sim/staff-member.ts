import type { HallDay } from './hall-day.ts';
import { hourMs } from './hall-time.ts';

/** Somebody at a window: their pace, and since when they have worked without a break. */
export interface StaffMember {
  readonly id: string;
  /** Service times are multiplied by it: below 1 is quick. */
  readonly pace: number;
  restedAt: number;
}

/** The member of staff with this id: the same pace on every day. */
export function meetStaff(day: HallDay, id: string): StaffMember {
  const pace = day.lasting(`staff/${id}`).lognormal(1, day.hall.truth.staff.paceSpread);
  return { id, pace, restedAt: day.agenda.now };
}

/** How much longer a service takes because of who serves, and how tired they are. */
export function paceNow(day: HallDay, staff: StaffMember): number {
  const { fatiguePerHour, fatigueLimit } = day.hall.truth.staff;
  const hours = (day.agenda.now - staff.restedAt) / hourMs;
  return staff.pace * (1 + Math.min(fatigueLimit, Math.max(0, hours) * fatiguePerHour));
}
