import { describe, expect, test } from 'vitest';
import type { Scenario } from '#contracts/scenario';
import { checkScenario } from '#engine/simulation/check-scenario';
import { Experiment } from '#engine/simulation/experiment';
import { buildModel } from '#engine/simulation/hall-model';
import { findOverloadedQueues } from '#engine/simulation/overload';
import { ScenarioSet } from '#engine/simulation/simulate-batch';
import { constant, handScenario } from '../../support/by-hand.ts';

/** Eight hours in which so many minutes of work come to queues A and B, in services of ten minutes. */
const bringing = (a: number, b: number, parts: Partial<Scenario> = {}): Scenario =>
  handScenario({
    queues: [{ id: 'A' }, { id: 'B' }],
    matters: ['A', 'B'].map((queueId) => ({ id: queueId, steps: [{ queueId, service: constant(10) }] })),
    windows: [
      { id: 'W1', queues: ['A', 'B'] },
      { id: 'W2', queues: ['B'] },
    ],
    arrivals: [
      { kind: 'rates', id: 'a', untilMinutes: [480], perMinute: [a / 4800], mix: [{ matterId: 'A', weight: 1 }] },
      { kind: 'rates', id: 'b', untilMinutes: [480], perMinute: [b / 4800], mix: [{ matterId: 'B', weight: 1 }] },
    ],
    ...parts,
  });
function overloaded(scenario: Scenario): string[] {
  expect(checkScenario(scenario).problems).toEqual([]);
  return findOverloadedQueues(buildModel(scenario));
}

describe('a queue is overloaded', () => {
  test('when it brings more minutes of work than its windows have', () => {
    expect(overloaded(bringing(470, 470))).toEqual([]);
    expect(overloaded(bringing(500, 400))).toEqual(['A']);
    expect(overloaded(bringing(100, 900))).toEqual(['A', 'B']);
    expect(overloaded(bringing(470, 500))).toEqual(['A', 'B']);
  });

  test('not when another window has room for what it shares', () => {
    expect(overloaded(bringing(300, 640))).toEqual([]);
    expect(overloaded(bringing(10, 940))).toEqual([]);
  });

  test('by breaks, a slow pace and a shorter day', () => {
    const breaks = [{ windowIds: ['W1'], fromMinute: 100, toMinute: 200, minutes: 60, relays: 1 }];
    expect(overloaded(bringing(430, 100))).toEqual([]);
    expect(overloaded(bringing(430, 100, { breaks }))).toEqual(['A']);
    const slow = (pace: number) => [
      { id: 'W1', queues: ['A'], pace },
      { id: 'W2', queues: ['B'] },
    ];
    expect(overloaded(bringing(430, 100, { windows: slow(1.2) }))).toEqual(['A']);
    expect(overloaded(bringing(700, 100, { windows: slow(0.5) }))).toEqual([]);
    const short = [
      { id: 'W1', queues: ['A'], periods: [{ fromMinute: 60, toMinute: 460 }] },
      { id: 'W2', queues: ['B'] },
    ];
    expect(overloaded(bringing(430, 100, { windows: short }))).toEqual(['A']);
  });

  test('not where a tidal window could open for it', () => {
    const windows = [
      { id: 'W1', queues: ['A', 'B'] },
      { id: 'W2', queues: ['B'] },
      { id: 'W3', queues: ['A'], periods: [] },
    ];
    const tide = {
      id: 't',
      windowIds: ['W3'],
      queueId: 'A',
      opens: { waiting: 3 },
      closes: { waiting: 1 },
      checkEveryMinutes: 5,
      setUp: constant(2),
      minimumOpenMinutes: 10,
    };
    expect(overloaded(bringing(600, 100, { windows }))).toEqual(['A']);
    expect(overloaded(bringing(600, 100, { windows, tidalRules: [tide] }))).toEqual([]);
  });

  test('by whoever is sent on to it, and by the walk and the work after each', () => {
    const sentOn = [
      { id: 'A', steps: [{ queueId: 'A', service: constant(10), onward: [{ share: 0.5, matterId: 'A' }] }] },
      { id: 'B', steps: [{ queueId: 'B', service: constant(10) }] },
    ];
    expect(overloaded(bringing(230, 100, { matters: sentOn }))).toEqual([]);
    expect(overloaded(bringing(250, 100, { matters: sentOn }))).toEqual(['A']);
    const queues = [{ id: 'A', walk: constant(1), wrapUp: constant(2) }, { id: 'B' }];
    expect(overloaded(bringing(400, 100, { queues }))).toEqual(['A']);
  });

  test('by a scarce resource that its windows wait for', () => {
    const queues = [
      { id: 'A', resourceId: 'account' },
      { id: 'B', resourceId: 'account' },
    ];
    expect(overloaded(bringing(300, 300, { queues, resources: [{ id: 'account', units: 2 }] }))).toEqual([]);
    expect(overloaded(bringing(300, 300, { queues, resources: [{ id: 'account', units: 1 }] }))).toEqual(['A', 'B']);
  });

  test('not by those who would come after the last ticket', () => {
    const late = {
      ...bringing(400, 0),
      arrivals: [
        { kind: 'rates' as const, id: 'a', untilMinutes: [480, 900], perMinute: [0.09, 0.09], mix: [{ matterId: 'A', weight: 1 }] },
      ],
    };
    expect(overloaded(late)).toEqual([]);
    expect(
      overloaded({
        ...late,
        hours: { closesMinute: 480, lastTicketMinute: 240, ends: 'empty' },
        windows: late.windows.map((one) => ({ ...one, pace: 2 })),
      }),
    ).toEqual([]);
  });
});

test('an overloaded scenario runs, and says that it is', () => {
  const scenario = bringing(2000, 100);
  const experiment = new Experiment([scenario], 1, { most: 4 });
  const set = new ScenarioSet([scenario]);
  for (let batch = experiment.nextBatch(); batch; batch = experiment.nextBatch())
    experiment.take(batch.place, set.simulate(1, batch.fromReplication, batch.count));
  const [result] = experiment.result().results;
  expect(result?.overloadedQueues).toEqual(['A']);
  expect(result?.statistics.meanWaitMinutes.mean).toBeGreaterThan(60);
  expect(result?.statistics.overtimeMinutes.mean).toBeGreaterThan(600);
});
