import { expect, test } from 'vitest';
import type { Scenario } from '#contracts/scenario';
import { simulatePaths } from '#engine/simulation/simulate-paths';
import { askDayCurve, readDayCurve } from '#engine/waits/day-curve';

/** One window, a crowd in the second hour, and nobody who comes after: the day is open for three hours and closed for the third. */
const day: Scenario = {
  format: 1,
  id: 'day',
  hours: { startsAt: '09:00', closesMinute: 240, lastTicketMinute: 225, ends: 'empty' },
  queues: [{ id: 'A' }, { id: 'B' }],
  matters: [
    { id: 'a', steps: [{ queueId: 'A', service: { kind: 'exponential', meanMinutes: 10 } }] },
    { id: 'b', steps: [{ queueId: 'B', service: { kind: 'exponential', meanMinutes: 10 } }] },
  ],
  arrivals: [{ kind: 'rates', id: 'door', untilMinutes: [60, 90], perMinute: [0, 0.3], mix: [{ matterId: 'a', weight: 1 }] }],
  windows: [{ id: 'W1', queues: ['A'] }],
};
const open = [
  { opens: 0, closes: 120 },
  { opens: 180, closes: 240 },
];
const asked = (scenario: Scenario) => askDayCurve(scenario, { open, paths: 200, seed: 3 });

test('somebody asks at every half hour that the hall is open and gives numbers, today from now on', () => {
  expect(asked(day).probeMinutes).toEqual([0, 30, 60, 90, 180, 210]);
  expect(asked({ ...day, start: { minute: 31, waiting: [], serving: [] } }).probeMinutes).toEqual([60, 90, 180, 210]);
  expect(asked({ ...day, hours: { ...day.hours, lastTicketMinute: 60 } }).probeMinutes).toEqual([0, 30]);
});

test('the range is wide after a crowd and small without one', () => {
  const task = asked(day);
  const [quiet, , , crowded] = readDayCurve(task, simulatePaths(task)).get('A') ?? [];
  expect(quiet).toEqual({ lowMinutes: 0, highMinutes: 2 });
  // About nine have come and three are gone.
  expect(crowded?.highMinutes).toBeGreaterThan(60);
  expect(crowded?.lowMinutes).toBeGreaterThan(5);
});

test('where nobody serves a queue its wait is unknown, not nothing', () => {
  const windows = [...day.windows, { id: 'W2', queues: ['B'], periods: [{ fromMinute: 0, toMinute: 40 }] }];
  const task = asked({ ...day, windows, hours: { ...day.hours, ends: 'closing' } });
  const curve = readDayCurve(task, simulatePaths(task)).get('B') ?? [];
  expect(curve.map((range) => range?.highMinutes ?? null)).toEqual([2, 2, null, null, null, null]);
});
