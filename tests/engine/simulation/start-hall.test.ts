import { describe, expect, test } from 'vitest';
import type { Scenario, StartState } from '#contracts/scenario';
import { handScenario, recordDay } from '../../support/by-hand.ts';

const from = (start: StartState, parts: Partial<Scenario> = {}) => recordDay(handScenario({ start, ...parts }));
const waits = (waitedMinutes: number) => ({ queueId: 'A', waitedMinutes });

describe('a hall that is already running', () => {
  test('calls those who wait at once where windows are free', () => {
    const windows = ['W1', 'W2'].map((id) => ({ id, queues: ['A'] }));
    const { lines } = from({ minute: 50, waiting: [waits(2)], serving: [] }, { windows });
    expect(lines).toEqual(['0 A@W1 48>50>50>60 served']);
  });

  test('counts those who have waited since before the opening', () => {
    const { lines, tally } = from({ minute: 5, waiting: [waits(20)], serving: [] });
    expect(lines).toEqual(['0 A@W1 -15>5>5>15 served']);
    expect(tally.legs).toMatchObject([{ called: 1, waitMinutes: 20 }]);
    expect([...tally.watchedCalls]).toEqual([5]);
    expect(tally.slotCalled[0]).toBe(1);
  });
});
