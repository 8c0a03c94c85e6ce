import type { Scenario } from '#contracts/scenario';
import { Experiment } from '../simulation/experiment.ts';
import { buildModel } from '../simulation/hall-model.ts';
import { plannedWindowHours } from '../simulation/planned-hours.ts';
import { describeEffect } from './describe-effect.ts';

/** A hall's next minutes as they would be and after remedies, to be simulated `paths` times on the same visitors. */
export interface RemedyTrial {
  readonly experiment: Experiment;
  /** What it says so far. */
  effect(): ReturnType<typeof describeEffect>;
}

/**
 * Everybody who comes within the horizon is followed until served: were the end cut off, whoever waits longest would be left out, and
 * a remedy that lets a queue starve would look good.
 */
export function tryRemedies(ahead: Scenario, remedied: Scenario, seed: number, paths: number): RemedyTrial {
  const closesWithin = ahead.hours.ends === 'empty';
  const plannedHours = [plannedWindowHours(buildModel(ahead)), plannedWindowHours(buildModel(remedied))] as const;
  const pair = closesWithin ? [ahead, remedied] : [untilServed(ahead), untilServed(remedied)];
  const experiment = new Experiment(pair, seed, { most: paths });
  return { experiment, effect: () => describeEffect({ result: experiment.result(), closesWithin, plannedHours }) };
}

function untilServed(scenario: Scenario): Scenario {
  const { closesMinute, lastTicketMinute = closesMinute } = scenario.hours;
  return { ...scenario, hours: { ...scenario.hours, lastTicketMinute, ends: 'empty' } };
}
