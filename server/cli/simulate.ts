import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Scenario } from '#contracts/scenario';
import { type ExperimentResult, type HallStatistic, hallStatistics, type SimulationResult } from '#contracts/simulation';
import { HallError } from '#engine/errors';
import { Experiment } from '#engine/simulation/experiment';
import { runExperiment } from '../simulation/run-experiment.ts';
import { loadScenario } from '../simulation/shipped-scenarios.ts';
import { refuseEndless } from '../simulation/simulation-limits.ts';
import { writeLegRecords } from '../simulation/write-leg-records.ts';
import type { CliCommand, CliContext, CliOutcome } from './command.ts';

interface Options {
  readonly replications: number;
  readonly seed: number;
  readonly statistic: HallStatistic;
  readonly halfWidth?: number;
  readonly compare?: string;
  readonly records?: string;
}

/** Simulates the days of a scenario. */
export const simulateCommand: CliCommand = {
  name: 'simulate',
  summary: 'simulate days of a scenario: waits, abandonment, utilization, overtime, each with its interval',
  examples: [
    'simulate hall-day --replications 2000 --seed 7',
    'simulate pooling-60 --compare pooling-14 --json',
    'simulate my-hall.json --half-width 0.05 --replications 100000',
  ],
  declare(command: Command, act) {
    command
      .argument('<scenario>', 'a scenario file (JSON), or the id of a shipped one')
      .option('--replications <n>', 'days to simulate; the most, when --half-width is given', count, 1000)
      .option('--seed <n>', 'the same scenario, seed and version give the same numbers', count, 1)
      .option('--half-width <x>', 'stop when the 95 % interval of --statistic is no wider than this on either side', positive)
      .addOption(new Option('--statistic <name>', 'what --half-width is about').choices(hallStatistics).default('meanWaitMinutes'))
      .option('--compare <scenario>', 'a second scenario on the same visitors, and the paired differences')
      .option('--records <file>', 'one line of CSV for every stay in a queue on the first day')
      .action((path: string, options: Options) => act((context) => simulate(path, options, context)));
  },
};

async function simulate(path: string, options: Options, context: CliContext): Promise<CliOutcome> {
  const paths = options.compare === undefined ? [path] : [path, options.compare];
  const scenarios = await Promise.all(paths.map(loadScenario));
  refuseEndless(scenarios, options.replications);
  const [first] = scenarios;
  if (options.records !== undefined && first) await writeLegRecords(first, options.seed, options.records);
  const result = await replicate(scenarios, options, context);
  const [main, ...others] = result.results;
  if (!main) throw new HallError('bad_request', 'nothing was simulated');
  const compared = others.length > 0 ? { compared: others, comparisons: result.comparisons } : {};
  const document = { ...main, targetReached: result.targetReached, ...compared };
  const done = !context.stop.aborted && result.targetReached !== false;
  return { done, document, text: describe(result) };
}

async function replicate(scenarios: readonly Scenario[], options: Options, context: CliContext): Promise<ExperimentResult> {
  const { replications, seed, halfWidth, statistic } = options;
  const target = halfWidth === undefined ? {} : { target: { statistic, halfWidth } };
  const experiment = new Experiment(scenarios, seed, { most: replications, ...target });
  let said = 0;
  await runExperiment(experiment, replications, context.stop, () => {
    const tenths = Math.floor(experiment.progress * 10);
    if (tenths > said && tenths < 10) context.say(`${experiment.replications} of ${replications} days`);
    said = tenths;
  });
  return experiment.result();
}

function describe({ results, comparisons }: ExperimentResult): string {
  const scenarios = results.flatMap((result) => [
    `${result.scenarioId}: ${result.replications} days, seed ${result.seed}`,
    ...statisticLines(result.statistics),
    ...(result.overloadedQueues.length > 0
      ? [`  overloaded, more work than its windows have time for: ${result.overloadedQueues.join(', ')}`]
      : []),
  ]);
  const differences = comparisons.flatMap(({ scenarioId, baselineId, differences: of }) => [
    `${scenarioId} less ${baselineId}:`,
    ...statisticLines(of),
  ]);
  return [...scenarios, ...differences].join('\n');
}

function statisticLines(statistics: SimulationResult['statistics']): string[] {
  return hallStatistics.map((name) => {
    const { mean, low, high } = statistics[name];
    const text = mean === null ? 'none' : mean.toFixed(4);
    return `  ${name.padEnd(22)} ${text}${low === null || high === null ? '' : `  (${low.toFixed(4)} to ${high.toFixed(4)})`}`;
  });
}

function count(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0) throw new InvalidArgumentError('a whole number is needed');
  return value;
}

function positive(text: string): number {
  const value = Number(text);
  if (!(value > 0)) throw new InvalidArgumentError('a number above 0 is needed');
  return value;
}
