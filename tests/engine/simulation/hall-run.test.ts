import { describe, expect, test } from 'vitest';
import { constant, handScenario, recordDay, recorded } from '../../support/by-hand.ts';

const matters = [{ id: 'm', steps: [{ queueId: 'A', service: constant(25) }] }];
const visitors = recorded(0, 1, 2, 3);

describe('the end of a day', () => {
  test('when the hall is empty: whoever has a ticket is served, in overtime', () => {
    const { lines, tally } = recordDay(handScenario({ hours: { closesMinute: 60, ends: 'empty' }, matters, arrivals: [visitors] }));
    expect(lines).toEqual(['0 A@W1 0>0>0>25 served', '1 A@W1 1>25>25>50 served', '2 A@W1 2>50>50>75 served', '3 A@W1 3>75>75>100 served']);
    expect(tally).toMatchObject({
      finished: 4,
      lastLeftMinute: 100,
      windows: [{ busyMinutes: 100, openMinutes: 60, overtimeMinutes: 40 }],
    });
  });

  test('at closing: who is at a window then is not finished, who waits is not served', () => {
    const { lines, tally } = recordDay(handScenario({ hours: { closesMinute: 60, ends: 'closing' }, matters, arrivals: [visitors] }));
    expect(lines).toEqual(['0 A@W1 0>0>0>25 served', '1 A@W1 1>25>25>50 served', '3 A 3>60 unserved']);
    expect(tally).toMatchObject({ finished: 2, legs: [{ joined: 4, called: 3, unserved: 1 }] });
    expect(tally.windows).toMatchObject([{ busyMinutes: 60, openMinutes: 60, overtimeMinutes: 0 }]);
  });

  test('no ticket is given from the last ticket minute on', () => {
    const { tally, legs } = recordDay(
      handScenario({ hours: { closesMinute: 480, lastTicketMinute: 40, ends: 'empty' }, arrivals: [recorded(5, 39.9, 40, 41)] }),
    );
    expect(tally).toMatchObject({ visitors: 2, finished: 2 });
    expect(legs.map(({ joinedMinute }) => joinedMinute)).toEqual([5, 39.9]);
  });

  test('a hall that is empty early keeps to its plan until closing', () => {
    const periods = [
      { fromMinute: 0, toMinute: 200 },
      { fromMinute: 300, toMinute: 400 },
    ];
    const windows = [
      { id: 'W1', queues: ['A'] },
      { id: 'W2', queues: ['A'], periods },
    ];
    const { tally } = recordDay(handScenario({ windows, arrivals: [recorded(0)] }));
    expect(tally.windows).toMatchObject([{ openMinutes: 480 }, { openMinutes: 300 }]);
  });

  test('what a window does after the last visitor has gone is counted', () => {
    const queues = [{ id: 'A', wrapUp: constant(5) }];
    const day = (minute: number) => recordDay(handScenario({ queues, arrivals: [recorded(minute)] })).tally.windows[0];
    expect(day(100)).toMatchObject({ busyMinutes: 15, overtimeMinutes: 0 });
    expect(day(478)).toMatchObject({ busyMinutes: 15, overtimeMinutes: 13 });
  });

  test('who waits where nobody will serve them any more leaves when patience ends, or is sent home a day later', () => {
    const windows = [{ id: 'W1', queues: ['A'], periods: [{ fromMinute: 0, toMinute: 5 }] }];
    const { lines, tally } = recordDay(handScenario({ windows, arrivals: [recorded(0, 1, { minute: 2, patienceMinutes: 60 })] }));
    expect(lines).toEqual(['0 A@W1 0>0>0>10 served', '1 A 1>1920 unserved', '2 A 2>62 left']);
    expect(tally.windows).toMatchObject([{ busyMinutes: 10, openMinutes: 10 }]);
  });
});

describe('the warm-up', () => {
  test('leaves whoever comes before its end out of every count', () => {
    const { tally } = recordDay(
      handScenario({ hours: { closesMinute: 480, ends: 'empty', warmUpMinutes: 15 }, arrivals: [recorded(0, 4, 18, 19)] }),
    );
    expect(tally).toMatchObject({ visitors: 2, finished: 2, stayMinutes: 12 + 21 });
    expect(tally.legs).toMatchObject([{ joined: 2, called: 2, waitMinutes: 2 + 11 }]);
    expect(tally.windows).toMatchObject([{ busyMinutes: 25, openMinutes: 465 }]);
  });
});
