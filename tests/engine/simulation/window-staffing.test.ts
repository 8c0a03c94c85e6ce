import { describe, expect, test } from 'vitest';
import { constant, handScenario, recordDay, recorded } from '../../support/by-hand.ts';

const late = (minutes: number, share = 1) => ({ late: { share, delay: constant(minutes) } });

describe('staff', () => {
  test('come late at opening and after a break, and serve until they go all the same', () => {
    const breaks = [{ windowIds: ['W1'], fromMinute: 60, toMinute: 70, minutes: 10, relays: 1 }];
    const { lines, tally } = recordDay(handScenario({ staff: late(7), breaks, arrivals: [recorded(0, 1, 55, 56)] }));
    expect(lines).toEqual(['0 A@W1 0>7>7>17 served', '1 A@W1 1>17>17>27 served', '2 A@W1 55>55>55>65 served', '3 A@W1 56>77>77>87 served']);
    expect(tally.windows).toMatchObject([{ openMinutes: 58 + 403, busyMinutes: 40 }]);
  });

  test('who come later than their period ends do not come', () => {
    const windows = [
      { id: 'W1', queues: ['A'], periods: [{ fromMinute: 0, toMinute: 20 }] },
      { id: 'W2', queues: ['A'] },
    ];
    const { lines, tally } = recordDay(handScenario({ windows, staff: late(25), arrivals: [recorded(0)] }));
    expect(lines).toEqual(['0 A@W2 0>25>25>35 served']);
    expect(tally.windows).toMatchObject([{ openMinutes: 0 }, { openMinutes: 455 }]);
  });

  test('are never late where no share of them is', () => {
    expect(recordDay(handScenario({ staff: late(7, 0), arrivals: [recorded(0)] })).lines).toEqual(['0 A@W1 0>0>0>10 served']);
  });

  test('are late as often as their share says', () => {
    const windows = Array.from({ length: 400 }, (_, place) => ({ id: `W${place}`, queues: ['A'] }));
    const { tally } = recordDay(handScenario({ windows, staff: late(7, 0.3) }));
    const lateOnes = tally.windows.filter(({ openMinutes }) => openMinutes === 473).length;
    // Binomial(400, 0.3): a mean of 120 and a deviation of 9.2.
    expect(Math.abs(lateOnes - 120)).toBeLessThan(3.3 * 9.2);
    expect(tally.windows.filter(({ openMinutes }) => openMinutes === 480)).toHaveLength(400 - lateOnes);
  });

  test('differ in pace by as much as is said, the same all day and others the next', () => {
    const windows = Array.from({ length: 400 }, (_, place) => ({ id: `W${place}`, queues: ['A'] }));
    const visitors = Array.from({ length: 400 }, () => 1);
    const spans = (replication: number) =>
      recordDay(
        handScenario({ windows, staff: { paceCoefficientOfVariation: 0.2 }, arrivals: [recorded(...visitors, ...visitors)] }),
        1,
        replication,
      ).legs.map(({ windowId, startedMinute, endedMinute }) => ({ windowId, minutes: endedMinute - startedMinute }));
    const day = spans(0);
    const mean = day.reduce((sum, { minutes }) => sum + minutes, 0) / day.length;
    const deviation = Math.sqrt(day.reduce((sum, { minutes }) => sum + (minutes - mean) ** 2, 0) / day.length);
    expect(Math.abs(mean - 10)).toBeLessThan(3.3 * 0.1 * Math.sqrt(2));
    expect(Math.abs(deviation / mean - 0.2)).toBeLessThan(0.03);
    const byWindow = new Map(day.map(({ windowId, minutes }) => [windowId, minutes]));
    for (const { windowId, minutes } of day) expect(minutes).toBeCloseTo(byWindow.get(windowId) ?? 0, 9);
    expect(spans(1).map(({ minutes }) => minutes)).not.toEqual(day.map(({ minutes }) => minutes));
  });
});
