import { createWriteStream } from 'node:fs';
import { Command } from 'commander';
import { demoStart } from './demo-start.ts';
import { runHistory } from './history-run.ts';
import { runLive } from './live-run.ts';
import { keepHistoryEnd } from './live-state.ts';
import { loadHall } from './load-hall.ts';
import { NdjsonWriter } from './ndjson-writer.ts';

const program = new Command('sensors-sim').description('Two demo halls that speak MQTT like real ones');
const halls = (text: string) => text.split(',').map((id) => loadHall(id.trim()));

/** An ISO-8601 moment as milliseconds since 1970. */
function parseMoment(text: string): number {
  const moment = Date.parse(text);
  if (Number.isNaN(moment)) throw new Error(`not an ISO-8601 moment: ${text}`);
  return moment;
}

/** The history is made so far ahead of whoever reads it: a reader takes it in batches, and does not read while it is at one. */
const aheadOfReaderBytes = 1 << 25;

program
  .command('history')
  .description('print the days before a moment, and its day up to it, as lines of {"topic","event"} in time order')
  .option('--halls <ids>', 'halls, comma-separated', 'taizhou,jincheng')
  .requiredOption('--until <moment>', 'hall time at which it ends, ISO-8601')
  .option('--days <count>', 'days before the last', '28')
  .option('--seed <number>', 'same seed, same bytes', '1')
  .option('--state-dir <folder>', 'keep there how the halls stand at the end, for `live` to go on from')
  .action(async (options: { halls: string; until: string; days: string; seed: string; stateDir?: string }) => {
    // Not `process.stdout`: writing to a full pipe, it stands still with everything else.
    const writer = new NdjsonWriter(createWriteStream('', { fd: 1, highWaterMark: aheadOfReaderBytes }));
    const order = {
      halls: halls(options.halls),
      until: parseMoment(options.until),
      days: Number(options.days),
      seed: Number(options.seed),
    };
    const runs = await runHistory(
      order,
      (messages) => writer.write(messages),
      (share) => void process.stderr.write(`progress ${share.toFixed(2)}\n`),
    );
    await writer.end();
    if (options.stateDir !== undefined) keepHistoryEnd(options.stateDir, runs, order.until, order.seed);
  });

program
  .command('live')
  .description('go on from a moment, publishing to a broker in hall time, and obey commands')
  .requiredOption('--broker <url>', 'mqtt://host:port')
  .option('--username <name>')
  .option('--password <text>')
  .option('--halls <ids>', 'halls, comma-separated', 'taizhou,jincheng')
  .requiredOption('--start <moment>', 'hall time at which it begins, ISO-8601')
  .option('--days <count>', 'days of history that went before', '28')
  .option('--rate <factor>', 'how many times as fast as ours hall time runs, 1 to 60', '10')
  .option('--seed <number>', 'the seed of the history', '1')
  .requiredOption('--state-dir <folder>', 'where it keeps what it needs to go on after a stop')
  .option('--end-with-parent', 'end when the process that started it has ended')
  .action(async (options: LiveOptions) => {
    await runLive({
      broker: options.broker,
      username: options.username,
      password: options.password,
      halls: halls(options.halls),
      start: parseMoment(options.start),
      days: Number(options.days),
      rate: Number(options.rate),
      seed: Number(options.seed),
      stateDir: options.stateDir,
      endWithParent: options.endWithParent ?? false,
      log: (text) => void process.stderr.write(`${text}\n`),
    });
  });

program
  .command('demo-start')
  .description('print the hall time at which a demo begun now starts, ISO-8601')
  .action(() => void process.stdout.write(`${demoStart(new Date()).toISOString()}\n`));

interface LiveOptions {
  readonly broker: string;
  readonly username?: string;
  readonly password?: string;
  readonly halls: string;
  readonly start: string;
  readonly days: string;
  readonly rate: string;
  readonly seed: string;
  readonly stateDir: string;
  readonly endWithParent?: boolean;
}

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
