import { expect, test } from 'vitest';
import { compare, pulled, refusals, tendency, twoTrades } from './two-trades.ts';

test('one window more shortens waits, one fewer makes them longer', () => {
  expect(tendency(compare(twoTrades, pulled('staffing')), 'meanWaitMinutes')).toBe('falls');
  expect(tendency(compare(twoTrades, pulled('staffing', { change: -1 })), 'meanWaitMinutes')).toBe('rises');
});

test('a new window is like those there are: it rests and fails with them', () => {
  const resting = {
    ...twoTrades,
    breaks: [{ windowIds: ['W3', 'W4'], fromMinute: 180, toMinute: 270, minutes: 45, relays: 2 }],
    interruptions: [
      {
        id: 'printer',
        windowIds: ['W3'],
        meanMinutesBetween: 60,
        duration: { kind: 'constant' as const, minutes: 5 },
        whileServing: 'finish' as const,
      },
    ],
  };
  const { windows, breaks, interruptions } = pulled('staffing', { change: 1, queueIds: ['land'] }, resting);
  expect(windows.at(-1)).toEqual({ id: 'W3-extra', queues: ['land'] });
  expect(breaks?.[0]?.windowIds).toEqual(['W3', 'W4', 'W3-extra']);
  expect(interruptions?.[0]?.windowIds).toEqual(['W3', 'W3-extra']);
});

test('for a part of the day it is open in that part only', () => {
  const { windows } = pulled('staffing', { fromMinute: 60, toMinute: 180 });
  expect(windows.at(-1)?.periods).toEqual([{ fromMinute: 60, toMinute: 180 }]);
  const fewer = pulled('staffing', { change: -1, fromMinute: 180, toMinute: 300 }).windows.at(-1);
  expect(fewer?.periods).toEqual([
    { fromMinute: 0, toMinute: 180 },
    { fromMinute: 300, toMinute: 480 },
  ]);
});

test('the last windows of the list close first, but none that a queue could not do without', () => {
  const closed = (change: number) =>
    pulled('staffing', { change }).windows.flatMap(({ id, periods }) => (periods?.length === 0 ? [id] : []));
  expect(closed(-1)).toEqual(['W5']);
  expect(closed(-3)).toEqual(['W2', 'W4', 'W5']);
  expect(refusals('staffing', { change: -4 })).toEqual(['/change -4']);
});

test('what cannot be staffed is refused', () => {
  expect(refusals('staffing', { queueIds: ['police'] })).toEqual(['/queueIds/0 "police"']);
  expect(refusals('staffing', { fromMinute: 100, toMinute: 50 })).toEqual(['/toMinute 50']);
});
