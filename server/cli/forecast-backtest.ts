import { type Command, InvalidArgumentError, Option } from 'commander';
import { HallError } from '#engine/errors';
import { formatClockDay, parseClockDay } from '#engine/forecast/clock-time';
import type { RowCombination } from '#engine/forecast/series-rows';
import { type BacktestedSeries, backtestSeries } from '../forecast/backtest-series.ts';
import { loadCalendar } from '../forecast/load-calendar.ts';
import { type ReadSeries, readSeries } from '../forecast/read-series.ts';
import type { CliCommand, CliOutcome } from './command.ts';
import { numberIn } from './parse-number.ts';

interface Options {
  readonly time: string;
  readonly value?: string;
  readonly key?: string;
  readonly testFrom: number;
  readonly horizon: number;
  readonly combine: RowCombination;
  readonly slot?: number;
  readonly calendar: string;
}

const explanation = `
A column goes by its name in the first line or by its place from 1; a file whose first line begins with a time has no heading.
Times are the wall clock's; slots last as long as nearly all times allow (60, 30, 20, 15, 10 or 5 minutes; 15 when they lie anywhere).
Rows of one key and slot become their mean, which suits waits and levels; say --combine sum for parts of a count, and count where every
row is one arrival. Slots without a row are unknown and are not tested; with count they are zeros on days that have rows.
A forecast knows the slot as it was the horizon before, and nothing later. Intervals come from past errors; with count from a negative
binomial around the forecast. Scores of the simple forecasts are over the same slots: the same slot of the last week that was known, the
median of all those weeks, the mean of the last four.`;

/** `forecast backtest`. */
export function declareForecastBacktest(command: Command, act: Parameters<CliCommand['declare']>[1]): void {
  command
    .description('forecasts the days from a date on, each slot from what was known the horizon before, and scores them')
    .argument('<csv...>', 'files of one series: comma, semicolon or tab, plain or gzip')
    .requiredOption('--time <column>', 'when; two columns as date,hour')
    .option('--value <column>', 'what is forecast')
    .option('--key <column>', 'what has a series of its own: an office, a queue')
    .requiredOption('--test-from <date>', 'the first day tested, as 2025-06-01', dayOf)
    .option('--horizon <time>', 'how long before each slot it is forecast, as 7d or 48h; whole days, up to 60', horizonDays, 7)
    .addOption(new Option('--combine <how>', 'what rows of one slot come to').choices(['mean', 'sum', 'count']).default('mean'))
    .option('--slot <minutes>', 'length of a slot', numberIn({ least: 5, most: 60, isWhole: true, unit: 'minutes' }))
    .option('--calendar <name>', 'holidays: china, none, or a file like datasets/calendars/china.csv', 'none')
    .addHelpText('after', explanation)
    .action((paths: string[], options: Options) => act(() => run(paths, options)));
}

async function run(paths: readonly string[], options: Options): Promise<CliOutcome> {
  const { combine, testFrom, horizon, slot, time, key = null, value = null } = options;
  if (combine !== 'count' && value === null)
    throw new HallError('bad_request', '--value says which column is forecast; only --combine count needs none');
  if (slot !== undefined && 60 % slot !== 0) throw new HallError('bad_request', `--slot must divide an hour, not ${slot} minutes`);
  const calendar = await loadCalendar(options.calendar);
  const series = await readSeries(paths, { time, key, value: combine === 'count' ? null : value }, combine);
  const counts = combine === 'count';
  const result = backtestSeries(series.rows, { calendar, counts, testFrom, horizonDays: horizon, slotMinutes: slot ?? null });
  const { read, unusable, rows } = series;
  const document = {
    ...result,
    testFrom: formatClockDay(testFrom),
    horizonDays: horizon,
    combine,
    intervals: counts ? 'negative-binomial' : 'past-errors',
    rows: { read, used: rows.count, unusable: read - rows.count, reasons: unusable },
  };
  return { done: true, document, text: describe(result, series) };
}

function describe(result: BacktestedSeries, { read, rows, unusable }: ReadSeries): string {
  const { model, seasonalNaive, historicalMedian, movingAverage, slots } = result;
  const line = (name: string, { mae, wape }: BacktestedSeries['seasonalNaive']): string =>
    `  ${name.padEnd(22)} MAE ${mae?.toFixed(3) ?? 'none'}  WAPE ${wape?.toFixed(3) ?? 'none'}`;
  return [
    `${slots.compared} of ${slots.tested} slots of ${result.slotMinutes} minutes compared, ${result.keys} series`,
    `${line('model', model)}  pinball ${model.pinball?.toFixed(3)}  in 50 %: ${model.coverage50?.toFixed(3)}  in 80 %: ${model.coverage80?.toFixed(3)}`,
    line('same slot last week', seasonalNaive),
    line('median of all weeks', historicalMedian),
    line('mean of four weeks', movingAverage),
    `  model ÷ last week      ${result.ratio?.toFixed(4) ?? 'none'}`,
    `${rows.count} of ${read} rows used${unusable.map(({ reason, rows: count }) => `; ${reason.replaceAll('_', ' ')}: ${count}`).join('')}`,
  ].join('\n');
}

function dayOf(text: string): number {
  const day = parseClockDay(text);
  if (day === null) throw new InvalidArgumentError('Say a day as 2025-06-01.');
  return day;
}

function horizonDays(text: string): number {
  const [, count, unit] = /^(\d{1,4})([dh])$/.exec(text) ?? [];
  const days = Math.ceil(Number(count) / (unit === 'h' ? 24 : 1));
  if (!(days >= 1 && days <= 60)) throw new InvalidArgumentError('Say a horizon of 1 to 60 days as 7d, or as 48h.');
  return days;
}
