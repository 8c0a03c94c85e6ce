import type { Scenario } from '#contracts/scenario';
import type { ExperimentResult } from '#contracts/simulation';
import { Experiment } from '../simulation/experiment.ts';
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
  const inHaste = { batchSize: Math.ceil(paths / leastBatches) };
  const experiment = new Experiment(closesWithin ? scenarios : scenarios.map(untilServed), seed, { most: paths, inHaste });
  const [before = 0, ...after] = experiment.models.map(plannedWindowHours);
  let told: { readonly paths: number; readonly result: ExperimentResult } | null = null;
  const resultNow = (): ExperimentResult => {
    const paths = experiment.replications;
    if (told?.paths !== paths) told = { paths, result: experiment.result() };
    return told.result;
  };
  return {
    experiment,
    effect: (place) => describeEffect({ result: resultNow(), place, closesWithin, plannedHours: [before, after[place] ?? before] }),
  };
}

function untilServed(scenario: Scenario): Scenario {
  const { closesMinute, lastTicketMinute = closesMinute } = scenario.hours;
  return { ...scenario, hours: { ...scenario.hours, lastTicketMinute, ends: 'empty' } };
}
