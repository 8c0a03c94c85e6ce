import type { Scenario } from '#contracts/scenario';
import { Experiment } from '#engine/simulation/experiment';
import { buildModel } from '#engine/simulation/hall-model';
import { HallRun } from '#engine/simulation/hall-run';
import { ScenarioSet } from '#engine/simulation/simulate-batch';
import { tuneForSimulation } from '../../server/workers/tune-simulation.ts';
import { median } from './bench.ts';
import { serveParent } from './child-process.ts';
import { SpecialHallDay } from './special-purpose/hall-day.ts';
import { workloadOf } from './special-purpose/hall-day-workload.ts';
import { simulateMm8 } from './special-purpose/mm8.ts';

export interface SimulateStart {
  readonly kind: 'mm8' | 'hall-day' | 'memory' | 'machine';
  /** Customers or days of a round. */
  readonly count: number;
  readonly rounds: number;
  /** Handed over, so that a process holds nothing but the simulator. */
  readonly scenario: Scenario;
}

export interface SimulateReport {
  /** A second, of the simulator and of the special-purpose program; medians over the rounds. */
  readonly general: number;
  readonly special: number;
  readonly ratio: number;
  /** Mean waits of both, in minutes. */
  readonly means: { readonly general: number; readonly special: number };
  readonly peakMebibytes: number;
  readonly growthMebibytes: number;
}

const nothing: SimulateReport = {
  general: 0,
  special: 0,
  ratio: 0,
  means: { general: 0, special: 0 },
  peakMebibytes: 0,
  growthMebibytes: 0,
};
const mebibyte = 2 ** 20;
const seconds = (act: () => void): number => {
  const begun = performance.now();
  act();
  return (performance.now() - begun) / 1000;
};

serveParent<SimulateStart>(async (start) => {
  tuneForSimulation();
  const report = { mm8: compareMm8, 'hall-day': compareHallDay, memory: watchMemory, machine: timeMachine }[start.kind](start);
  setImmediate(() => process.send?.(report));
});

function compareMm8({ count, rounds, scenario }: SimulateStart): SimulateReport {
  const closesMinute = count / 7.5;
  const arrivals = scenario.arrivals.map((stream) => (stream.kind === 'rates' ? { ...stream, untilMinutes: [closesMinute] } : stream));
  const run = new HallRun(buildModel({ ...scenario, arrivals, hours: { closesMinute, ends: 'closing' } }));
  const waits = { general: [] as number[], special: [] as number[] };
  return compare(rounds, (round) => ({
    general: () => {
      const { visitors, legs } = run.run(7, round);
      waits.general.push((legs[0]?.waitMinutes ?? 0) / (legs[0]?.called ?? 1));
      return visitors;
    },
    special: () => {
      waits.special.push(simulateMm8(count, round + 1));
      return count;
    },
    waits,
  }));
}

function compareHallDay({ count, rounds, scenario }: SimulateStart): SimulateReport {
  const set = new ScenarioSet([scenario]);
  const special = new SpecialHallDay(workloadOf(scenario));
  const waits = { general: [] as number[], special: [] as number[] };
  return compare(rounds, (round) => ({
    general: () => {
      waits.general.push(set.simulate(7, round * count, count).days[0]?.means[2] ?? 0);
      return count;
    },
    special: () => {
      let sum = 0;
      for (let day = 0; day < count; day += 1) {
        special.run(round * count + day + 1);
        sum += special.meanWaitMinutes;
      }
      waits.special.push(sum / count);
      return count;
    },
    waits,
  }));
}

/** What this machine does of something that allocates nothing and shares nothing. */
function timeMachine({ count, rounds }: SimulateStart): SimulateReport {
  const rates: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const took = seconds(() => simulateMm8(count, round + 1));
    if (round > 0) rates.push(count / took);
  }
  return { ...nothing, special: median(rates) };
}

interface Round {
  readonly general: () => number;
  readonly special: () => number;
  readonly waits: { readonly general: number[]; readonly special: number[] };
}

/** Turn by turn, after one round each that counts for nothing. */
function compare(rounds: number, roundOf: (round: number) => Round): SimulateReport {
  const rates = { general: [] as number[], special: [] as number[] };
  let waits: Round['waits'] = { general: [], special: [] };
  for (let round = 0; round <= rounds; round += 1) {
    const of = roundOf(round);
    waits = of.waits;
    for (const who of ['general', 'special'] as const) {
      let done = 0;
      const took = seconds(() => {
        done = of[who]();
      });
      if (round > 0) rates[who].push(done / took);
    }
  }
  const general = median(rates.general);
  const special = median(rates.special);
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    general,
    special,
    ratio: general / special,
    means: { general: mean(waits.general), special: mean(waits.special) },
    peakMebibytes: process.resourceUsage().maxRSS / 1024,
    growthMebibytes: 0,
  };
}

/** Resident memory while days are added up: its peak, and its growth from the first tenth to the end. */
function watchMemory({ count, scenario }: SimulateStart): SimulateReport {
  const experiment = new Experiment([scenario], 7, { most: count });
  const set = new ScenarioSet([scenario]);
  let early = 0;
  for (let batch = experiment.nextBatch(); batch; batch = experiment.nextBatch()) {
    experiment.take(batch.place, set.simulate(7, batch.fromReplication, batch.count));
    if (early === 0 && experiment.progress >= 0.1) early = process.memoryUsage.rss();
  }
  return {
    ...nothing,
    peakMebibytes: process.resourceUsage().maxRSS / 1024,
    growthMebibytes: (process.memoryUsage.rss() - early) / mebibyte,
  };
}
