import { expect, test } from 'vitest';
import { handScenario, recordDay, recorded } from '../../support/by-hand.ts';

test('the chance of what belongs to the day is no visitor’s, whatever their source is called', () => {
  const { legs } = recordDay(
    handScenario({
      matters: [{ id: 'm', steps: [{ queueId: 'A', service: { kind: 'exponential', meanMinutes: 10 } }] }],
      arrivals: [{ ...recorded(10), id: 'start' }],
      start: { minute: 0, waiting: [{ queueId: 'A', waitedMinutes: 5 }], serving: [] },
    }),
  );
  const [waited, came] = legs.map(({ startedMinute, endedMinute }) => endedMinute - startedMinute);
  expect(came).not.toBeCloseTo(waited ?? Number.NaN, 6);
});
