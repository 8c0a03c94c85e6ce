import { HallError } from '#engine/errors';
import { type BacktestResult, backtest } from '#engine/forecast/backtest';
import { formatClockDay } from '#engine/forecast/clock-time';
import type { SeriesRows } from '#engine/forecast/series-rows';
import type { WorkCalendar } from '#engine/forecast/work-calendar';

/** What a back-test needs beside rows. */
export interface BacktestRequest {
  readonly calendar: WorkCalendar;
  readonly counts: boolean;
  /** Days from 1970-01-01. */
  readonly testFrom: number;
  readonly horizonDays: number;
  /** Null for as long as the times allow. */
  readonly slotMinutes: number | null;
}

export interface BacktestedSeries extends BacktestResult {
  readonly slotMinutes: number;
  readonly keys: number;
  readonly firstDay: string;
  readonly lastDay: string;
}

/** Cells of a grid: a hundred series of a year of quarter hours. */
const mostCells = 4_000_000;

/** Forecasts the days from `testFrom` on. Throws `HallError('bad_request')` when there is nothing to learn from or to test. */
export function backtestSeries(rows: SeriesRows, request: BacktestRequest): BacktestedSeries {
  const refuse = (reason: string): never => {
    throw new HallError('bad_request', reason);
  };
  if (rows.count === 0) return refuse('no row has a time and a value');
  const slotMinutes = request.slotMinutes ?? rows.findSlotMinutes();
  if (slotMinutes === null) return refuse('every row has the same time of day: an hourly or finer series is needed');
  const size = rows.size(slotMinutes);
  if (size > mostCells) return refuse(`too much for one series: keys × days × slots is ${size}, at most ${mostCells}`);
  const grid = rows.build(slotMinutes);
  const [firstDay, lastDay] = [formatClockDay(grid.firstDay), formatClockDay(grid.firstDay + grid.days - 1)];
  const testFrom = request.testFrom - grid.firstDay;
  const from = formatClockDay(request.testFrom);
  if (testFrom <= 0) return refuse(`no data before ${from}: the first is of ${firstDay}`);
  if (testFrom >= grid.days) return refuse(`no data from ${from} on: the last is of ${lastDay}`);
  const result = backtest({ ...request, grid, testFrom });
  if (result.slots.compared === 0)
    return refuse(`nothing from ${from} on has data ${request.horizonDays} days and whole weeks before it: the first is of ${firstDay}`);
  return { ...result, slotMinutes, keys: grid.keys.length, firstDay, lastDay };
}
