import { expect, test } from 'vitest';
import { compare, legMeanOf, pulled, recordedTrades, refusals, streamOf, tendency, twoTrades, visitsOf } from './two-trades.ts';

test('waits at the windows fall when kiosks take a share', () => {
  const result = compare(twoTrades, pulled('self-service'));
  expect(legMeanOf(result, 1, 'tax', 'meanWaitMinutes')).toBeLessThan(legMeanOf(result, 0, 'tax', 'meanWaitMinutes'));
  expect(tendency(result, 'servedVisitors')).toBe('rises');
});

test('kiosks are no window-hours: only the overtime of the windows changes', () => {
  const { windows } = pulled('self-service', { kiosks: 2 });
  expect(windows.slice(5)).toEqual(['kiosk-1', 'kiosk-2'].map((id) => ({ id, kind: 'kiosk', queues: ['self-service'] })));
});

test('who was sent there wrongly queues for a window after all', () => {
  const result = compare(twoTrades, pulled('self-service', { share: 1, wrongShare: 0.25, kiosks: 50 }));
  const tickets = (id: string, place: 0 | 1) => legMeanOf(result, place, id, 'tickets');
  const back = tickets('tax', 1) + tickets('land', 1);
  expect(back / tickets('self-service', 1)).toBeCloseTo(0.25, 1);
  expect(tickets('self-service', 1)).toBeCloseTo(tickets('tax', 0) + tickets('land', 0), 6);
});

test('only the chosen matters are diverted, and everybody else comes for what they came for before', () => {
  const { mix } = streamOf(pulled('self-service', { matterIds: ['refund'], share: 0.5 }), 'rates');
  expect(mix.map(({ matterId, weight }) => `${matterId} ${weight}`)).toEqual(['file 5', 'refund 1', 'refund.self 1', 'deed 3']);
});

test('of recorded visitors the same ones are diverted every time, and how long they take there is not known', () => {
  const diverted = pulled('self-service', { matterIds: ['file'], share: 0.5 }, recordedTrades);
  expect(pulled('self-service', { matterIds: ['file'], share: 0.5 }, recordedTrades)).toEqual(diverted);
  const { visitors } = streamOf(diverted, 'recorded');
  const atKiosks = visitors.filter(({ matterId }) => matterId === 'file.self');
  expect(Math.abs(atKiosks.length / 200 - 0.5)).toBeLessThan(0.1);
  expect(atKiosks.some(({ serviceMinutes }) => serviceMinutes !== undefined)).toBe(false);
  expect(visitsOf(diverted)).toBe(400);
});

test('an unknown matter is refused', () => {
  expect(refusals('self-service', { matterIds: ['visa'] })).toEqual(['/matterIds/0 "visa"']);
  expect(refusals('self-service', { wrongShare: -0.1 })).toEqual(['/wrongShare -0.1']);
});
