import { expect, test } from 'vitest';
import { compare, pulled, recordedTrades, refusals, streamOf, tendency, twoTrades } from './two-trades.ts';

test('quicker services shorten waits and leave windows idle', () => {
  const result = compare(twoTrades, pulled('faster-service'));
  expect(tendency(result, 'meanWaitMinutes')).toBe('falls');
  expect(tendency(result, 'utilizationShare')).toBe('falls');
});

test('minutes less come off the mean, and the spread keeps its shape', () => {
  const { matters } = pulled('faster-service', { matterIds: ['deed'], times: 1, minutesLess: 5 });
  const [first, second, deed] = matters.map(({ steps }) => steps[0]?.service);
  expect([first, second]).toEqual(twoTrades.matters.slice(0, 2).map(({ steps }) => steps[0]?.service));
  expect(deed).toEqual({ kind: 'lognormal', meanMinutes: expect.closeTo(10, 9), coefficientOfVariation: 0.8 });
});

test('recorded services are as much quicker', () => {
  const { visitors } = streamOf(pulled('faster-service', { times: 0.5 }, recordedTrades), 'recorded');
  expect(new Set(visitors.map(({ serviceMinutes }) => serviceMinutes))).toEqual(new Set([1.5]));
});

test('more minutes less than a matter takes are refused, matter by matter', () => {
  expect(refusals('faster-service', { times: 1, minutesLess: 12 })).toEqual(['/minutesLess 12', '/minutesLess 12']);
  expect(refusals('faster-service', { times: 0 })).toEqual(['/times 0']);
});
