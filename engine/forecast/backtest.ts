import { historicalMedian, movingAverage, seasonalNaive } from './baselines.ts';
import { forecastCount } from './count-forecast.ts';
import { type CountHistory, readCountHistories } from './count-history.ts';
import { startDayFactor } from './day-factor.ts';
import { widening } from './forecast-doubt.ts';
import { forecastShares, type PointScores, PointTally, type QuantileScores, QuantileTally } from './scores.ts';
import { SeasonalModel } from './seasonal-model.ts';
import { rowOf, type SeriesGrid } from './series-grid.ts';
import type { SlotForecast } from './slot-forecast.ts';
import type { WorkCalendar } from './work-calendar.ts';

export interface BacktestQuestion {
  readonly grid: SeriesGrid;
  readonly calendar: WorkCalendar;
  /** Whether values count arrivals: their quantiles are then those of the gamma–Poisson day factor. */
  readonly counts: boolean;
  /** Place in the grid of the first day tested. */
  readonly testFrom: number;
  /** A slot is forecast from what was known so many days before it; 1 or more. */
  readonly horizonDays: number;
}

/** Forecasts beside what came. All scores are over the same slots: those that the model and the same slot last week could forecast. */
export interface BacktestResult {
  readonly model: PointScores & QuantileScores;
  readonly seasonalNaive: PointScores;
  readonly historicalMedian: PointScores;
  readonly movingAverage: PointScores;
  /** The model's mean absolute error ÷ that of the same slot last week. */
  readonly ratio: number | null;
  readonly slots: {
    /** With a value on or after the first day tested. */
    readonly tested: number;
    readonly compared: number;
    readonly withoutForecast: number;
    readonly withoutLastWeek: number;
  };
}

const refitDays = 7;

/** Forecasts each tested slot from what was known the horizon before; weights are fitted anew every week of the test. */
export function backtest({ grid, calendar, counts, testFrom, horizonDays }: BacktestQuestion): BacktestResult {
  // Of the day the horizon before, slots later than the forecast one were not known yet: it counts slot by slot, not as a whole.
  const model = new SeasonalModel(grid, calendar, { slotLag: horizonDays, dayLag: horizonDays + 1 });
  const tally = new BacktestTally(grid, horizonDays);
  for (let begin = testFrom; begin < grid.days; begin += refitDays) {
    const known = begin - horizonDays;
    const fitted = model.fit(known);
    const histories = counts ? readCountHistories(grid, model, fitted, known) : null;
    for (let day = begin; day < Math.min(begin + refitDays, grid.days); day += 1)
      for (let key = 0; key < grid.keys.length; key += 1)
        for (let slot = 0; slot < grid.slots.length; slot += 1) {
          if (Number.isNaN(grid.values[rowOf(grid, key, day) + slot])) continue;
          const forecast = model.forecast(fitted, key, day, slot, forecastShares);
          const history = histories?.[key];
          tally.add(key, day, slot, forecast && history ? asCount(forecast, slot, history) : forecast);
        }
  }
  return tally.result;
}

function asCount(forecast: SlotForecast, slot: number, { variance, correction }: CountHistory): SlotForecast {
  const factor = startDayFactor(variance.ofDays);
  const widened = widening(forecast.doubt);
  return { ...forecast, ...forecastCount(forecast.mean * correction, slot, factor, variance, forecastShares, widened) };
}

class BacktestTally {
  private readonly model = new PointTally();
  private readonly quantiles = new QuantileTally();
  private readonly baselines;
  private readonly slots = { tested: 0, compared: 0, withoutForecast: 0, withoutLastWeek: 0 };

  constructor(
    private readonly grid: SeriesGrid,
    lagDays: number,
  ) {
    this.baselines = [seasonalNaive, historicalMedian, movingAverage].map((of) => ({
      tally: new PointTally(),
      forecast: of(grid, lagDays),
    }));
  }

  add(key: number, day: number, slot: number, forecast: SlotForecast | null): void {
    const value = this.grid.values[rowOf(this.grid, key, day) + slot];
    const said = this.baselines.map((baseline) => baseline.forecast(key, day, slot));
    this.slots.tested += 1;
    if (forecast === null) this.slots.withoutForecast += 1;
    else if (Number.isNaN(said[0])) this.slots.withoutLastWeek += 1;
    else {
      this.slots.compared += 1;
      this.model.add(value, forecast.median);
      this.quantiles.add(value, forecast.quantiles);
      for (const [place, { tally }] of this.baselines.entries()) tally.add(value, said[place]);
    }
  }

  get result(): BacktestResult {
    const model = this.model.scores;
    const [naive, median, average] = this.baselines.map(({ tally }) => tally.scores);
    return {
      model: { ...model, ...this.quantiles.scores },
      seasonalNaive: naive,
      historicalMedian: median,
      movingAverage: average,
      ratio: model.mae === null || !naive.mae ? null : model.mae / naive.mae,
      slots: this.slots,
    };
  }
}
