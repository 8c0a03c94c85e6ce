import { describe, expect, test } from 'vitest';
import type { ScenarioWindow } from '#contracts/scenario-windows';
import { constant, type HandVisitor, handScenario, recordDay, recorded } from '../../support/by-hand.ts';

const matters = ['A', 'B'].map((queueId) => ({ id: queueId.toLowerCase(), steps: [{ queueId, service: constant(10) }] }));
const twoQueues = (windows: ScenarioWindow[], ...visitors: HandVisitor[]) =>
  recordDay(handScenario({ queues: [{ id: 'A' }, { id: 'B' }], matters, windows, arrivals: [recorded(...visitors)] }));
const a = (minute: number) => ({ minute, matterId: 'a' });
const b = (minute: number) => ({ minute, matterId: 'b' });

describe('a window', () => {
  test('calls its queues in their order', () => {
    const { lines } = twoQueues([{ id: 'W1', queues: ['A', 'B'] }], a(0), b(1), a(2), a(12));
    expect(lines).toEqual(['0 A@W1 0>0>0>10 served', '1 B@W1 1>30>30>40 served', '2 A@W1 2>10>10>20 served', '3 A@W1 12>20>20>30 served']);
  });

  test('that calls whoever has waited longest does so over all its queues', () => {
    const { lines } = twoQueues([{ id: 'W1', queues: ['A', 'B'], calls: 'longest' }], a(0), b(1), a(2), a(12));
    expect(lines).toEqual(['0 A@W1 0>0>0>10 served', '1 B@W1 1>10>10>20 served', '2 A@W1 2>20>20>30 served', '3 A@W1 12>30>30>40 served']);
  });

  test('is preferred when the queue stands first in its list, then by its place', () => {
    const windows = [
      { id: 'W1', queues: ['B', 'A'] },
      { id: 'W2', queues: ['A', 'B'] },
      { id: 'W3', queues: ['A'] },
    ];
    const { lines } = twoQueues(windows, a(0), a(1), b(2));
    expect(lines).toEqual(['0 A@W2 0>0>0>10 served', '1 A@W3 1>1>1>11 served', '2 B@W1 2>2>2>12 served']);
  });

  test('is found free among more than 64', () => {
    const windows = Array.from({ length: 70 }, (_, place) => ({ id: `W${place}`, queues: ['A', 'B'] }));
    const { lines } = twoQueues(windows, ...Array.from({ length: 71 }, () => a(1)));
    expect(lines.map((line) => line.split(' ')[1])).toEqual([...windows.map(({ id }) => `A@${id}`), 'A@W0']);
    expect(lines[70]).toBe('70 A@W0 1>11>11>21 served');
  });

  test('works at its own pace', () => {
    const { lines } = twoQueues(
      [
        { id: 'W1', queues: ['A'], pace: 0.8 },
        { id: 'W2', queues: ['B'], pace: 1.5 },
      ],
      a(0),
      b(0),
      a(1),
    );
    expect(lines).toEqual(['0 A@W1 0>0>0>8 served', '1 B@W2 0>0>0>15 served', '2 A@W1 1>8>8>16 served']);
  });

  test('waits while somebody walks to it, and has work left when they have gone', () => {
    const queues = [{ id: 'A', walk: constant(1), wrapUp: constant(2) }];
    const { lines, tally } = recordDay(handScenario({ queues, arrivals: [recorded(0, 5, 30)] }));
    expect(lines).toEqual(['0 A@W1 0>0>1>11 served', '1 A@W1 5>13>14>24 served', '2 A@W1 30>30>31>41 served']);
    expect(tally).toMatchObject({ stayMinutes: 11 + 19 + 11, windows: [{ busyMinutes: 39 }] });
  });
});

describe('a scarce resource', () => {
  const queues = [{ id: 'A', resourceId: 'account' }, { id: 'B' }];
  const resources = [{ id: 'account', units: 1 }];

  test('lets no more services begin than it has units; windows serve others meanwhile', () => {
    const windows = [
      { id: 'W1', queues: ['A'] },
      { id: 'W2', queues: ['A', 'B'] },
    ];
    const { lines } = recordDay(
      handScenario({ queues, matters, resources, windows, arrivals: [recorded(a(0), a(1), b(2), a(11), b(13))] }),
    );
    expect(lines).toEqual([
      '0 A@W1 0>0>0>10 served',
      '1 A@W1 1>10>10>20 served',
      '2 B@W2 2>2>2>12 served',
      '3 A@W1 11>20>20>30 served',
      '4 B@W2 13>13>13>23 served',
    ]);
  });

  test('calls somebody to another window when the one that used it closes', () => {
    const windows = [
      { id: 'W1', queues: ['A'], periods: [{ fromMinute: 0, toMinute: 5 }] },
      { id: 'W2', queues: ['A', 'B'] },
    ];
    const { lines } = recordDay(handScenario({ queues, matters, resources, windows, arrivals: [recorded(a(0), a(1))] }));
    expect(lines).toEqual(['0 A@W1 0>0>0>10 served', '1 A@W2 1>10>10>20 served']);
  });

  test('is given back when the window is free, not when the visitor goes', () => {
    const slow = [{ id: 'A', resourceId: 'account', wrapUp: constant(3) }];
    const windows = ['W1', 'W2'].map((id) => ({ id, queues: ['A'] }));
    const [matter] = matters;
    const { lines } = recordDay(
      handScenario({ queues: slow, matters: matter ? [matter] : [], resources, windows, arrivals: [recorded(a(0), a(1))] }),
    );
    expect(lines).toEqual(['0 A@W1 0>0>0>10 served', '1 A@W1 1>13>13>23 served']);
  });
});
