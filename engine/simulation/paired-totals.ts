import type { Scenario } from '#contracts/scenario';
import { DayMeasures } from './day-measures.ts';
import { buildModel } from './hall-model.ts';
import { HallRun } from './hall-run.ts';
import { Moments } from './moments.ts';
import { type BatchSums, comparedPlaces } from './simulate-batch.ts';

/** Quarter hours are not told apart. */
export const noSlots = 0;

/**
 * Scenarios side by side on the same visitors as in a `ScenarioSet`, of which only totals are asked: where somebody waits for the
 * answer, quarter hours of every window are a third of the work.
 */
export class PairedTotals {
  private readonly runs: readonly { readonly run: HallRun; readonly measures: DayMeasures }[];
  private readonly compared: number;

  constructor(scenarios: readonly Scenario[]) {
    this.runs = scenarios.map((scenario) => {
      const model = buildModel(scenario);
      return { run: new HallRun(model, noSlots), measures: new DayMeasures(model, noSlots) };
    });
    this.compared = comparedPlaces(this.runs.map(({ measures }) => measures));
  }

  simulate(seed: number, fromReplication: number, count: number): BatchSums {
    const days = this.runs.map(({ measures }) => new Moments(measures.values.length));
    const differences = this.runs.map(() => new Moments(this.compared));
    const difference = new Float64Array(this.compared);
    const [{ measures: first }] = this.runs;
    for (let replication = fromReplication; replication < fromReplication + count; replication += 1)
      this.runs.forEach(({ run, measures }, scenario) => {
        measures.measure(run.run(seed, replication));
        days[scenario].add(measures.values);
        for (let at = 0; at < this.compared; at += 1) difference[at] = measures.values[at] - first.values[at];
        differences[scenario].add(difference);
      });
    return { days: days.map(recordOf), bands: this.runs.map(() => new Uint32Array(0)), differences: differences.map(recordOf) };
  }
}

const recordOf = ({ counts, means, squares }: Moments): BatchSums['days'][number] => ({ counts, means, squares });
