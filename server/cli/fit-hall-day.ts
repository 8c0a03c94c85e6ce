import type { HallPlan } from '#contracts/hall-plan';
import type { ServiceDay } from '#contracts/instant';
import type { Scenario } from '#contracts/scenario';
import { HallError } from '#engine/errors';
import type { KnownPeople } from '#engine/planning/known-people';
import { fitForDay } from '../planning/fit-for-day.ts';
import type { CliContext } from './command.ts';
import { sourceOf } from './node-queries.ts';
import { openNodeAccess } from './open-node-access.ts';
import { findPlan } from './parse-day.ts';

/**
 * A day of a hall with the windows it usually has and who sits at them, from the store of the hall that runs or of the data folder. Throws `HallError`:
 * `unknown_hall`, and `bad_request` saying why the day cannot be simulated.
 */
export async function fitHallDay(
  hallId: string,
  day: ServiceDay,
  options: { readonly data?: string },
  context: CliContext,
): Promise<{ readonly plan: HallPlan; readonly scenario: Scenario; readonly people: KnownPeople }> {
  const node = await openNodeAccess(options, context);
  try {
    const plan = findPlan(node, hallId);
    const { scenario, fit, people } = await node.atOneMoment((queries) => fitForDay(sourceOf(queries), plan, day));
    const reasons = fit.gaps.map(({ says }) => says.en);
    if (!scenario) throw new HallError('bad_request', `${hallId} cannot be simulated on ${day}: ${reasons.join(' ')}`, { about: reasons });
    return { plan, scenario, people };
  } finally {
    await node.close();
  }
}
