import { describe, expect, test } from 'vitest';
import type { Scenario } from '#contracts/scenario';
import { checkScenario } from '#engine/simulation/check-scenario';
import { buildModel } from '#engine/simulation/hall-model';
import { HallRun } from '#engine/simulation/hall-run';
import type { LegRecord } from '#engine/simulation/leg-record';

/** One window, 20 minutes a visitor. The second loses patience after 10 minutes of waiting, the third never. */
function morning(silentLeaveShare: number, more: Partial<Scenario> = {}): Scenario {
  const constant = (minutes: number) => ({ kind: 'constant', minutes }) as const;
  return {
    format: 1,
    id: 'morning',
    hours: { closesMinute: 120, ends: 'empty' },
    queues: [{ id: 'A', noShow: { share: 0, heldMinutes: 2, returnShare: 1, returnAfter: constant(5), silentLeaveShare } }],
    matters: [{ id: 'm', steps: [{ queueId: 'A', service: constant(20) }] }],
    arrivals: [
      {
        kind: 'recorded',
        id: 'visitors',
        visitors: [
          { minute: 0, matterId: 'm' },
          { minute: 1, matterId: 'm', patienceMinutes: 10 },
          { minute: 2, matterId: 'm' },
        ],
      },
    ],
    windows: [{ id: 'W1', queues: ['A'] }],
    ...more,
  };
}

function simulate(scenario: Scenario): LegRecord[] {
  expect(checkScenario(scenario).problems).toEqual([]);
  const records: LegRecord[] = [];
  new HallRun(buildModel(scenario)).run(1, 1, (record) => records.push(record));
  return records.sort((a, b) => a.visitor - b.visitor);
}

/** A rule that never opens anything: it makes the end of patience an event of its own. */
const watching = {
  windows: [
    { id: 'W1', queues: ['A'] },
    { id: 'W2', queues: ['A'], periods: [] },
  ],
  tidalRules: [
    {
      id: 'tide',
      windowIds: ['W2'],
      queueId: 'A',
      opens: { waiting: 100 },
      closes: { waiting: 1 },
      checkEveryMinutes: 5,
      setUp: { kind: 'constant', minutes: 1 } as const,
      minimumOpenMinutes: 10,
    },
  ],
};

describe.each([
  ['nobody watches the queue', {}],
  ['a tidal rule watches the queue', watching],
])('when %s', (_, more) => {
  test('who leaves with a word is passed over at once', () => {
    const records = simulate(morning(0, more));
    expect(records.map(({ outcome }) => outcome)).toEqual(['served', 'left', 'served']);
    expect(records[1]?.endedMinute).toBe(11);
    expect(records[2]?.calledMinute).toBe(20);
  });

  test('who leaves without a word is called, holds the window, and does not come back', () => {
    const records = simulate(morning(1, more));
    expect(records.map(({ outcome }) => outcome)).toEqual(['served', 'missed', 'served']);
    expect(records[1]?.endedMinute).toBe(20);
    expect(records[2]?.calledMinute).toBe(22);
  });
});
