import { expect, test } from 'vitest';
import { expectedVisits } from '#engine/simulation/expected-visits';
import { handScenario } from '../../support/by-hand.ts';

const mix = [{ matterId: 'm', weight: 1 }];
const scenario = handScenario({
  hours: { closesMinute: 100, lastTicketMinute: 90, ends: 'empty' },
  arrivals: [
    { kind: 'rates', id: 'street', untilMinutes: [50, 120], perMinute: [1, 2], mix },
    {
      kind: 'appointments',
      id: 'booked',
      slots: [
        { minute: 30, visitors: 10 },
        { minute: 60, visitors: 10 },
        { minute: 95, visitors: 10 },
      ],
      noShowShare: 0.1,
      meanLatenessMinutes: 0,
      latenessDeviationMinutes: 5,
      mix,
    },
  ],
});

test('everybody who is expected before the last ticket is counted', () => {
  // 50 × 1 + 40 × 2 from the street, and 9 of each of two slots.
  expect(expectedVisits(scenario).get('m')).toBeCloseTo(148, 9);
});

test('of a day that goes on from a moment, those still to come', () => {
  const later = { ...scenario, start: { minute: 40, waiting: [], serving: [] } };
  // 10 × 1 + 40 × 2, and 9 of one slot.
  expect(expectedVisits(later).get('m')).toBeCloseTo(99, 9);
});
