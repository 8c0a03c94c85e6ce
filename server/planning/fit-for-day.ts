import type { HallPlan } from '#contracts/hall-plan';
import type { ServiceDay } from '#contracts/instant';
import { dayAfter } from '#engine/fitting/day-hours';
import type { FittedScenario } from '#engine/fitting/fit-outcome';
import { fitScenario } from '#engine/fitting/fit-scenario';
import { knownDays } from '#engine/fitting/known-days';
import type { QuerySource } from '#engine/query-source';

const historyDays = 28;

/** A scenario of a day with the windows it usually has, from the four weeks that were known before it. */
export async function fitForDay(queries: QuerySource, plan: HallPlan, forDay: ServiceDay): Promise<FittedScenario> {
  const before = (await knownDays(queries, plan)).filter((day) => day < forDay);
  const toDay = before.at(-1) ?? dayAfter(forDay, -1);
  return fitScenario(queries, plan, { fromDay: dayAfter(toDay, 1 - historyDays), toDay, forDay, windows: 'usual' });
}
