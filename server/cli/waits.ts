import type { CliCommand } from './command.ts';
import { declareWaitsBacktest } from './waits-backtest.ts';

/** How well waits are predicted. */
export const waitsCommand: CliCommand = {
  name: 'waits',
  summary: 'predict the waits of a recorded queue log as if it happened, and say how good that was',
  examples: ['waits backtest calls.tsv.gz', 'waits backtest tickets.csv --hall jincheng --test-from 2025-06-01 --json'],
  declare(command, act) {
    declareWaitsBacktest(command.command('backtest'), act);
  },
};
