import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Scenario } from '#contracts/scenario';
import { checkScenario } from '#engine/simulation/check-scenario';
import { LegTally } from '#engine/simulation/day-tally';
import { Experiment } from '#engine/simulation/experiment';
import { buildModel } from '#engine/simulation/hall-model';
import { HallRun } from '#engine/simulation/hall-run';
import { ScenarioSet } from '#engine/simulation/simulate-batch';
import { simulatorVersion } from '#engine/simulation/version';
import { exponential, stationScenario } from '../../oracles/long-run.ts';
import { everythingHall } from '../../support/everything-hall.ts';

/** What scenarios came to when this version was made: a digest of every number of the result, to nine digits. */
const recorded = {
  version: '4',
  digests: {
    mm8: '964fa25bce50479d',
    'erlang-a': '484f3703b91e2ebe',
    'everything-hall': '56db373fe85ba36f',
    'everything-hall-from-noon': 'c67569b479219c6c',
  },
};

const scenarios: Record<keyof typeof recorded.digests, { readonly scenario: Scenario; readonly days: number }> = {
  mm8: { scenario: stationScenario({ arrivalsPerMinute: 7.2, service: exponential(1), windows: 8, visitors: 20_000 }), days: 4 },
  'erlang-a': {
    scenario: stationScenario({
      arrivalsPerMinute: 24,
      service: exponential(1),
      windows: 24,
      visitors: 20_000,
      queue: { patience: exponential(2) },
    }),
    days: 4,
  },
  'everything-hall': { scenario: everythingHall(), days: 20 },
  'everything-hall-from-noon': {
    scenario: {
      ...everythingHall(),
      start: {
        minute: 200,
        waiting: [
          { queueId: 'A', waitedMinutes: 14 },
          { queueId: 'B', matterId: 'quick', classId: 'priority', waitedMinutes: 3 },
        ],
        serving: [{ windowId: 'W1', queueId: 'A', servedMinutes: 6 }],
      },
    },
    days: 20,
  },
};

test.each(Object.entries(scenarios))('%s: the same scenario, seed and version give the same numbers', (name, { scenario, days }) => {
  expect(checkScenario(scenario).problems).toEqual([]);
  const experiment = new Experiment([scenario], 7, { most: days });
  const set = new ScenarioSet([scenario]);
  for (let batch = experiment.nextBatch(); batch; batch = experiment.nextBatch())
    experiment.take(batch.place, set.simulate(7, batch.fromReplication, batch.count));
  const { version: _, ...rest } = experiment.result().results[0] ?? { version: '' };
  const text = JSON.stringify(rest, (_key, value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(9)) : value));
  const digest = createHash('sha256').update(text).digest('hex').slice(0, 16);
  expect(
    { version: simulatorVersion, digest },
    'The simulator gives other numbers than before. If that is meant: raise simulatorVersion, and write it and the new digests into this test.',
  ).toEqual({ version: recorded.version, digest: recorded.digests[name as keyof typeof recorded.digests] });
});

test('the hall of everything lets everything happen', () => {
  const run = new HallRun(buildModel(everythingHall()));
  const days = Array.from({ length: 20 }, (_, replication) => {
    const { legs, windows } = run.run(7, replication);
    const sum = new LegTally();
    for (const leg of legs) sum.add(leg);
    const { called, left, balked, missed, returned } = sum;
    const [tidal, lent] = [windows[5]?.openMinutes ?? 0, 440 - (windows[4]?.openMinutes ?? 0)];
    return {
      called,
      left,
      balked,
      missed,
      returned,
      tidal,
      lent,
      overtime: windows.reduce((all, { overtimeMinutes }) => all + overtimeMinutes, 0),
    };
  });
  for (const name of ['called', 'left', 'balked', 'missed', 'returned', 'tidal', 'lent', 'overtime'] as const)
    expect(days.filter((day) => day[name] > 0).length, name).toBeGreaterThan(2);
});
