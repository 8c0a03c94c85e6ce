import { describe, expect, test } from 'vitest';
import type { Interruption } from '#contracts/scenario-windows';
import { constant, handScenario, recordDay, recorded } from '../../support/by-hand.ts';

const interruption = (parts: Partial<Interruption>): Interruption => ({
  id: 'fault',
  windowIds: ['W1'],
  meanMinutesBetween: 0.1,
  duration: constant(50),
  whileServing: 'finish',
  ...parts,
});
const long = { closesMinute: 100_000, ends: 'empty' } as const;
const service = (minutes: number) => [{ id: 'm', steps: [{ queueId: 'A', service: constant(minutes) }] }];
const spanOf = (interruptions: Interruption[], minutes: number) => {
  const [leg] = recordDay(handScenario({ hours: long, matters: service(minutes), interruptions, arrivals: [recorded(0)] })).legs;
  return leg ? leg.endedMinute - leg.startedMinute : Number.NaN;
};

describe('an interruption', () => {
  // It strikes some seconds after the window opens, and again some seconds after it is over.
  test('that lets the visitor finish stops the window afterwards, until it is over', () => {
    const { legs } = recordDay(handScenario({ interruptions: [interruption({})], arrivals: [recorded(0, 1, 2)] }));
    const [first, second, third] = legs;
    expect(first).toMatchObject({ calledMinute: 0, endedMinute: 10 });
    expect(second?.calledMinute).toBeGreaterThan(50);
    expect(second?.calledMinute).toBeLessThan(52);
    expect((second?.endedMinute ?? 0) - (second?.calledMinute ?? 0)).toBeCloseTo(10, 9);
    expect(third?.calledMinute).toBeGreaterThan(100);
    expect(third?.calledMinute).toBeLessThan(104);
  });

  test('that holds makes the service stand still each time, and nobody else is called', () => {
    const { legs, tally } = recordDay(
      handScenario({
        hours: long,
        matters: service(1),
        interruptions: [interruption({ whileServing: 'hold', duration: constant(5) })],
        arrivals: [recorded(0, 0.01)],
      }),
    );
    const [first, second] = legs;
    const times = ((first?.endedMinute ?? 0) - 1) / 5;
    expect(times).toBeGreaterThan(0.5);
    expect(times).toBeCloseTo(Math.round(times), 6);
    expect(second?.calledMinute).toBeGreaterThanOrEqual(first?.endedMinute ?? Number.NaN);
    expect(tally.windows[0]?.busyMinutes).toBeCloseTo(
      legs.reduce((sum, leg) => sum + leg.endedMinute - leg.calledMinute, 0),
      6,
    );
  });

  test('comes after a mean of minutes that the window was open and working', () => {
    const times = (spanOf([interruption({ whileServing: 'hold', meanMinutesBetween: 60, duration: constant(10) })], 10_000) - 10_000) / 10;
    // Poisson: a mean of 10,000 ÷ 60 and a deviation of its root.
    expect(Math.abs(times - 10_000 / 60)).toBeLessThan(3.3 * Math.sqrt(10_000 / 60));
  });

  test('that comes within another does not hold the visitor twice', () => {
    const half = interruption({ whileServing: 'hold', meanMinutesBetween: 10, duration: constant(10) });
    // Each of two is over half of the time: a quarter of the time is left to serve in.
    const span = spanOf([half, { ...half, id: 'other' }], 1000);
    expect(span).toBeGreaterThan(3300);
    expect(span).toBeLessThan(4700);
  });

  test('spares a window that nobody sits at', () => {
    const windows = [{ id: 'W1', queues: ['A'], periods: [{ fromMinute: 300, toMinute: 480 }] }];
    const { lines } = recordDay(
      handScenario({
        windows,
        interruptions: [interruption({ meanMinutesBetween: 10, duration: constant(250) })],
        arrivals: [recorded(299)],
      }),
    );
    expect(lines).toEqual(['0 A@W1 299>300>300>310 served']);
  });
});

describe('a break that nobody has fixed a time for', () => {
  const breaksOf = (share: number) =>
    Array.from({ length: 200 }, (_, day) => {
      const start = { minute: 0, waiting: [], serving: [], breaks: [{ windowId: 'W1', fromMinute: 20, toMinute: 60, share, minutes: 30 }] };
      const visitors = Array.from({ length: 480 }, (__, minute) => minute / 2);
      const { legs } = recordDay(handScenario({ matters: service(0.1), start, arrivals: [recorded(...visitors)] }), 1, day);
      const called = legs.map(({ calledMinute }) => calledMinute).sort((a, b) => a - b);
      return called.flatMap((minute, place) => {
        const next = called[place + 1] ?? minute;
        return next - minute > 20 ? [{ from: minute, minutes: next - minute }] : [];
      });
    });

  test('is taken once, at any time between two minutes', () => {
    const days = breaksOf(1);
    expect(days.every(({ length }) => length === 1)).toBe(true);
    const begins = days.flat().map(({ from }) => from);
    expect(Math.min(...begins)).toBeGreaterThan(19);
    expect(Math.max(...begins)).toBeLessThan(60.5);
    expect(begins.reduce((sum, minute) => sum + minute, 0) / begins.length).toBeCloseTo(40, -1);
    for (const { minutes } of days.flat()) expect(Math.abs(minutes - 30)).toBeLessThan(1);
  });

  test('is taken on as many days as its chance says', () => {
    const taken = breaksOf(0.3).flat().length / 200;
    expect(taken).toBeGreaterThan(0.2);
    expect(taken).toBeLessThan(0.4);
  });
});
