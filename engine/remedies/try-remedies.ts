import type { Scenario } from '#contracts/scenario';
import { Experiment } from '../simulation/experiment.ts';
import { buildModel } from '../simulation/hall-model.ts';
import { plannedWindowHours } from '../simulation/planned-hours.ts';
import { describeEffect } from './describe-effect.ts';

/** A hall's next minutes as they would be, and after each of some remedies, to be simulated `paths` times on the same visitors. */
export interface RemedyTrial {
  readonly experiment: Experiment;
  /** What it says so far of the n-th remedy. */
  effect(place: number): ReturnType<typeof describeEffect>;
}

/** So many at least, that no thread is long at work when the others have done theirs. */
const leastBatches = 16;

/**
 * Everybody who comes within the horizon is followed until served: were the end cut off, whoever waits longest would be left out, and
 * a remedy that lets a queue starve would look good.
 */
export function tryRemedies(ahead: Scenario, remedied: readonly Scenario[], seed: number, paths: number): RemedyTrial {
  const closesWithin = ahead.hours.ends === 'empty';
  const scenarios = [ahead, ...remedied.map((scenario, place) => ({ ...scenario, id: `${ahead.id}-${place + 1}` }))];
  const [before = 0, ...after] = scenarios.map((scenario) => plannedWindowHours(buildModel(scenario)));
  const batchSize = Math.ceil(paths / leastBatches);
  const experiment = new Experiment(closesWithin ? scenarios : scenarios.map(untilServed), seed, { most: paths, batchSize });
  return {
    experiment,
    effect: (place) => describeEffect({ result: experiment.result(), place, closesWithin, plannedHours: [before, after[place] ?? before] }),
  };
}

function untilServed(scenario: Scenario): Scenario {
  const { closesMinute, lastTicketMinute = closesMinute } = scenario.hours;
  return { ...scenario, hours: { ...scenario.hours, lastTicketMinute, ends: 'empty' } };
}
