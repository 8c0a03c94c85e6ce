import { describe, expect, test } from 'vitest';
import { constant, handScenario, recordDay, recorded } from '../../support/by-hand.ts';

const windows = ['W1', 'W2'].map((id) => ({ id, queues: ['A'] }));

describe('breaks in relays', () => {
  test('are taken in turn; a visitor at the window is served first', () => {
    const breaks = [{ windowIds: ['W1', 'W2'], fromMinute: 60, toMinute: 120, minutes: 30, relays: 2 }];
    const { lines, tally } = recordDay(handScenario({ windows, breaks, arrivals: [recorded(55, 57, 61, 62, 63, 64, 95, 96, 125, 126)] }));
    expect(lines).toEqual([
      '0 A@W1 55>55>55>65 served',
      '1 A@W2 57>57>57>67 served',
      '2 A@W2 61>67>67>77 served',
      '3 A@W2 62>77>77>87 served',
      '4 A@W2 63>87>87>97 served',
      '5 A@W1 64>90>90>100 served',
      '6 A@W1 95>100>100>110 served',
      '7 A@W1 96>110>110>120 served',
      '8 A@W1 125>125>125>135 served',
      '9 A@W2 126>126>126>136 served',
    ]);
    expect(tally.windows).toMatchObject([{ openMinutes: 65 + 390 }, { openMinutes: 97 + 360 }]);
  });

  test('take no more than their minutes of each window, whichever relay it is in', () => {
    const many = Array.from({ length: 5 }, (_, place) => ({ id: `W${place}`, queues: ['A'] }));
    const breaks = [{ windowIds: many.map(({ id }) => id), fromMinute: 200, toMinute: 300, minutes: 30, relays: 3 }];
    const { tally } = recordDay(handScenario({ windows: many, breaks, arrivals: [recorded(0)] }));
    expect(tally.windows.map(({ openMinutes }) => openMinutes)).toEqual([450, 450, 450, 450, 450]);
  });
});

describe('periods', () => {
  const queues = [{ id: 'A' }, { id: 'B' }];
  const matters = ['A', 'B'].map((queueId) => ({ id: queueId === 'A' ? 'm' : 'b', steps: [{ queueId, service: constant(10) }] }));

  test('say when a window is staffed, what it serves then and how fast', () => {
    const periods = [
      { fromMinute: 20, toMinute: 48 },
      { fromMinute: 48, toMinute: 90, queues: ['B', 'A'], pace: 0.5 },
    ];
    const { lines, tally } = recordDay(
      handScenario({
        queues,
        matters,
        windows: [{ id: 'W1', queues: ['A'], periods }],
        arrivals: [recorded(5, 6, 7, { minute: 8, matterId: 'b' }, 9, 45)],
      }),
    );
    // B is served from 48 on, first; a service that has begun by then ends at the pace it began with.
    expect(lines).toEqual([
      '0 A@W1 5>20>20>30 served',
      '1 A@W1 6>30>30>40 served',
      '2 A@W1 7>40>40>50 served',
      '3 B@W1 8>50>50>55 served',
      '4 A@W1 9>55>55>60 served',
      '5 A@W1 45>60>60>65 served',
    ]);
    expect(tally.windows).toMatchObject([{ openMinutes: 70, busyMinutes: 45 }]);
  });

  test('that end before closing leave nobody behind to serve overtime, those that last until then do', () => {
    const until = (toMinute: number) =>
      recordDay(
        handScenario({
          hours: { closesMinute: 60, ends: 'empty' },
          windows: [{ id: 'W1', queues: ['A'], periods: [{ fromMinute: 0, toMinute }] }],
          arrivals: [recorded(45, 46, 47)],
        }),
      ).lines.map((line) => line.split(' ')[3] ?? line.split(' ')[2]);
    expect(until(60)).toEqual(['served', 'served', 'served']);
    expect(until(58)).toEqual(['served', 'served', 'unserved']);
  });
});
