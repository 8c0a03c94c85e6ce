import { expect, test } from 'vitest';
import { backtest } from '#engine/forecast/backtest';
import { plainCalendar } from '#engine/forecast/work-calendar';
import { madeUpGrid } from './made-up-grid.ts';

const question = { calendar: plainCalendar, counts: false, testFrom: 42, horizonDays: 7 };

test('the same slot last week is what it says, and every score is over the same slots', () => {
  // Each week 2 more than the last: last week misses by 2; the median of all weeks before by (weeks + 1), here 7 of 6 weeks.
  const grid = madeUpGrid({ days: 49, slots: 2 }, (day) => 10 + 2 * Math.floor(day / 7));
  const result = backtest({ ...question, grid });
  expect(result.seasonalNaive).toEqual({ mae: 2, wape: 2 / 22, bias: -2 });
  expect(result.historicalMedian).toEqual({ mae: 7, wape: 7 / 22, bias: -7 });
  expect(result.movingAverage.mae).toBe(5);
  expect(result.slots).toEqual({ tested: 14, compared: 14, withoutForecast: 0, withoutLastWeek: 0 });
  expect(result.ratio).toBeCloseTo((result.model.mae ?? 0) / 2, 12);
});

test('a longer horizon goes back whole weeks', () => {
  const grid = madeUpGrid({ days: 49, slots: 2 }, (day) => 10 + 2 * Math.floor(day / 7));
  expect(backtest({ ...question, grid, horizonDays: 8 }).seasonalNaive.mae).toBe(4);
});

test('slots without a value are not tested, those without a week before not compared', () => {
  const grid = madeUpGrid({ days: 49, slots: 2 }, (day, slot) => (day === 43 || (day === 37 && slot === 0) ? Number.NaN : 5));
  expect(backtest({ ...question, grid }).slots).toEqual({ tested: 12, compared: 11, withoutForecast: 0, withoutLastWeek: 1 });
});

test('intervals of counts cover about what they say', () => {
  // Sums of 24 bits of a xorshift: binomial, narrower than Poisson, on any day.
  let state = 2463534242;
  const draw = (): number => {
    let ones = 0;
    for (let bit = 0; bit < 24; bit += 1) {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      ones += state & 1;
    }
    return ones;
  };
  const grid = madeUpGrid({ days: 140, slots: 6 }, draw);
  const { coverage80, pinball, pinballAt } = backtest({ ...question, grid, testFrom: 84 }).model;
  expect(coverage80).toBeGreaterThan(0.74);
  expect(coverage80).toBeLessThan(0.9);
  const parts = Object.values(pinballAt);
  expect(parts).toHaveLength(5);
  expect(pinball).toBeCloseTo(parts.reduce((sum, part) => sum + part, 0) / 5, 12);
});
