import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { forecastShares } from '#engine/forecast/scores';
import { SeasonalModel } from '#engine/forecast/seasonal-model';
import { extendGrid, rowOf, type SeriesGrid } from '#engine/forecast/series-grid';
import { plainCalendar, WorkCalendar } from '#engine/forecast/work-calendar';
import { madeUpGrid, someMonday } from './made-up-grid.ts';

const week = { slotLag: 7, dayLag: 8 };
const byWeekday = [30, 24, 18, 24, 36, 6, 3];

describe('a forecast a week ahead', () => {
  test('finds the weekday and the hour of a steady series', () => {
    const grid = madeUpGrid({ days: 63, slots: 8 }, (day, slot) => (byWeekday[day % 7] ?? 0) * (1 + (slot % 4)));
    const model = new SeasonalModel(extendGrid(grid, 70), plainCalendar, week);
    const fitted = model.fit(63);
    for (let day = 63; day < 70; day += 1)
      for (let slot = 0; slot < 8; slot += 1) {
        const expected = (byWeekday[day % 7] ?? 0) * (1 + (slot % 4));
        const median = model.forecast(fitted, 0, day, slot, forecastShares)?.median ?? Number.NaN;
        expect(Math.abs(median - expected)).toBeLessThan(0.05 * expected + 0.5);
      }
  });

  test('has quantiles that never cross and are never negative', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 28 * 3, maxLength: 28 * 3 }), (values) => {
        const grid = madeUpGrid({ days: 28, slots: 3 }, (day, slot) => values[day * 3 + slot] ?? 0);
        const model = new SeasonalModel(grid, plainCalendar, week);
        const { quantiles } = model.forecast(model.fit(21), 0, 27, 1, forecastShares) ?? { quantiles: [-1] };
        expect([...quantiles].sort((a, b) => a - b)).toEqual(quantiles);
        expect(quantiles[0]).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 25 },
    );
  });

  test('learns a weekday that opens late, and forgets a day that never opened', () => {
    // Saturdays begin at the third slot; the hall stayed shut on a Wednesday two weeks before.
    const grid = madeUpGrid({ days: 63, slots: 6 }, (day, slot) => (day === 44 || (day % 7 === 5 && slot < 2) ? 0 : 25));
    const model = new SeasonalModel(extendGrid(grid, 70), plainCalendar, week);
    const fitted = model.fit(63);
    const median = (day: number, slot: number) => model.forecast(fitted, 0, day, slot, forecastShares)?.median ?? Number.NaN;
    expect(median(68, 0)).toBeLessThan(2);
    expect(median(68, 3)).toBeGreaterThan(20);
    expect(median(65, 0)).toBeGreaterThan(22);
  });

  test('is most of the way to a new level three weeks after it began', () => {
    const grid = madeUpGrid({ days: 84, slots: 4 }, (day, slot) => (day < 56 ? 12 : 24) + ((day * 7 + slot * 5) % 5) - 2);
    const model = new SeasonalModel(extendGrid(grid, 91), plainCalendar, week);
    const fitted = model.fit(84);
    expect(model.forecast(fitted, 0, 86, 2, forecastShares)?.median).toBeGreaterThan(20);
  });

  test('does not change with anything that came later than a week before it', () => {
    const rough = (day: number, slot: number, key: number): number =>
      ((day * 7919 + slot * 104_729 + key * 31) % 23) + (byWeekday[day % 7] ?? 0);
    const shape = { days: 70, slots: 4, keys: ['A', 'B'] };
    const before = madeUpGrid(shape, rough);
    const said = (grid: SeriesGrid, day: number, slot: number) => {
      const model = new SeasonalModel(grid, plainCalendar, week);
      return model.forecast(model.fit(day - 7), 1, day, slot, forecastShares);
    };
    fc.assert(
      fc.property(fc.integer({ min: 15, max: 69 }), fc.integer({ min: 0, max: 3 }), fc.constantFrom(0, 500), (day, slot, other) => {
        const changed = madeUpGrid(shape, (one, at, key) =>
          one > day - 7 || (one === day - 7 && at > slot) ? other : rough(one, at, key),
        );
        expect(said(changed, day, slot)).toEqual(said(before, day, slot));
      }),
      { numRuns: 30 },
    );
  });

  test('does change with the same slot a week before it', () => {
    const grid = madeUpGrid({ days: 36, slots: 2 }, (day) => byWeekday[day % 7] ?? 0);
    const model = new SeasonalModel(grid, plainCalendar, week);
    const values = Float64Array.from(grid.values);
    values[rowOf(grid, 0, 28) + 1] = 90;
    const other = new SeasonalModel({ ...grid, values }, plainCalendar, week);
    const median = (of: SeasonalModel) => of.forecast(of.fit(28), 0, 35, 1, forecastShares)?.median ?? 0;
    expect(median(other)).toBeGreaterThan(median(model));
  });
});

describe('a forecast from little', () => {
  const steady = () => 20;

  test('says nothing when nothing is known', () => {
    const model = new SeasonalModel(
      madeUpGrid({ days: 9, slots: 2 }, () => Number.NaN),
      plainCalendar,
      week,
    );
    expect(model.forecast(model.fit(2), 0, 8, 0, forecastShares)).toBeNull();
  });

  test('names a key that has no history and one that has little', () => {
    const grid = madeUpGrid({ days: 30, slots: 2, keys: ['old', 'new', 'newest'] }, (day, _slot, key) =>
      key === 0 || (key === 1 && day >= 21) ? 20 : Number.NaN,
    );
    const model = new SeasonalModel(grid, plainCalendar, week);
    const fitted = model.fit(23);
    const doubts = [0, 1, 2].map((key) => model.forecast(fitted, key, 29, 0, forecastShares)?.doubt);
    expect(doubts).toEqual([null, 'short_history', 'no_history']);
  });

  test('is wider on a holiday never seen, and says so', () => {
    const holiday = new WorkCalendar([{ day: someMonday + 63, kind: 'holiday', nameZh: '元旦', nameEn: 'New Year' }]);
    const rough = (day: number, slot: number) => steady() + ((day * 7 + slot * 5) % 11) - 5;
    const grid = madeUpGrid({ days: 64, slots: 4 }, rough);
    const said = [plainCalendar, holiday].map((calendar) => {
      const model = new SeasonalModel(grid, calendar, week);
      return model.forecast(model.fit(56), 0, 63, 2, forecastShares);
    });
    const width = said.map((one) => (one?.quantiles[4] ?? 0) - (one?.quantiles[0] ?? 0));
    expect(said.map((one) => one?.doubt)).toEqual([null, 'holiday_never_seen']);
    expect(width[1]).toBeGreaterThan(2 * (width[0] ?? 0));
  });

  test('takes a worked Saturday for a workday', () => {
    const saturday = someMonday + 61;
    const calendar = new WorkCalendar([{ day: saturday, kind: 'make_up_workday', nameZh: '春节', nameEn: 'Spring Festival' }]);
    const grid = madeUpGrid({ days: 63, slots: 2 }, (day) => (day % 7 < 5 ? 30 : 2));
    const model = new SeasonalModel(grid, calendar, week);
    expect(model.forecast(model.fit(54), 0, 61, 0, forecastShares)?.median).toBeGreaterThan(22);
    expect(model.forecast(model.fit(54), 0, 62, 0, forecastShares)?.median).toBeLessThan(4);
  });
});
