import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Scenario } from '#contracts/scenario';
import type { HallStatistic } from '#contracts/simulation';
import { checkScenario } from '#engine/simulation/check-scenario';
import { expectedVisits } from '#engine/simulation/expected-visits';
import { Experiment } from '#engine/simulation/experiment';
import { ScenarioSet } from '#engine/simulation/simulate-batch';

const folder = new URL('../../datasets/scenarios/', import.meta.url);
const files = readdirSync(folder);
const read = (name: string): Scenario => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Scenario;

function simulate(scenario: Scenario, days: number): Experiment {
  const experiment = new Experiment([scenario], 7, { most: days });
  const set = new ScenarioSet([scenario]);
  for (let batch = experiment.nextBatch(); batch; batch = experiment.nextBatch())
    experiment.take(batch.place, set.simulate(7, batch.fromReplication, batch.count));
  return experiment;
}

describe.each(files)('%s', (file) => {
  test('can be simulated as it stands', () => {
    expect(checkScenario(read(file)).problems).toEqual([]);
    expect(`${read(file).id}.json`).toBe(file);
  });

  test('says in Chinese and English what it is and what it assumes', () => {
    const { name, about, assumptions = [] } = read(file);
    expect(assumptions.length).toBeGreaterThan(1);
    for (const text of [name, about, ...assumptions])
      expect(text).toMatchObject({ zh: expect.stringMatching(/[一-鿿]/), en: expect.stringMatching(/^[^一-鿿]+$/) });
  });
});

/** Erlang C and A exactly; the hall day from 130,000 days of a program written for it alone. */
const truths: readonly (readonly [string, number, Partial<Record<HallStatistic, number>>])[] = [
  ['mm8', 40, { meanWaitMinutes: 1.614505 }],
  ['erlang-a', 40, { abandonedShare: 0.12511 }],
  ['hall-day', 200, { meanWaitMinutes: 3.428, abandonedShare: 0.05857 }],
  ['pooling-60', 40, { meanWaitMinutes: 0.653182 }],
  ['pooling-14', 40, { meanWaitMinutes: 5.005458 }],
];

test.each(truths)('%s: %i days come to what is known', (id, days, known) => {
  const { statistics } = simulate(read(`${id}.json`), days).result().results[0] ?? expect.fail();
  for (const [statistic, truth] of Object.entries(known)) {
    const { mean, low, high } = statistics[statistic as HallStatistic];
    expect([low, high].map((bound) => (bound ?? Number.NaN) > truth)).toEqual([false, true]);
    expect(Math.abs((mean ?? 0) / truth - 1)).toBeLessThan(0.1);
  }
});

test('the hall day has 60 windows for 4,000 visitors, and two of three windows rest at noon', () => {
  const { windows, queues, breaks = [], ...rest } = read('hall-day.json');
  const visits = [...expectedVisits({ windows, queues, ...rest }).values()].reduce((sum, count) => sum + count, 0);
  expect(visits).toBeCloseTo(4000, 6);
  expect([windows.length, queues.length]).toEqual([60, 8]);
  expect(breaks.map(({ windowIds, minutes }) => [windowIds.length, minutes])).toEqual([[40, 90]]);
});

test('before and after pooling the same visitors bring the same work, to 60 windows and to 14', () => {
  const [split, pooled] = [read('pooling-60.json'), read('pooling-14.json')];
  expect(pooled.arrivals).toEqual(split.arrivals);
  expect(pooled.matters).toEqual(split.matters);
  expect([split.windows.length, pooled.windows.length]).toEqual([60, 14]);
});
