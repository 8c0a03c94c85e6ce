import { expect, test } from 'vitest';
import { compare, legMeanOf, meanOf, pulled, refusals, tendency, twoTrades } from './two-trades.ts';

test('windows that open with the tide shorten waits for few window-hours', () => {
  const result = compare(twoTrades, pulled('tidal-windows', { queueId: 'tax' }));
  expect(tendency(result, 'meanWaitMinutes')).toBe('falls');
  expect(meanOf(result, 1, 'windowHours') - meanOf(result, 0, 'windowHours')).toBeLessThan(4);
});

test('without staff to send, no tidal window opens', () => {
  const result = compare(twoTrades, pulled('tidal-windows', { queueId: 'tax', reserveStaff: 0 }));
  expect(result.comparisons[0]?.differences.windowHours.mean).toBe(0);
});

test('staff of other windows leave these closed meanwhile', () => {
  const given = { queueId: 'tax', windows: 1, staff: 'windows', staffFromWindowIds: ['W4'] };
  const result = compare(twoTrades, pulled('tidal-windows', given));
  const waits = (id: string) => legMeanOf(result, 1, id, 'meanWaitMinutes') - legMeanOf(result, 0, id, 'meanWaitMinutes');
  expect(waits('tax')).toBeLessThan(0);
  expect(waits('land')).toBeGreaterThan(0);
});

test('windows that are there become tidal: closed until the tide comes', () => {
  const { windows, tidalRules } = pulled('tidal-windows', { queueId: 'tax', windowIds: ['W5'], opensAtWaiting: 6 });
  expect(windows.map(({ periods }) => periods)).toEqual([undefined, undefined, undefined, undefined, []]);
  expect(tidalRules).toMatchObject([
    { windowIds: ['W5'], opens: { longestWaitMinutes: 15, waiting: 6 }, closes: { longestWaitMinutes: 5 } },
  ]);
});

test('what makes no sense is refused with its path', () => {
  expect(refusals('tidal-windows', {})).toHaveLength(1);
  expect(refusals('tidal-windows', { queueId: 'police' })).toEqual(['/queueId "police"']);
  expect(refusals('tidal-windows', { queueId: 'tax', windows: 0 })).toEqual(['/windows 0']);
  expect(refusals('tidal-windows', { queueId: 'tax', windowIds: ['W3', 'W9'] })).toEqual(['/windowIds/1 "W9"', '/windowIds/0 "W3"']);
  expect(refusals('tidal-windows', { queueId: 'tax', closesBelowMinutes: 20 })).toEqual(['/closesBelowMinutes 20']);
  expect(refusals('tidal-windows', { queueId: 'tax', staff: 'windows' })).toEqual(['/staffFromWindowIds []']);
  const itself = { queueId: 'tax', windowIds: ['W5'], staff: 'windows', staffFromWindowIds: ['W5'] };
  expect(refusals('tidal-windows', itself)).toEqual(['/staffFromWindowIds "W5"']);
});
