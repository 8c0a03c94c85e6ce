import { describe, expect, test } from 'vitest';
import type { Remedy } from '#contracts/remedies';
import type { Scenario } from '#contracts/scenario';
import { applyRemedies } from '#engine/remedies/apply-remedies';
import { tryRemedies } from '#engine/remedies/try-remedies';
import { expectedVisits } from '#engine/simulation/expected-visits';
import { ScenarioSet } from '#engine/simulation/simulate-batch';
import { smallHall } from '../../support/small-hall.ts';

const matter = (id: string, queueId: string) => ({ id, steps: [{ queueId, service: { kind: 'exponential' as const, meanMinutes: 6 } }] });
const street = (matterId: string, perMinute: number) => ({
  kind: 'rates' as const,
  id: `street-${matterId}`,
  untilMinutes: [480],
  perMinute: [perMinute],
  mix: [{ matterId, weight: 1 }],
});
const open = [{ fromMinute: 100, toMinute: 160 }];

/** From minute 100, an hour: A has one of its two windows open and too many people, B has little to do. */
const ahead: Scenario = {
  format: 1,
  id: 'ahead',
  hours: { closesMinute: 160, ends: 'closing' },
  queues: [{ id: 'A' }, { id: 'B' }],
  matters: [matter('a', 'A'), matter('b', 'B')],
  arrivals: [street('a', 0.25), street('b', 0.05)],
  windows: [
    { id: 'W1', queues: ['A'], periods: open },
    { id: 'W3', queues: ['B'], periods: open },
  ],
  start: { minute: 100, waiting: Array.from({ length: 5 }, (_, place) => ({ queueId: 'A', waitedMinutes: 10 - place })), serving: [] },
};
const delays = { openMinutes: 5, changeMinutes: 2, observations: { open: 9, change: 9 } };
const apply = (...remedies: Remedy[]) => applyRemedies({ plan: smallHall, ahead, delays }, remedies);

function effectOf(...remedies: Remedy[]) {
  const { scenario } = apply(...remedies);
  if (!scenario) throw new Error('cannot be applied');
  const { experiment, effect } = tryRemedies(ahead, [scenario], 7, 200);
  const set = new ScenarioSet(experiment.scenarios, 'totals');
  for (let batch = experiment.nextBatch(); batch; batch = experiment.nextBatch())
    experiment.take(batch.place, set.simulate(7, batch.fromReplication, batch.count));
  return effect(0);
}

describe('the effect', () => {
  test('of opening a window that today did not know is shorter waits in its queue, and only there', () => {
    const { hall, queues, worse, paths } = effectOf({ kind: 'window', windowId: 'W2', request: { action: 'open' } });
    const [a, b] = queues;
    expect(paths).toBe(200);
    expect(a?.meanWaitMinutes.difference.high).toBeLessThan(-3);
    expect(b?.meanWaitMinutes.difference).toEqual({ mean: 0, low: 0, high: 0 });
    expect(hall.windowHours.difference.mean).toBeCloseTo(55 / 60, 9);
    expect(hall.overtimeMinutes).toBe(null);
    expect(worse).toEqual([]);
  });

  test('of lending a window to another queue is paid for by its own', () => {
    const { queues, worse, hall } = effectOf({ kind: 'window', windowId: 'W3', request: { action: 'assign', queues: ['A'] } });
    expect(queues[0]?.meanWaitMinutes.difference.high).toBeLessThan(0);
    expect(worse).toEqual(['B']);
    expect(hall.windowHours.difference.mean).toBeCloseTo(0, 9);
  });

  test('of calling somebody over is paid for by the window they leave', () => {
    const { queues, worse, hall } = effectOf({
      kind: 'window',
      windowId: 'W2',
      request: { action: 'open', queues: ['A'], staffFromWindowId: 'W3' },
    });
    expect(queues[0]?.meanWaitMinutes.difference.high).toBeLessThan(0);
    expect(worse).toEqual(['B']);
    expect(hall.windowHours.difference.mean).toBeCloseTo(0, 9);
  });

  test('of a break is longer waits', () => {
    const { hall, worse } = effectOf({ kind: 'window', windowId: 'W1', request: { action: 'pause', reason: 'break' } });
    expect(hall.meanWaitMinutes.difference.low).toBeGreaterThan(0);
    expect(worse).toEqual(['A']);
  });

  test('of taking the last window from a queue is told, however bad it is', () => {
    const { queues, worse } = effectOf({ kind: 'window', windowId: 'W1', request: { action: 'assign', queues: ['B'] } });
    expect(worse).toContain('A');
    expect(queues[0]?.waitedPersonMinutes.difference.low).toBeGreaterThan(0);
  });

  test('of sending people to kiosks is fewer of them', () => {
    const { scenario } = apply({ kind: 'divert', queueId: 'A', share: 0.4 });
    expect(expectedVisits(scenario ?? ahead).get('a')).toBeCloseTo(0.6 * 60 * 0.25, 9);
    expect(expectedVisits(scenario ?? ahead).get('b')).toBeCloseTo(60 * 0.05, 9);
  });

  test('of giving no tickets for a while is that nobody comes then', () => {
    const { scenario } = apply({ kind: 'hold_tickets', queueId: 'A', minutes: 20 });
    expect(expectedVisits(scenario ?? ahead).get('a')).toBeCloseTo(40 * 0.25, 9);
    expect(expectedVisits(scenario ?? ahead).get('b')).toBeCloseTo(60 * 0.05, 9);
  });
});

describe('what cannot be done is said where it is wrong', () => {
  test.each<[string, Remedy, string]>([
    ['a window nobody knows', { kind: 'window', windowId: 'W9', request: { action: 'open' } }, '/remedies/0/windowId'],
    [
      'staff of a window nobody knows',
      { kind: 'window', windowId: 'W2', request: { action: 'open', staffFromWindowId: 'W8' } },
      '/remedies/0/request/staffFromWindowId',
    ],
    [
      'a queue nobody knows',
      { kind: 'window', windowId: 'W3', request: { action: 'assign', queues: ['B', 'Z'] } },
      '/remedies/0/request/queues/1',
    ],
    ['fewer people for a queue nobody knows', { kind: 'divert', queueId: 'Z', share: 0.1 }, '/remedies/0/queueId'],
    ['later hours where the hall does not close yet', { kind: 'extend_hours', minutes: 30 }, '/remedies/0/minutes'],
  ])('%s', (_, remedy, path) => {
    const { scenario, problems } = apply(remedy);
    expect(scenario).toBe(null);
    expect(problems.map((one) => one.path)).toEqual([path]);
  });
});

test('later hours serve whoever is still there, and give no more tickets', () => {
  const evening: Scenario = { ...ahead, hours: { closesMinute: 160, ends: 'empty' } };
  const { scenario } = applyRemedies({ plan: smallHall, ahead: evening, delays }, [{ kind: 'extend_hours', minutes: 30 }]);
  expect(scenario?.hours).toMatchObject({ closesMinute: 190, lastTicketMinute: 160 });
  expect(scenario?.windows.map(({ periods }) => periods?.at(-1)?.toMinute)).toEqual([190, 190]);
});
