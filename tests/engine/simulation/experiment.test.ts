import { describe, expect, test } from 'vitest';
import type { Scenario } from '#contracts/scenario';
import { Experiment, type StoppingRule } from '#engine/simulation/experiment';
import { buildModel } from '#engine/simulation/hall-model';
import { HallRun } from '#engine/simulation/hall-run';
import { ScenarioSet } from '#engine/simulation/simulate-batch';
import { handScenario } from '../../support/by-hand.ts';

const hall = (id: string, windows: number): Scenario =>
  handScenario({
    id,
    hours: { closesMinute: 120, ends: 'empty' },
    dayFactor: { coefficientOfVariation: 0.2 },
    queues: [{ id: 'A', patience: { kind: 'exponential', meanMinutes: 30 } }],
    matters: [
      {
        id: 'm',
        steps: [
          {
            queueId: 'A',
            service: { kind: 'lognormal', meanMinutes: 8, coefficientOfVariation: 0.7 },
            onward: [{ share: 0.2, matterId: 'm' }],
          },
        ],
      },
    ],
    arrivals: [{ kind: 'rates', id: 'street', untilMinutes: [40, 120], perMinute: [0.5, 0.3], mix: [{ matterId: 'm', weight: 1 }] }],
    windows: Array.from({ length: windows }, (_, place) => ({ id: `W${place}`, queues: ['A'] })),
  });
const [four, five] = [hall('four', 4), hall('five', 5)];

/** Runs an experiment whose batches come back in an order of our own. */
function resultOf(rule: StoppingRule, order: (places: number[]) => number[], scenarios = [four, five]) {
  const experiment = new Experiment(scenarios, 11, rule);
  const set = new ScenarioSet(scenarios);
  const batches = Array.from({ length: 1000 }, () => experiment.nextBatch()).flatMap((batch) => batch ?? []);
  for (const place of order(batches.map((batch) => batch.place))) {
    const batch = batches[place];
    if (batch) experiment.take(place, set.simulate(11, batch.fromReplication, batch.count));
  }
  return { experiment, json: JSON.stringify(experiment.result()) };
}
const inOrder = (places: number[]) => places;
const reversed = (places: number[]) => [...places].reverse();
const shuffled = (places: number[]) => [...places].sort((a, b) => ((a * 7) % 5) - ((b * 7) % 5) || b - a);

describe('an experiment', () => {
  test('comes to the same bytes in whatever order its batches come back', () => {
    const { json, experiment } = resultOf({ most: 700 }, inOrder);
    expect(experiment.replications).toBe(700);
    expect(resultOf({ most: 700 }, reversed).json).toBe(json);
    expect(resultOf({ most: 700 }, shuffled).json).toBe(json);
  });

  test('stops when the interval is narrow enough, wherever it is worked on', () => {
    const rule: StoppingRule = { most: 2000, target: { statistic: 'meanWaitMinutes', halfWidth: 0.5 } };
    const { json, experiment } = resultOf(rule, inOrder);
    expect(experiment).toMatchObject({ isDone: true, progress: 1 });
    expect(experiment.replications).toBeLessThan(2000);
    expect(experiment.result().targetReached).toBe(true);
    for (const { statistics } of experiment.result().results)
      expect((statistics.meanWaitMinutes.high ?? 0) - (statistics.meanWaitMinutes.low ?? 0)).toBeLessThanOrEqual(1);
    expect(resultOf(rule, reversed).json).toBe(json);
  });

  test('says that its target is not reached where the most replications are too few', () => {
    const { experiment } = resultOf({ most: 40, target: { statistic: 'meanWaitMinutes', halfWidth: 0.001 } }, inOrder);
    expect(experiment.result()).toMatchObject({ replications: 40, targetReached: false });
    expect(resultOf({ most: 40 }, inOrder).experiment.result().targetReached).toBe(null);
  });

  test('compares on the same visitors: a difference is known better than its two sides', () => {
    const { results, comparisons } = resultOf({ most: 300 }, inOrder).experiment.result();
    const width = ({ low, high }: { low: number | null; high: number | null }) => (high ?? Number.NaN) - (low ?? Number.NaN);
    const [a, b] = results.map(({ statistics }) => statistics.meanStayMinutes);
    const difference = comparisons[0]?.differences.meanStayMinutes;
    expect(difference?.mean).toBeCloseTo((b?.mean ?? 0) - (a?.mean ?? 0), 9);
    expect(width(difference ?? { low: 0, high: 0 })).toBeLessThan(
      0.8 * Math.hypot(width(a ?? { low: 0, high: 0 }), width(b ?? { low: 0, high: 0 })),
    );
  });
});

test('scenarios that differ in their windows see the same visitors', () => {
  const visitorsOf = (scenario: Scenario, replication: number) => {
    const seen = new Map<string, string>();
    new HallRun(buildModel(scenario)).run(3, replication, ({ visitor, leg, joinedMinute, startedMinute, endedMinute, outcome }) => {
      if (leg === 0) seen.set(`comes ${visitor}`, joinedMinute.toFixed(9));
      // Service and patience are the visitor's own; to the last digits, for they are differences of minutes.
      if (outcome === 'served') seen.set(`served ${visitor} ${leg}`, (endedMinute - startedMinute).toFixed(9));
      if (outcome === 'left') seen.set(`patience ${visitor} ${leg}`, (endedMinute - joinedMinute).toFixed(9));
    });
    return seen;
  };
  for (const replication of [0, 1, 2]) {
    const [few, many] = [visitorsOf(four, replication), visitorsOf(five, replication)];
    const coming = (seen: ReadonlyMap<string, string>) => [...seen].filter(([key]) => key.startsWith('comes')).sort();
    expect(coming(few)).toEqual(coming(many));
    const both = [...few].filter(([key]) => many.has(key));
    expect(both.length).toBeGreaterThan(40);
    expect(both.filter(([key, value]) => many.get(key) !== value)).toEqual([]);
  }
  expect([...visitorsOf(four, 0).values()]).not.toEqual([...visitorsOf(four, 1).values()]);
});
