import type { CliCommand } from './command.ts';
import { declareForecastBacktest } from './forecast-backtest.ts';

/** Forecasts, and how good they are. */
export const forecastCommand: CliCommand = {
  name: 'forecast',
  summary: 'how good the forecast is on days that have passed, beside forecasts that need no model',
  examples: [
    'forecast backtest waits.csv.gz --time captured --value minutes --key office --test-from 2025-06-01 --json',
    'forecast backtest 2016.csv 2017.csv --time date,hour --value passengers --test-from 2017-12-01 --horizon 7d',
    'forecast backtest calls.tsv --time date,entry --combine count --slot 30 --test-from 1999-02-22',
  ],
  declare(command, act) {
    declareForecastBacktest(command.command('backtest'), act);
  },
};
