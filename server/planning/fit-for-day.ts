import type { HallPlan } from '#contracts/hall-plan';
import type { ServiceDay } from '#contracts/instant';
import { knownPeople } from '#engine/analytics/known-people';
import { dayAfter } from '#engine/fitting/day-hours';
import type { FittedScenario } from '#engine/fitting/fit-outcome';
import { fitScenario } from '#engine/fitting/fit-scenario';
import { knownDays } from '#engine/fitting/known-days';
import type { KnownPeople } from '#engine/planning/known-people';
import type { QuerySource } from '#engine/query-source';

const historyDays = 28;

/** What the four weeks that were known before a day say of it. */
export interface DayFit extends FittedScenario {
  readonly people: KnownPeople;
}

/** A scenario of a day with the windows it usually has, and who sits at them. */
export async function fitForDay(queries: QuerySource, plan: HallPlan, forDay: ServiceDay): Promise<DayFit> {
  const before = (await knownDays(queries, plan)).filter((day) => day < forDay);
  const toDay = before.at(-1) ?? dayAfter(forDay, -1);
  const fromDay = dayAfter(toDay, 1 - historyDays);
  const fitted = await fitScenario(queries, plan, { fromDay, toDay, forDay, windows: 'usual' });
  return { ...fitted, people: await knownPeople(queries, plan.id, { from: fromDay, until: toDay, forDay }) };
}
