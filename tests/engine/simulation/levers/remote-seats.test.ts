import { expect, test } from 'vitest';
import { compare, meanOf, pulled, refusals, tendency, twoTrades } from './two-trades.ts';

test('remote seats shorten waits and count no window-hours', () => {
  const result = compare(twoTrades, pulled('remote-seats', { booths: 2 }));
  expect(tendency(result, 'meanWaitMinutes')).toBe('falls');
  expect(meanOf(result, 1, 'windowHours')).toBeCloseTo(meanOf(result, 0, 'windowHours'), 0);
});

test('seats that are seldom free help less', () => {
  const often = pulled('remote-seats', { availableShare: 1 });
  const seldom = pulled('remote-seats', { availableShare: 0.2 });
  expect(tendency(compare(often, { ...seldom, id: 'seldom' }), 'meanWaitMinutes')).toBe('rises');
});

test('a seat is free for the share that was told', () => {
  const { interruptions, windows } = pulled('remote-seats', {
    queueIds: ['land'],
    booths: 1,
    availableShare: 0.25,
    awayMinutes: 30,
    longerShare: 0.5,
  });
  expect(windows.at(-1)).toEqual({ id: 'remote-1', kind: 'remote', queues: ['land'], calls: 'longest', pace: 1.5 });
  expect(interruptions).toMatchObject([{ windowIds: ['remote-1'], meanMinutesBetween: 10, duration: { meanMinutes: 30 } }]);
  expect(pulled('remote-seats', { availableShare: 1 }).interruptions).toBeUndefined();
});

test('an unknown queue is refused', () => {
  expect(refusals('remote-seats', { queueIds: ['police'] })).toEqual(['/queueIds/0 "police"']);
  expect(refusals('remote-seats', { availableShare: 0 })).toEqual(['/availableShare 0']);
});
