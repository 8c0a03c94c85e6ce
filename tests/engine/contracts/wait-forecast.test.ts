import { expect, test } from 'vitest';
import { isOldForecast } from '#contracts/wait-forecast';

const minute = 60_000;
const now = 1_000 * minute;

test.each([
  ['a few minutes ago', now - 4 * minute, 1, false],
  ['too long ago', now - 6 * minute, 1, true],
  ['a few seconds ago by our clock, in a hall that runs sixty times as fast', now - 10 * minute, 60, false],
  ['longer ago in such a hall', now - 13 * minute, 60, true],
  ['never', null, 1, true],
])('a forecast made %s', (_, computedAt, rate, isOld) => {
  expect(isOldForecast(computedAt, now, rate)).toBe(isOld);
});
