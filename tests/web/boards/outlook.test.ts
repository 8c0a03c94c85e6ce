import { expect, test } from 'vitest';
import { mostThreatened, shareText, warnedBreach } from '../../../web/boards/outlook.ts';
import { fixtureForecast } from '../support/fixture-forecasts.ts';

const now = 1_000_000_000;
const forecasts = Object.fromEntries(['A', 'B', 'C'].map((id, place) => [id, fixtureForecast(id, place, place === 2, now)]));

test('the queue most in danger is shown when none is chosen', () => {
  expect(mostThreatened(forecasts)).toBe('B');
  expect(mostThreatened({})).toBeNull();
});

test('a row warns from an even chance on, within half an hour', () => {
  expect(warnedBreach(forecasts['B'])).toBeCloseTo(0.525);
  expect(warnedBreach(forecasts['A'])).toBeNull();
  expect(warnedBreach(forecasts['C'])).toBeNull();
  expect(warnedBreach(undefined)).toBeNull();
});

test.each([
  [0, '<1%'],
  [0.004, '<1%'],
  [0.35, '35%'],
  [0.999, '>99%'],
])('a chance of %s is said as %s', (probability, words) => {
  expect(shareText(probability)).toBe(words);
});
