import { expect, test } from 'vitest';
import { compare, legMeanOf, pulled, refusals, twoTrades } from './two-trades.ts';

test('windows that make no certificates keep people waiting for less time', () => {
  const result = compare(twoTrades, pulled('central-certificates'));
  expect(legMeanOf(result, 1, 'tax', 'meanWaitMinutes')).toBeLessThan(legMeanOf(result, 0, 'tax', 'meanWaitMinutes'));
});

test('who has it posted does not queue for it', () => {
  const result = compare(twoTrades, pulled('central-certificates', { postedShare: 0.25 }), 200);
  const served = legMeanOf(result, 1, 'tax', 'tickets') * (1 - legMeanOf(result, 1, 'tax', 'abandonedShare'));
  const land = legMeanOf(result, 1, 'land', 'tickets') * (1 - legMeanOf(result, 1, 'land', 'abandonedShare'));
  expect(legMeanOf(result, 1, 'certificates', 'tickets') / (served + land)).toBeCloseTo(0.75, 1);
  expect(legMeanOf(compare(twoTrades, pulled('central-certificates', { postedShare: 1 }), 5), 1, 'certificates', 'tickets')).toBe(0);
});

test('the last step is shorter by what it saves, and the certificate comes after it', () => {
  const { matters, windows } = pulled('central-certificates', { matterIds: ['deed'], savedMinutes: 3, makers: 2 });
  expect(matters[2]?.steps).toMatchObject([{ service: { meanMinutes: 12 } }, { queueId: 'certificates', service: { meanMinutes: 1 } }]);
  expect(matters.at(-1)).toMatchObject({ id: 'deed.posted', steps: [{ queueId: 'land', service: { meanMinutes: 12 } }] });
  expect(windows.slice(5).map(({ id }) => id)).toEqual(['certificates-1', 'certificates-2']);
});

test('more saved than the step takes is refused', () => {
  expect(refusals('central-certificates', { savedMinutes: 8 })).toEqual(['/savedMinutes 8']);
  expect(refusals('central-certificates', { matterIds: ['visa'] })).toEqual(['/matterIds/0 "visa"']);
});
