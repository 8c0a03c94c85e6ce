import { expect, test } from 'vitest';
import type { Scenario } from '#contracts/scenario';
import { compare, pulled, refusals, streamOf, tendency, twoTrades } from './two-trades.ts';

/** Closed from minute 180 to 270. */
const siesta: Scenario = {
  ...twoTrades,
  windows: twoTrades.windows.map((one) => ({
    ...one,
    periods: [
      { fromMinute: 0, toMinute: 180 },
      { fromMinute: 270, toMinute: 480 },
    ],
  })),
};

test('who comes at noon is served when windows rest by turns', () => {
  const result = compare(siesta, pulled('lunch-relay', { minutes: 45, toMinute: 270 }, siesta));
  expect(tendency(result, 'meanWaitMinutes')).toBe('falls');
  expect(tendency(result, 'abandonedShare')).toBe('falls');
});

test('the closure at noon is gone and every window has its break, neighbours in different turns', () => {
  const { windows, breaks } = pulled('lunch-relay', { minutes: 45, toMinute: 270 }, siesta);
  expect(windows[0]?.periods).toEqual([{ fromMinute: 0, toMinute: 480 }]);
  expect(breaks).toEqual([{ windowIds: ['W1', 'W2', 'W3', 'W4', 'W5'], fromMinute: 180, toMinute: 270, minutes: 45, relays: 2 }]);
});

test('breaks that were planned for noon are dropped, others stay', () => {
  const rests = [
    { windowIds: ['W1', 'W2'], fromMinute: 200, toMinute: 260, minutes: 60, relays: 1 },
    { windowIds: ['W1'], fromMinute: 400, toMinute: 410, minutes: 10, relays: 1 },
  ];
  const { breaks } = pulled('lunch-relay', { windowIds: ['W1'], relays: 1 }, { ...twoTrades, breaks: rests });
  expect(breaks?.map(({ windowIds, fromMinute }) => `${windowIds} ${fromMinute}`)).toEqual(['W2 200', 'W1 400', 'W1 180']);
});

test('a window that serves other queues in the afternoon opens in time for it', () => {
  const periods = [
    { fromMinute: 0, toMinute: 180 },
    { fromMinute: 270, toMinute: 480, queues: ['land'] },
  ];
  const both = { ...twoTrades, windows: twoTrades.windows.map((one) => (one.id === 'W5' ? { ...one, periods } : one)) };
  const { windows } = pulled('lunch-relay', { minutes: 45 }, both);
  expect(windows[4]?.periods?.map(({ fromMinute, toMinute }) => [fromMinute, toMinute])).toEqual([
    [0, 270],
    [270, 480],
  ]);
});

test('visitors who move to noon are as many as before in all', () => {
  const moved = streamOf(pulled('lunch-relay', { movedShare: 0.25 }), 'rates');
  expect(moved.untilMinutes).toEqual([60, 180, 300, 420, 480]);
  expect(moved.perMinute[2]).toBeCloseTo(0.2 * 0.75 + (168 * 0.25) / 120, 9);
});

test('turns that do not fit into noon are refused', () => {
  expect(refusals('lunch-relay', { relays: 3 })).toEqual(['/minutes 60']);
  expect(refusals('lunch-relay', { toMinute: 100 })).toEqual(['/toMinute 100']);
  expect(refusals('lunch-relay', { toMinute: 500 })).toEqual(['/toMinute 500']);
  expect(refusals('lunch-relay', { windowIds: ['W7'] })).toEqual(['/windowIds/0 "W7"']);
});
