import type { Scenario } from '#contracts/scenario';
import { HallError } from '#engine/errors';
import { expectedVisits } from '#engine/simulation/expected-visits';

/** Days of one experiment: enough for any interval worth having. */
export const mostReplications = 1_000_000;
/** Simulated visitors of one experiment: some hours of both cores. */
const mostVisitors = 5e10;

/** Refuses an experiment that would never end. Throws `HallError('bad_request')`. */
export function refuseEndless(scenarios: readonly Scenario[], replications: number): void {
  if (!Number.isInteger(replications) || replications < 1 || replications > mostReplications)
    throw new HallError('bad_request', `/replications: ${replications} is not a whole number from 1 to ${mostReplications}`);
  const visitors = scenarios.reduce((sum, scenario) => sum + visitorsADay(scenario), 0) * replications;
  if (visitors > mostVisitors)
    throw new HallError(
      'bad_request',
      `/replications: ${replications} would be ${visitors.toExponential(1)} visitors; ask for at most ${Math.floor((mostVisitors * replications) / visitors)}`,
    );
}

/** Expected visitors of a day. */
export const visitorsADay = (scenario: Scenario): number => [...expectedVisits(scenario).values()].reduce((sum, count) => sum + count, 0);
