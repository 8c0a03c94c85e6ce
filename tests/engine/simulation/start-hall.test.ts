import { describe, expect, test } from 'vitest';
import type { Scenario, StartState } from '#contracts/scenario';
import { buildModel } from '#engine/simulation/hall-model';
import { HallRun } from '#engine/simulation/hall-run';
import { constant, handScenario, recordDay, recorded } from '../../support/by-hand.ts';

const from = (start: StartState, parts: Partial<Scenario> = {}) => recordDay(handScenario({ start, ...parts }));
const waits = (waitedMinutes: number) => ({ queueId: 'A', waitedMinutes });
const atWindow = (windowId: string, servedMinutes: number) => ({ windowId, queueId: 'A', servedMinutes });

describe('a hall that is already running', () => {
  test('goes on with whoever is at a window, for what is left, and calls those who wait as they stand', () => {
    const { lines, tally } = from(
      { minute: 100, waiting: [waits(7), waits(3)], serving: [atWindow('W1', 4)] },
      { arrivals: [recorded(99, 101)] },
    );
    // The visitor of minute 99 is one of those who wait: a recording goes on after the start.
    expect(lines).toEqual([
      '0 A@W1 93>106>106>116 served',
      '1 A@W1 97>116>116>126 served',
      '2 A@W1 96>96>96>106 served',
      '3 A@W1 101>126>126>136 served',
    ]);
    expect([...tally.watchedCalls]).toEqual([106, 116]);
    expect(tally).toMatchObject({ visitors: 1, finished: 4, stayMinutes: 23 + 29 + 10 + 35 });
  });

  test('calls those who wait at once where windows are free', () => {
    const windows = ['W1', 'W2'].map((id) => ({ id, queues: ['A'] }));
    const { lines } = from({ minute: 50, waiting: [waits(2)], serving: [] }, { windows });
    expect(lines).toEqual(['0 A@W1 48>50>50>60 served']);
  });

  test('does not begin the patience of those who wait anew', () => {
    const queues = [{ id: 'A', patience: constant(15) }];
    const { lines } = from({ minute: 100, waiting: [waits(14), waits(3)], serving: [atWindow('W1', 0)] }, { queues });
    expect(lines).toEqual(['0 A 86>101 left', '1 A@W1 97>110>110>120 served', '2 A@W1 100>100>100>110 served']);
  });

  test('finds those missing at the call who have left without a word', () => {
    const noShow = { share: 0, heldMinutes: 2, returnShare: 0, returnAfter: constant(0), silentLeaveShare: 1 };
    const queues = [{ id: 'A', patience: constant(15), noShow }];
    const { lines } = from({ minute: 100, waiting: [waits(20), waits(14), waits(3)], serving: [atWindow('W1', 4)] }, { queues });
    expect(lines).toEqual(['0 A 80>106 missed', '1 A 86>108 missed', '2 A@W1 97>110>110>120 served', '3 A@W1 96>96>96>106 served']);
  });

  test('may have a queue whose windows are all closed: nobody is called', () => {
    const windows = [{ id: 'W1', queues: ['A'], periods: [] }];
    const { lines } = from({ minute: 470, waiting: [waits(20)], serving: [] }, { windows, hours: { closesMinute: 480, ends: 'closing' } });
    expect(lines).toEqual(['0 A 450>480 unserved']);
  });

  test('counts those who have waited since before the opening', () => {
    const { lines, tally } = from({ minute: 5, waiting: [waits(20)], serving: [] });
    expect(lines).toEqual(['0 A@W1 -15>5>5>15 served']);
    expect(tally.legs).toMatchObject([{ called: 1, waitMinutes: 20 }]);
    expect([...tally.watchedCalls]).toEqual([5]);
    expect(tally.slotCalled[0]).toBe(1);
  });

  test('lets a window that should be closed by now serve its visitor and close', () => {
    const windows = [
      { id: 'W1', queues: ['A'], periods: [{ fromMinute: 0, toMinute: 98 }] },
      { id: 'W2', queues: ['A'] },
    ];
    const { lines, tally } = from({ minute: 100, waiting: [waits(1)], serving: [atWindow('W1', 3), atWindow('W2', 9)] }, { windows });
    expect(lines).toEqual(['0 A@W2 99>101>101>111 served', '1 A@W1 97>97>97>107 served', '2 A@W2 91>91>91>101 served']);
    expect(tally.windows).toMatchObject([
      { busyMinutes: 7, openMinutes: 7 },
      { busyMinutes: 11, openMinutes: 380 },
    ]);
  });

  test('is the same whatever days were simulated before', () => {
    const windows = [
      { id: 'W1', queues: ['A'], periods: [{ fromMinute: 200, toMinute: 480, pace: 2 }] },
      { id: 'W2', queues: ['A'] },
    ];
    const start: StartState = { minute: 100, waiting: [], serving: [atWindow('W1', 3)] };
    const run = new HallRun(buildModel(handScenario({ start, windows, arrivals: [recorded(300, 301)] })));
    const first = run.run(1, 0).windows.map(({ busyMinutes }) => busyMinutes);
    expect(run.run(1, 0).windows.map(({ busyMinutes }) => busyMinutes)).toEqual(first);
    expect(first).toEqual([7 + 20, 10]);
  });
});
