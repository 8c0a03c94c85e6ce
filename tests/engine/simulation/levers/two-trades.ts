import { expect } from 'vitest';
import type { Arrivals, Scenario } from '#contracts/scenario';
import type { ExperimentResult, HallStatistic, LegStatistic } from '#contracts/simulation';
import { checkScenario } from '#engine/simulation/check-scenario';
import { expectedVisits } from '#engine/simulation/expected-visits';
import { Experiment } from '#engine/simulation/experiment';
import { applyLevers } from '#engine/simulation/levers/apply-levers';
import type { ScenarioProblem } from '#engine/simulation/scenario-problem';
import { ScenarioSet } from '#engine/simulation/simulate-batch';

const service = (meanMinutes: number) => ({ kind: 'lognormal' as const, meanMinutes, coefficientOfVariation: 0.8 });

/** A small hall of two trades, tax and land, that is busy in the morning. Two windows each, and one of both. */
export const twoTrades: Scenario = {
  format: 1,
  id: 'two-trades',
  hours: { closesMinute: 480, ends: 'empty' },
  queues: [
    { id: 'tax', patience: { kind: 'exponential', meanMinutes: 90 } },
    { id: 'land', patience: { kind: 'exponential', meanMinutes: 90 } },
  ],
  matters: [
    { id: 'file', steps: [{ queueId: 'tax', service: service(8) }] },
    { id: 'refund', steps: [{ queueId: 'tax', service: service(12) }] },
    { id: 'deed', steps: [{ queueId: 'land', service: service(15) }] },
  ],
  arrivals: [
    {
      kind: 'rates',
      id: 'doors',
      untilMinutes: [60, 180, 300, 420, 480],
      perMinute: [0.3, 0.6, 0.2, 0.4, 0.1],
      mix: [
        { matterId: 'file', weight: 5 },
        { matterId: 'refund', weight: 2 },
        { matterId: 'deed', weight: 3 },
      ],
    },
  ],
  windows: [
    { id: 'W1', queues: ['tax'] },
    { id: 'W2', queues: ['tax'] },
    { id: 'W3', queues: ['land'] },
    { id: 'W4', queues: ['land'] },
    { id: 'W5', queues: ['tax', 'land'] },
  ],
};

/** As recorded: 400 visitors, one a minute, each with their service time. */
export const recordedTrades: Scenario = {
  ...twoTrades,
  arrivals: [
    {
      kind: 'recorded',
      id: 'doors',
      visitors: Array.from({ length: 400 }, (_, place) => ({
        minute: place,
        matterId: place % 2 === 0 ? 'file' : 'deed',
        serviceMinutes: 3,
      })),
    },
  ],
};

/** The scenario with a lever pulled; it can be simulated. */
export function pulled(leverId: string, parameters: Record<string, unknown> = {}, scenario: Scenario = twoTrades): Scenario {
  const outcome = applyLevers(scenario, [{ leverId, parameters }]);
  expect(outcome.problems).toEqual([]);
  const made = outcome.scenario ?? expect.fail();
  expect(checkScenario(made).problems).toEqual([]);
  return { ...made, id: 'changed' };
}

/** `path value`, as it was refused: the path without the place of the lever. */
export function refusals(leverId: string, parameters: Record<string, unknown>, scenario: Scenario = twoTrades): string[] {
  const { problems } = applyLevers(scenario, [{ leverId, parameters }]);
  return problems.map(({ path, value }: ScenarioProblem) => `${path.replace('/0/parameters', '')} ${JSON.stringify(value)}`);
}

export function compare(scenario: Scenario, changed: Scenario, days = 60): ExperimentResult {
  const scenarios = [scenario, changed];
  const experiment = new Experiment(scenarios, 7, { most: days });
  const set = new ScenarioSet(scenarios);
  for (let batch = experiment.nextBatch(); batch; batch = experiment.nextBatch())
    experiment.take(batch.place, set.simulate(7, batch.fromReplication, batch.count));
  return experiment.result();
}

/** How a statistic changes, on the same days: `falls` or `rises` when the paired interval says so. */
export function tendency(result: ExperimentResult, statistic: HallStatistic): 'falls' | 'rises' | 'stays' {
  const { low, high } = result.comparisons[0]?.differences[statistic] ?? expect.fail();
  if (low === null || high === null) return expect.fail(`${statistic} has no interval`);
  return high < 0 ? 'falls' : low > 0 ? 'rises' : 'stays';
}

export const meanOf = (result: ExperimentResult, place: 0 | 1, statistic: HallStatistic): number =>
  result.results[place]?.statistics[statistic].mean ?? Number.NaN;

export const legMeanOf = (result: ExperimentResult, place: 0 | 1, id: string, statistic: LegStatistic): number => {
  const { queues = [], classes = [] } = result.results[place] ?? {};
  const found = queues.find(({ queueId }) => queueId === id) ?? classes.find(({ classId }) => classId === id);
  return found?.statistics[statistic].mean ?? Number.NaN;
};

export const visitsOf = (scenario: Scenario): number => [...expectedVisits(scenario).values()].reduce((sum, count) => sum + count, 0);

export const streamOf = <Kind extends Arrivals['kind']>(scenario: Scenario, kind: Kind): Extract<Arrivals, { kind: Kind }> => {
  const stream = scenario.arrivals.find((one): one is Extract<Arrivals, { kind: Kind }> => one.kind === kind);
  return stream ?? expect.fail(`no stream of kind ${kind}`);
};
