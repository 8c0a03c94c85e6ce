import { expect, test } from 'vitest';
import { compare, legMeanOf, meanOf, pulled, refusals, streamOf, tendency, twoTrades } from './two-trades.ts';

test('the hub is relieved by who goes to a station', () => {
  const result = compare(twoTrades, pulled('hub-and-stations', { stations: 4, share: 0.3 }));
  expect(legMeanOf(result, 1, 'tax', 'meanWaitMinutes')).toBeLessThan(legMeanOf(result, 0, 'tax', 'meanWaitMinutes'));
});

test('demand is spread evenly over the stations, with one window of its own at each', () => {
  const { windows, queues, arrivals } = pulled('hub-and-stations', { stations: 2, share: 0.2, matterIds: ['file'] });
  const { mix } = streamOf({ ...twoTrades, arrivals }, 'rates');
  expect(mix.map(({ matterId, weight }) => `${matterId} ${weight}`)).toEqual([
    'file 4',
    'file.at 0.5',
    'file.at-2 0.5',
    'refund 2',
    'deed 3',
  ]);
  expect(queues.slice(2).map(({ id, siteId }) => `${id} ${siteId}`)).toEqual(['station-1 station-1', 'station-2 station-2']);
  expect(windows.slice(5)).toMatchObject([
    { siteId: 'station-1', queues: ['station-1'] },
    { siteId: 'station-2', queues: ['station-2'] },
  ]);
});

test('small stations with the hub’s own staff keep people waiting for longer than one pool did', () => {
  const given = { stations: 2, share: 0.5, closedWindowIds: ['W2', 'W5'] };
  const result = compare(twoTrades, pulled('hub-and-stations', given));
  expect(meanOf(result, 1, 'windowHours')).toBeCloseTo(meanOf(result, 0, 'windowHours'), -1);
  expect(tendency(result, 'meanWaitMinutes')).toBe('rises');
});

test('floating staff go where people wait', () => {
  const given = { stations: 2, share: 0.7 };
  const still = pulled('hub-and-stations', given);
  const floating = pulled('hub-and-stations', { ...given, floatingStaff: 1, floatAtMinutes: 10, travelMinutes: 5 });
  const result = compare(still, { ...floating, id: 'floating' });
  expect(tendency(result, 'meanWaitMinutes')).toBe('falls');
  expect(tendency(result, 'windowHours')).toBe('rises');
});

test('unknown matters and windows are refused, and so is a queue that loses its last window', () => {
  expect(refusals('hub-and-stations', { matterIds: ['visa'], closedWindowIds: ['W9'] })).toEqual([
    '/matterIds/0 "visa"',
    '/closedWindowIds/0 "W9"',
  ]);
  expect(refusals('hub-and-stations', { closedWindowIds: ['W3', 'W4', 'W5'] })).toEqual(['/scenario/queues/1/id "land"']);
});
