import { expect, test } from 'vitest';
import { buildModel } from '#engine/simulation/hall-model';
import { plannedWindowHours } from '#engine/simulation/planned-hours';
import { handScenario } from '../../support/by-hand.ts';

test('planned hours are those until closing, without breaks, kiosks and remote seats', () => {
  const scenario = handScenario({
    hours: { closesMinute: 480, ends: 'empty' },
    breaks: [{ windowIds: ['W1'], fromMinute: 240, toMinute: 300, minutes: 60, relays: 1 }],
    windows: [
      // Open all day, an hour of lunch.
      { id: 'W1', queues: ['A'] },
      // Ten minutes past closing count for nothing.
      {
        id: 'W2',
        queues: ['A'],
        periods: [
          { fromMinute: 30, toMinute: 90 },
          { fromMinute: 460, toMinute: 490 },
        ],
      },
      { id: 'K1', queues: ['A'], kind: 'kiosk' },
      { id: 'R1', queues: ['A'], kind: 'remote' },
    ],
  });
  expect(plannedWindowHours(buildModel(scenario))).toBeCloseTo(7 + 1 + 20 / 60, 9);
});
