import { expect, test } from 'vitest';
import { drawWord, shareOf } from '#engine/simulation/random-key';
import { ConformalBand } from '#engine/waits/conformal-band';

const chance = (place: number): number => shareOf(drawWord(17, place));

/** Waits uniform in 0 to 20 minutes, predicted as `low` to `high`: the share that the corrected intervals hold, after a start. */
function coverage(low: number, high: number): number {
  const band = new ConformalBand(0.8);
  const predicted = { low, median: (low + high) / 2, high };
  let held = 0;
  for (let place = 0; place < 4000; place += 1) {
    const wait = 20 * chance(place);
    const corrected = band.correct(predicted);
    if (place >= 400 && wait >= corrected.low && wait <= corrected.high) held += 1;
    band.learn(predicted, wait);
  }
  return held / 3600;
}

test('an interval that is too narrow is widened until it holds what it says', () => {
  expect(coverage(8, 12)).toBeGreaterThan(0.77);
  expect(coverage(8, 12)).toBeLessThan(0.83);
});

test('an interval that is too wide comes in', () => {
  expect(coverage(0, 20)).toBeLessThan(0.84);
});

test('an interval that is right is left alone', () => {
  const band = new ConformalBand(0.8);
  const predicted = { low: 2, median: 10, high: 18 };
  for (let place = 0; place < 400; place += 1) band.learn(predicted, 20 * chance(place));
  expect(Math.abs(band.shift)).toBeLessThan(0.06);
});

test('a few outcomes change nothing', () => {
  const band = new ConformalBand(0.8);
  for (let place = 0; place < 29; place += 1) band.learn({ low: 1, median: 2, high: 3 }, 60);
  expect(band.correct({ low: 1, median: 2, high: 3 })).toEqual({ low: 1, median: 2, high: 3 });
});

test('an interval never loses its median, and no wait is negative', () => {
  const band = new ConformalBand(0.8);
  for (let place = 0; place < 100; place += 1) band.learn({ low: 0, median: 10, high: 40 }, 10);
  const { low, median, high } = band.correct({ low: 0, median: 3, high: 40 });
  expect(low).toBeLessThanOrEqual(median);
  expect(high).toBeGreaterThanOrEqual(median);
  expect(low).toBeGreaterThanOrEqual(0);
});
