import type { Scenario } from '#contracts/scenario';
import { BandCounts } from './band-counts.ts';
import { DayMeasures, slotsOf } from './day-measures.ts';
import { buildModel, type HallModel } from './hall-model.ts';
import { HallRun } from './hall-run.ts';
import { Moments, type MomentsRecord } from './moments.ts';

/** Some replications of an experiment, added up: what a thread gives back. All of it can be handed over without a copy. */
export interface BatchSums {
  /** By scenario. */
  readonly days: readonly MomentsRecord[];
  readonly bands: readonly Uint32Array[];
  /** By scenario: its statistics less those of the first scenario, on the same days. */
  readonly differences: readonly MomentsRecord[];
}

/** What is told of a day: totals only, or quarter hours of every queue and window too, which are a third of the work. */
export type Detail = 'totals' | 'quarter hours';

/** The measures of a scenario's days. */
export const measuresOf = (model: HallModel, detail: Detail): DayMeasures =>
  new DayMeasures(model, detail === 'totals' ? 0 : slotsOf(model));

/** Simulates scenarios side by side, on the same visitors (common random numbers). */
export class ScenarioSet {
  private readonly runs: readonly { readonly run: HallRun; readonly measures: DayMeasures }[];

  constructor(scenarios: readonly Scenario[], detail: Detail = 'quarter hours') {
    this.runs = scenarios.map((scenario) => {
      const measures = measuresOf(buildModel(scenario), detail);
      return { run: new HallRun(measures.model, measures.slots), measures };
    });
  }

  simulate(seed: number, fromReplication: number, count: number): BatchSums {
    const days = this.runs.map(({ measures }) => new Moments(measures.values.length));
    const bands = this.runs.map(({ measures }) => new BandCounts(measures.busyFrom - measures.waitsFrom));
    const compared = comparedPlaces(this.runs.map(({ measures }) => measures));
    const differences = this.runs.map(() => new Moments(compared));
    const difference = new Float64Array(compared);
    for (let replication = fromReplication; replication < fromReplication + count; replication += 1)
      this.runs.forEach(({ run, measures }, scenario) => {
        measures.measure(run.run(seed, replication));
        days[scenario].add(measures.values);
        bands[scenario].add(measures.values, measures.waitsFrom);
        // The first less itself is nothing: its sums stay empty.
        if (scenario === 0) return;
        const first = this.runs[0].measures.values;
        for (let at = 0; at < compared; at += 1) difference[at] = measures.values[at] - first[at];
        differences[scenario].add(difference);
      });
    return { days: days.map(recordOf), bands: bands.map(({ counts }) => counts), differences: differences.map(recordOf) };
  }

  /** By scenario: some measures (by their places) of one day after the other, `places.length` numbers to a day. */
  measureDays(seed: number, fromReplication: number, count: number, places: readonly number[]): Float64Array[] {
    return this.runs.map(({ run, measures }) => {
      const rows = new Float64Array(count * places.length);
      for (let day = 0; day < count; day += 1) {
        measures.measure(run.run(seed, fromReplication + day));
        places.forEach((place, at) => {
          rows[day * places.length + at] = measures.values[place];
        });
      }
      return rows;
    });
  }
}

/**
 * How many of the first places of the measures are compared: the hall's statistics, and those of queues where all scenarios have
 * the same.
 */
export function comparedPlaces(measures: readonly DayMeasures[]): number {
  const queuesOf = ({ model }: DayMeasures): string => model.queues.map(({ spec }) => spec.id).join('\n');
  const areSame = measures.every((one) => queuesOf(one) === queuesOf(measures[0]));
  return areSame ? measures[0].classesFrom : measures[0].queuesFrom;
}

const recordOf = ({ counts, means, squares }: Moments): MomentsRecord => ({ counts, means, squares });

/** The memory of sums that a thread hands over. */
export function transferOf({ days, bands, differences }: BatchSums): ArrayBufferLike[] {
  const moments = [...days, ...differences].flatMap(({ counts, means, squares }) => [counts.buffer, means.buffer, squares.buffer]);
  return [...moments, ...bands.map(({ buffer }) => buffer)];
}
