import { expect, test } from 'vitest';
import { compare, legMeanOf, meanOf, pulled, refusals, twoTrades } from './two-trades.ts';

test('the window is quick with whoever was checked before', () => {
  const result = compare(twoTrades, pulled('pre-check', { desks: 6 }));
  expect(legMeanOf(result, 1, 'tax', 'meanWaitMinutes')).toBeLessThan(legMeanOf(result, 0, 'tax', 'meanWaitMinutes'));
});

test('the work is moved, not gone: the hall is busy for as long', () => {
  const patient = { ...twoTrades, queues: twoTrades.queues.map(({ id }) => ({ id })) };
  const result = compare(patient, pulled('pre-check', { share: 1, desks: 3 }, patient), 200);
  const busyHours = (place: 0 | 1) => meanOf(result, place, 'utilizationShare') * meanOf(result, place, 'windowHours');
  expect(busyHours(1) / busyHours(0)).toBeCloseTo(1, 1);
});

test('checked visitors go to the guide desk first and then where they went before', () => {
  const { matters, windows, queues } = pulled('pre-check', { matterIds: ['deed'], desks: 1, windowTimes: 0.5 });
  expect(queues.at(-1)).toMatchObject({ id: 'pre-check', patience: { meanMinutes: 90 } });
  expect(matters.at(-1)).toMatchObject({
    id: 'deed.checked',
    steps: [
      { queueId: 'pre-check', service: { meanMinutes: 9 } },
      { queueId: 'land', service: { meanMinutes: 7.5 } },
    ],
  });
  expect(windows.at(-1)).toEqual({ id: 'guide-1', kind: 'guide', queues: ['pre-check'] });
});

test('staff of the guide desks may come from windows, which close', () => {
  const { windows } = pulled('pre-check', { fromWindowIds: ['W5'] });
  expect(windows[4]?.periods).toEqual([]);
  expect(refusals('pre-check', { fromWindowIds: ['W3', 'W4', 'W5'] })).toEqual(['/scenario/queues/1/id "land"']);
});

test('an unknown matter or window is refused', () => {
  expect(refusals('pre-check', { matterIds: ['visa'], fromWindowIds: ['W9'] })).toEqual(['/matterIds/0 "visa"', '/fromWindowIds/0 "W9"']);
});
