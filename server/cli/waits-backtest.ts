import type { Command } from 'commander';
import { HallError } from '#engine/errors';
import type { Accuracy } from '#engine/waits/accuracy';
import { type LogBacktest, LogBacktester } from '#engine/waits/log/backtest-log';
import { predictorNames } from '#engine/waits/log/log-predictor';
import { hallFoldersOf, loadHalls } from '../load-halls.ts';
import { ticketStepsOf } from '../recordings/ticket-steps.ts';
import type { CliCommand, CliContext, CliOutcome } from './command.ts';
import { type MomentArgument, parseMomentArgument, placeMoment } from './parse-moment.ts';
import { declareRecordingArguments, openRecordings, type RecordingArguments } from './recording-arguments.ts';
import { slowly } from './slowly.ts';

interface BacktestOptions extends RecordingArguments {
  readonly testFrom?: MomentArgument;
}

const nominal = 0.8;

/** Declares `waits backtest`: every wait of a log predicted at its beginning, from nothing but the log until then. */
export function declareWaitsBacktest(command: Command, act: Parameters<CliCommand['declare']>[1]): void {
  command
    .description(
      'go through a recorded log; predict each wait as its ticket is taken, from what had happened by then alone; compare with\n' +
        'the last wait (LES), the head of the line (HOL), a moving mean (EWMA), queue length with abandonment, and position × mean service ÷ windows',
    )
    .argument('<files...>', 'recorded files, plain or gzip; several are merged in time order')
    .option('--test-from <day or time>', 'what came before only teaches; the last seven days of the log unless told', parseMomentArgument);
  declareRecordingArguments(command);
  command.addHelpText(
    'after',
    '\nWaits in minutes. Counted are tickets that had to wait and were called. mae and bias are of the median; lateShare is of waits that ended\n' +
      'more than 5 minutes after the end of the 80 % interval, coverage of those that lay in it. Simple predictors get intervals by the same correction.',
  );
  command.action((files: string[], options: BacktestOptions) => act((context) => backtest(files, options, context)));
}

async function backtest(files: readonly string[], options: BacktestOptions, context: CliContext): Promise<CliOutcome> {
  const plans = await loadHalls(hallFoldersOf(null, []));
  const recording = await openRecordings(files, options, { plans });
  const backtester = new LogBacktester(nominal);
  const tell = slowly(context.say);
  let events = 0;
  for await (const event of recording.events()) {
    if (context.stop.aborted) break;
    for (const step of ticketStepsOf(event)) backtester.take(step);
    events += 1;
    tell(() => `${events} events read`);
  }
  const result = backtester.finish(options.testFrom ? placeMoment(options.testFrom, timeZoneOf(options), 'begin') : null);
  if (result.logFrom === null) throw new HallError('bad_request', `no tickets: ${files.join(', ')} tells of nobody who joined a queue`);
  const { model, ...naive } = result.predictors;
  const document = { mappings: recording.mappings, events, skipped: recording.skipped(), ...result, predictors: { model, ...naive } };
  return { done: !context.stop.aborted && model.waits > 0, document, text: describe(result) };
}

const timeZoneOf = ({ timeZone }: BacktestOptions): string => timeZone ?? 'UTC';

function describe({ testFrom, logTo, tickets, predictors }: LogBacktest): string {
  const head = `tested ${testFrom} to ${logTo}: ${tickets.waited} waited, ${tickets.calledAtOnce} were called at once, ${tickets.notCalled} were never called`;
  const columns = ['predictor', 'MAE', 'bias', 'late', 'coverage', 'width'];
  return [head, row(columns), ...predictorNames.map((name) => row([name, ...figures(predictors[name])]))].join('\n');
}

const figures = ({ mae, bias, lateShare, coverage, meanWidthMinutes }: Accuracy): string[] => [
  minutes(mae),
  minutes(bias),
  percent(lateShare),
  percent(coverage),
  minutes(meanWidthMinutes),
];
const row = ([name = '', ...cells]: readonly string[]): string => `  ${name.padEnd(20)}${cells.map((cell) => cell.padStart(10)).join('')}`;
const minutes = (value: number | null): string => (value === null ? 'none' : value.toFixed(2));
const percent = (value: number | null): string => (value === null ? 'none' : `${(100 * value).toFixed(1)} %`);
