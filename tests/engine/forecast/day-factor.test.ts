import { expect, test } from 'vitest';
import { meanOfFactor, relativeVariance, startDayFactor, updateDayFactor } from '#engine/forecast/day-factor';

test('a day that varies by half begins as gamma(4, 4); ten where five were expected make it gamma(14, 9)', () => {
  const before = startDayFactor(0.25);
  expect(before).toEqual({ shape: 4, rate: 4 });
  const after = updateDayFactor(before, 10, 5);
  expect(after).toEqual({ shape: 14, rate: 9 });
  expect(meanOfFactor(after)).toBeCloseTo(14 / 9, 12);
  expect(relativeVariance(after)).toBeCloseTo(1 / 14, 12);
});

test('it makes no difference whether arrivals are told slot by slot or at once', () => {
  const bySlot = updateDayFactor(updateDayFactor(startDayFactor(0.1), 3, 4), 5, 2);
  expect(bySlot).toEqual(updateDayFactor(startDayFactor(0.1), 8, 6));
});

test('days that never varied stay as forecast whatever comes', () => {
  expect(meanOfFactor(updateDayFactor(startDayFactor(0), 40, 20))).toBeCloseTo(1, 4);
});
