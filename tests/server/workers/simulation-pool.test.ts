import { afterAll, expect, test } from 'vitest';
import { DesignStudy } from '#engine/simulation/design/design-study';
import { Experiment } from '#engine/simulation/experiment';
import { ScenarioSet } from '#engine/simulation/simulate-batch';
import { SimulationPool } from '../../../server/workers/simulation-pool.ts';
import { smallScenario } from '../../support/small-scenario.ts';

const pool = new SimulationPool(2);
afterAll(() => pool.close());
const never = new AbortController().signal;
const scenarios = [smallScenario(), smallScenario({ id: 'one-more' }, 4)];

function simulateHere(most: number): string {
  const experiment = new Experiment(scenarios, 7, { most });
  const set = new ScenarioSet(scenarios);
  for (let batch = experiment.nextBatch(); batch; batch = experiment.nextBatch())
    experiment.take(batch.place, set.simulate(7, batch.fromReplication, batch.count));
  return JSON.stringify(experiment.result());
}

test('two threads come to the same bytes as one', async () => {
  const experiment = new Experiment(scenarios, 7, { most: 700 });
  await pool.run('a', experiment, never);
  expect(experiment.isDone).toBe(true);
  expect(JSON.stringify(experiment.result())).toBe(simulateHere(700));
});

test('an experiment that was stopped goes on where it stood', async () => {
  const experiment = new Experiment(scenarios, 7, { most: 900 });
  const stop = new AbortController();
  await pool.run('b', experiment, stop.signal, () => stop.abort());
  expect(experiment.replications).toBeGreaterThan(0);
  expect(experiment.isDone).toBe(false);
  await pool.run('b', experiment, never);
  expect(JSON.stringify(experiment.result())).toBe(simulateHere(900));
});

test('a target half-width ends it early, at the same place whatever the number of threads', async () => {
  const rule = { most: 100_000, target: { statistic: 'meanWaitMinutes', halfWidth: 0.5 } } as const;
  const experiments = await Promise.all(
    [1, 2].map(async (threads) => {
      const experiment = new Experiment(scenarios, 3, rule);
      const own = new SimulationPool(threads);
      await own.run('c', experiment, never);
      await own.close();
      return experiment.result();
    }),
  );
  const [one, two] = experiments;
  expect(one?.targetReached).toBe(true);
  expect(one?.replications).toBeLessThan(100_000);
  expect(JSON.stringify(one)).toBe(JSON.stringify(two));
});

test('many experiments one after the other are told apart', async () => {
  for (const windows of [2, 3, 4, 5, 6, 7, 8, 9, 10, 11]) {
    const experiment = new Experiment([smallScenario({}, windows)], 1, { most: 64 });
    await pool.run(`windows-${windows}`, experiment, never);
    expect(experiment.result().results[0]?.windows).toHaveLength(windows);
  }
});

test('the best of many plans is searched by two threads as by one', async () => {
  const search = async (threads: number) => {
    const study = new DesignStudy({
      baseline: smallScenario({ id: 'P0' }),
      plans: [2, 3, 4, 5].map((windows) => ({ scenario: smallScenario({ id: `P${windows}` }, windows), levers: [], settings: [windows] })),
      levers: [],
      factors: [],
      question: { kind: 'best', objective: { meanWaitMinutes: 1, windowHours: 1 }, indifference: 0.5, confidence: 0.95 },
      seed: 3,
      replications: 5000,
    });
    const own = new SimulationPool(threads);
    await own.run('search', study, never);
    await own.close();
    return study.result();
  };
  const [one, two] = await Promise.all([1, 2].map(search));
  expect(one?.selection?.isDecided).toBe(true);
  expect(JSON.stringify(one)).toBe(JSON.stringify(two));
});

test('what a thread throws reaches whoever asked', async () => {
  const broken = smallScenario({ queues: [{ id: 'B' }] });
  const good = new Experiment([smallScenario()], 1, { most: 64 });
  Object.defineProperty(good, 'scenarios', { value: [broken] });
  await expect(pool.run('broken', good, never)).rejects.toThrow('A');
});
