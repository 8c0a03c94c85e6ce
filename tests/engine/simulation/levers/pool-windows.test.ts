import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Scenario } from '#contracts/scenario';
import { compare, meanOf, pulled, refusals, tendency, twoTrades } from './two-trades.ts';

const shipped = (id: string) =>
  JSON.parse(readFileSync(new URL(`../../../../datasets/scenarios/${id}.json`, import.meta.url), 'utf8')) as Scenario;
/** No window of both trades. */
const split: Scenario = { ...twoTrades, windows: twoTrades.windows.slice(0, 4) };

test('the same windows keep people waiting for less time when every one serves everybody', () => {
  const result = compare(split, pulled('pool-windows', { longerShare: 0 }, split));
  expect(tendency(result, 'meanWaitMinutes')).toBe('falls');
  expect(meanOf(result, 1, 'windowHours')).toBeCloseTo(meanOf(result, 0, 'windowHours'), 0);
});

test('time lost with matters of other trades eats the gain up', () => {
  const result = compare(split, pulled('pool-windows', { longerShare: 0.6 }, split));
  expect(tendency(result, 'meanWaitMinutes')).toBe('rises');
});

test('thirty departments pooled from 60 windows to 14 are the shipped pooled hall', () => {
  const pooled = pulled('pool-windows', { windows: 14, longerShare: 0 }, shipped('pooling-60'));
  const short = (scenario: Scenario): Scenario => ({ ...scenario, hours: { closesMinute: 2000, ends: 'closing', warmUpMinutes: 500 } });
  const result = compare(short(shipped('pooling-14')), short(pooled), 3);
  expect(meanOf(result, 1, 'meanWaitMinutes')).toBeGreaterThan(0.5);
  expect(result.comparisons[0]?.differences.meanWaitMinutes).toEqual({ mean: 0, low: 0, high: 0 });
});

test('windows of a queue that is kept apart stay as they are, and so do those that serve it as well', () => {
  const { windows, queues } = pulled('pool-windows', { apartQueueIds: ['land'] }, threeTrades());
  expect(queues.map(({ id }) => id)).toEqual(['tax', 'land', 'health']);
  expect(windows.map(({ id, queues: served }) => `${id} ${served}`)).toEqual([
    'W1 tax,health',
    'W2 tax,health',
    'W3 land',
    'W4 land',
    'W5 tax,land',
    'W6 tax,health',
  ]);
});

test('periods of a window that joins the pool serve the pool too', () => {
  const [first, ...others] = split.windows;
  const shifts = { id: 'W1', queues: ['tax'], periods: [{ fromMinute: 0, toMinute: 240, queues: ['land'] }] };
  expect(first).toBeDefined();
  const { windows } = pulled('pool-windows', { longerShare: 0.25 }, { ...split, windows: [shifts, ...others] });
  expect(windows[0]).toEqual({
    id: 'W1',
    queues: ['tax', 'land'],
    calls: 'longest',
    pace: 1.25,
    periods: [{ fromMinute: 0, toMinute: 240 }],
  });
});

test('windows that go are closed all day, and the others keep their places', () => {
  const { windows } = pulled('pool-windows', { windows: 3 });
  expect(windows.map(({ id, periods }) => `${id} ${periods?.length ?? 'open'}`)).toEqual(['W1 open', 'W2 open', 'W3 open', 'W4 0', 'W5 0']);
});

test('what cannot be pooled is refused with its path', () => {
  expect(refusals('pool-windows', { queueIds: ['tax', 'police'] })).toEqual(['/queueIds/1 "police"']);
  expect(refusals('pool-windows', { queueIds: ['tax'] })).toEqual(['/queueIds 1']);
  expect(refusals('pool-windows', { queueIds: ['tax', 'land'], apartQueueIds: ['land'] })).toEqual(['/queueIds/1 "land"']);
  expect(refusals('pool-windows', { windows: 6 })).toEqual(['/windows 6']);
});

function threeTrades(): Scenario {
  return {
    ...twoTrades,
    queues: [...twoTrades.queues, { id: 'health' }],
    matters: [...twoTrades.matters, { id: 'card', steps: [{ queueId: 'health', service: { kind: 'constant', minutes: 5 } }] }],
    windows: [...twoTrades.windows, { id: 'W6', queues: ['health'] }],
  };
}
