import type { HallPlan } from '#contracts/hall-plan';
import type { Instant, ServiceDay } from '#contracts/instant';

/** A hall at a moment of its own time: what most questions are asked about. */
export interface HallMoment {
  readonly plan: HallPlan;
  readonly day: ServiceDay;
  readonly now: Instant;
}

/** The moment as parameters of a question. */
export function momentParameters({ plan, day, now }: HallMoment) {
  return { hall_id: plan.id, time_zone: plan.timeZone, day, now: new Date(now).toISOString() };
}

/** The hall's doors, comma-separated: only their counts are visitors. */
export function doorIds(plan: HallPlan): string {
  return plan.doors.map(({ id }) => id).join(',');
}
