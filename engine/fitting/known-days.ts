import type { HallPlan } from '#contracts/hall-plan';
import type { ServiceDay } from '#contracts/instant';
import { catalog } from '../analytics/query-catalog.ts';
import { ask } from '../analytics/question.ts';
import type { QuerySource } from '../query-source.ts';
import { dayAfter, openHoursOf } from './day-hours.ts';
import { findUsedDays } from './used-days.ts';

/** The service days of a hall that tell how it is, oldest first. Throws `HallError('query_failed')`. */
export async function knownDays(queries: QuerySource, plan: HallPlan): Promise<readonly ServiceDay[]> {
  const ever = { hall_id: plan.id, time_zone: plan.timeZone, from: '1970-01-01', until: '9999-12-31' };
  return findUsedDays(plan, await ask(queries, catalog.fitArrivals, ever)).used;
}

const daysToLook = 31;

/** The next day after `day` on which the hall opens; the next day at all where it never does. */
export function nextOpenDay(plan: HallPlan, day: ServiceDay): ServiceDay {
  const days = Array.from({ length: daysToLook }, (_, place) => dayAfter(day, place + 1));
  return days.find((one) => openHoursOf(plan, one).length > 0) ?? dayAfter(day, 1);
}
