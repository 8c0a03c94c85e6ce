import { availableParallelism } from 'node:os';
import type { Scenario } from '#contracts/scenario';
import { Experiment } from '#engine/simulation/experiment';
import { loadScenario } from '../../server/simulation/shipped-scenarios.ts';
import { SimulationPool } from '../../server/workers/simulation-pool.ts';
import { type BenchOptions, type BenchResult, median, rounded } from './bench.ts';
import { startProcess } from './child-process.ts';
import { measureLookAhead } from './look-ahead.ts';
import type { SimulateReport, SimulateStart } from './simulate-process.ts';

const mm8Customers = 1_000_000;
const rounds = 9;
const hallDaysARound = 400;
const daysOfTwoCores = 4000;
const daysOfMemory = 100_000;
const noStop = new AbortController().signal;

/**
 * The simulator beside special-purpose programs in the same run: M/M/8 and the hall day on one core, each in a process of its
 * own and turn by turn; the hall day on two cores beside one, and what two plain programs gain there; memory over 100,000 hall days;
 * a look-ahead from a busy minute of the largest demo hall.
 */
export async function run({ scale, say }: BenchOptions): Promise<BenchResult> {
  const [mm8Scenario, hallDayScenario] = await Promise.all([loadScenario('mm8'), loadScenario('hall-day')]);
  const mm8 = await measure({ kind: 'mm8', count: Math.round(mm8Customers * scale), rounds, scenario: mm8Scenario });
  const mm8Figures = { customersPerSecond: Math.round(mm8.general), specialPerSecond: Math.round(mm8.special), ratio: rounded(mm8.ratio) };
  say(`mm8: ${JSON.stringify(mm8Figures)}`);
  const ofHallDay = { scenario: hallDayScenario, rounds };
  const hallDay = await measure({ kind: 'hall-day', count: Math.max(1, Math.round(hallDaysARound * scale)), ...ofHallDay });
  const hallDayFigures = {
    daysPerSecond: rounded(hallDay.general),
    specialPerSecond: rounded(hallDay.special),
    ratio: rounded(hallDay.ratio),
    meanWaitMinutes: hallDay.means,
  };
  say(`hallDay: ${JSON.stringify(hallDayFigures)}`);
  const speedup = await measureSpeedup(hallDayScenario, Math.max(64, Math.round(daysOfTwoCores * scale)));
  const machine = await measureMachine(mm8Scenario, Math.round(mm8Customers * scale));
  const twoCores = { speedup: rounded(speedup), machineSpeedup: rounded(machine) };
  say(`twoCores: ${JSON.stringify(twoCores)}`);
  const memory = await measure({ kind: 'memory', count: Math.max(100, Math.round(daysOfMemory * scale)), ...ofHallDay });
  const memoryFigures = {
    days: daysOfMemory * scale,
    peakMebibytes: Math.round(memory.peakMebibytes),
    growthMebibytes: Math.round(memory.growthMebibytes),
  };
  say(`memory: ${JSON.stringify(memoryFigures)}`);
  const lookAhead = await measureLookAhead();
  say(`lookAhead: ${JSON.stringify(lookAhead)}`);
  return {
    mm8: mm8Figures,
    hallDay: hallDayFigures,
    twoCores,
    memory: memoryFigures,
    lookAhead: { ...lookAhead },
  };
}

async function measure(start: SimulateStart): Promise<SimulateReport> {
  const child = await startProcess<SimulateReport>('simulate-process', start);
  const report = await child.until(() => true);
  await child.end();
  return report;
}

/** What two programs that have nothing to do with each other do side by side, over what one does alone: no speed-up can be more. */
async function measureMachine(scenario: Scenario, count: number): Promise<number> {
  const rate = async (): Promise<number> => (await measure({ kind: 'machine', count, rounds, scenario })).special;
  const alone = await rate();
  const together = await Promise.all([rate(), rate()]);
  return (together[0] + together[1]) / alone;
}

/** Days a second with all cores over days a second with one, started threads and turn by turn. */
async function measureSpeedup(scenario: Scenario, days: number): Promise<number> {
  const pools = [new SimulationPool(1), new SimulationPool(Math.min(2, availableParallelism()))] as const;
  const time = async (pool: SimulationPool, id: string, count: number): Promise<number> => {
    const experiment = new Experiment([scenario], 7, { most: count });
    const begun = performance.now();
    await pool.run(id, experiment, noStop);
    return performance.now() - begun;
  };
  try {
    for (const pool of pools) await time(pool, 'warm', 200);
    const ratios: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      const one = await time(pools[0], 'days', days);
      ratios.push(one / (await time(pools[1], 'days', days)));
    }
    return median(ratios);
  } finally {
    for (const pool of pools) await pool.close();
  }
}
