import { expect, test } from 'vitest';
import { compare, meanOf, pulled, recordedTrades, refusals, streamOf, tendency, twoTrades, visitsOf } from './two-trades.ts';

test('whoever comes after work does not come at the peak, and as many come in all', () => {
  const result = compare(twoTrades, pulled('extended-hours', { movedShare: 0.2, laterMinutes: 90 }));
  expect(tendency(result, 'meanWaitMinutes')).toBe('falls');
  expect(tendency(result, 'windowHours')).toBe('rises');
  expect(result.comparisons[0]?.differences.visitors.mean).toBeCloseTo(0, 6);
});

test('visitors who would not come otherwise are added', () => {
  const extended = pulled('extended-hours', { laterMinutes: 120, movedShare: 0, extraPerHour: 10 });
  expect(visitsOf(extended) - visitsOf(twoTrades)).toBeCloseTo(20, 6);
});

test('only the windows that were chosen stay open', () => {
  const { windows, hours } = pulled('extended-hours', { windowIds: ['W5'] });
  expect(hours.closesMinute).toBe(540);
  expect(windows.map(({ id, periods = [] }) => `${id} ${periods.map(({ toMinute }) => toMinute)}`)).toEqual([
    'W1 480',
    'W2 480',
    'W3 480',
    'W4 480',
    'W5 ',
  ]);
});

test('the last ticket is given so much later as well', () => {
  const early = { ...twoTrades, hours: { ...twoTrades.hours, lastTicketMinute: 450 } };
  const extended = pulled('extended-hours', { laterMinutes: 60, movedShare: 0.5 }, early);
  expect(extended.hours).toMatchObject({ closesMinute: 540, lastTicketMinute: 510 });
  const { untilMinutes, perMinute } = streamOf(extended, 'rates');
  expect(untilMinutes).toEqual([60, 180, 300, 420, 450, 480, 510]);
  expect(perMinute.at(-1)).toBeCloseTo((165 * 0.5) / 60, 6);
});

test('a window whose shift ended before closing does not come back', () => {
  const shift = [{ fromMinute: 0, toMinute: 300 }];
  const { windows } = pulled(
    'extended-hours',
    {},
    { ...twoTrades, windows: [{ id: 'W0', queues: ['tax'], periods: shift }, ...twoTrades.windows] },
  );
  expect(windows[0]?.periods).toEqual(shift);
});

test('a queue that nobody would serve after work is refused, and so is moving visitors who come at known times', () => {
  expect(refusals('extended-hours', { windowIds: ['W1'] })).toEqual(['/windowIds "land"']);
  expect(refusals('extended-hours', { windowIds: ['W8'] })).toEqual(['/windowIds/0 "W8"']);
  expect(refusals('extended-hours', { laterMinutes: 5 })).toEqual(['/laterMinutes 5']);
  expect(refusals('extended-hours', {}, recordedTrades)).toEqual(['/movedShare 0.1']);
  expect(meanOf(compare(recordedTrades, pulled('extended-hours', { movedShare: 0 }, recordedTrades), 2), 1, 'visitors')).toBe(400);
});
