import { expect, test } from 'vitest';
import { compare, legMeanOf, pulled, refusals, twoTrades } from './two-trades.ts';

test('one account for three windows keeps its queue waiting', () => {
  const result = compare(twoTrades, pulled('scarce-accounts', { queueIds: ['land'], accounts: 1 }));
  expect(legMeanOf(result, 1, 'land', 'meanWaitMinutes')).toBeGreaterThan(legMeanOf(result, 0, 'land', 'meanWaitMinutes'));
});

test('as many accounts as windows are as good as none needed', () => {
  const result = compare(twoTrades, pulled('scarce-accounts', { queueIds: ['land', 'tax'], accounts: 5 }));
  expect(result.comparisons[0]?.differences.meanWaitMinutes.mean).toBe(0);
});

test('a buffer serves these queues alone, and no other window does', () => {
  const { windows } = pulled('scarce-accounts', { queueIds: ['land'], bufferWindowIds: ['W3', 'W4'] });
  expect(windows.map(({ id, queues }) => `${id} ${queues}`)).toEqual(['W1 tax', 'W2 tax', 'W3 land', 'W4 land', 'W5 tax']);
  const result = compare(twoTrades, pulled('scarce-accounts', { queueIds: ['land'], bufferWindowIds: ['W3', 'W4'] }));
  expect(legMeanOf(result, 1, 'tax', 'meanWaitMinutes')).toBeLessThan(legMeanOf(result, 0, 'tax', 'meanWaitMinutes'));
});

test('periods of the buffer follow it', () => {
  const periods = [
    { fromMinute: 0, toMinute: 240, queues: ['land'] },
    { fromMinute: 240, toMinute: 480, queues: ['tax', 'land'] },
  ];
  const shifts = { ...twoTrades, windows: twoTrades.windows.map((one) => (one.id === 'W5' ? { ...one, periods } : one)) };
  const { windows } = pulled('scarce-accounts', { queueIds: ['land'], bufferWindowIds: ['W3', 'W4'] }, shifts);
  expect(windows[4]?.periods).toEqual([{ fromMinute: 240, toMinute: 480, queues: ['tax'] }]);
});

test('windows that would serve nothing belong to the buffer', () => {
  expect(refusals('scarce-accounts', { queueIds: ['land'], bufferWindowIds: ['W3'] })).toEqual(['/bufferWindowIds "W4"']);
  expect(refusals('scarce-accounts', { queueIds: [] })).toEqual(['/queueIds []']);
  expect(refusals('scarce-accounts', { queueIds: ['police'] })).toEqual(['/queueIds/0 "police"']);
});
