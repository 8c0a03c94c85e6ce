import { expect, test } from 'vitest';
import { fitCountVariance } from '#engine/forecast/count-variance';

/** 400 days of 8 slots of 50 expected; `factorOf` says by what a day and a slot are larger. */
function daysOf(factorOf: (day: number, slot: number) => number) {
  return Array.from({ length: 400 }, (_, day) =>
    Array.from({ length: 8 }, (_one, slot) => ({ slot, expected: 50, came: 50 * factorOf(day, slot) })),
  );
}

test('days that are a fifth larger or smaller as a whole vary as days, not as slots', () => {
  // Every slot of a day is off by the same: 0.2² in days; slots have no variance of their own, not even Poisson's.
  const { ofDays, usual } = fitCountVariance(daysOf((day) => (day % 2 === 0 ? 1.2 : 0.8)));
  expect(ofDays).toBeCloseTo(0.04, 2);
  expect(usual).toBeLessThan(0.005);
});

test('slots that vary by themselves leave the days alone', () => {
  const { ofDays, usual } = fitCountVariance(daysOf((day, slot) => ((day >> slot) % 2 === 0 ? 1.4 : 0.6)));
  expect(ofDays).toBeLessThan(0.01);
  // 0.4² less the Poisson variance, 1 ÷ 50.
  expect(usual).toBeCloseTo(0.16 - 0.02, 1);
});

test('a restless slot is told apart from calm ones', () => {
  const { ofSlots } = fitCountVariance(daysOf((day, slot) => (slot === 3 ? (day % 2 === 0 ? 1.5 : 0.5) : 1)));
  expect(ofSlots.get(3)).toBeGreaterThan(0.15);
  expect(ofSlots.get(0)).toBeLessThan(0.05);
});

test('without days there is a belief, and it is not certainty', () => {
  const { ofDays, usual } = fitCountVariance([]);
  expect(ofDays).toBeGreaterThan(0);
  expect(usual).toBeGreaterThan(0);
});
