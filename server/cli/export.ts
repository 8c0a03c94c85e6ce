import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { Option } from 'commander';
import { HallError } from '#engine/errors';
import type { CliCommand, CliContext, CliOutcome } from './command.ts';
import type { NodeAccess } from './node-access.ts';
import { declareDataFolder, openNodeAccess } from './open-node-access.ts';
import { type MomentArgument, parseMomentArgument, placeMoment } from './parse-moment.ts';
import { readStoredEvents, type StoredWireEvent } from './stored-events.ts';
import { writeParquet } from './write-parquet.ts';

interface ExportOptions {
  readonly hall: string;
  readonly from?: MomentArgument;
  readonly to?: MomentArgument;
  readonly format: 'ndjson' | 'parquet';
  readonly output?: string;
  readonly data?: string;
}

/** Writes stored events out: as NDJSON they can be replayed and imported again, as Parquet read by any analytics tool. */
export const exportCommand: CliCommand = {
  name: 'export',
  summary: "write a hall's stored events to a file: NDJSON (can be replayed and imported) or Parquet",
  examples: [
    'export --hall taizhou --from 2026-03-02 --to 2026-03-06 --output week.ndjson.gz',
    'export --hall taizhou --format parquet --output taizhou.parquet --json',
    'export --hall jincheng | head',
  ],
  declare(command, act) {
    command
      .requiredOption('--hall <id>', 'the hall')
      .option('--from <moment>', 'first service day, or a time with an offset; all there is unless told', parseMomentArgument)
      .option('--to <moment>', 'last service day (whole), or a time with an offset (before it)', parseMomentArgument)
      .addOption(
        new Option('--format <name>', 'ndjson: one {"topic","event"} a line; parquet: one row an event')
          .choices(['ndjson', 'parquet'])
          .default('ndjson'),
      )
      .option('--output <file>', 'file to write (.gz is compressed); NDJSON goes to standard output unless told');
    declareDataFolder(command);
    command.action((options: ExportOptions) =>
      act(async (context) => {
        if (options.output === undefined && (context.json || options.format === 'parquet'))
          throw new HallError('bad_request', 'nowhere to write: say --output <file> (standard output is for NDJSON, without --json)');
        const node = await openNodeAccess(options, context);
        try {
          return await exportEvents(options, node, context);
        } finally {
          await node.close();
        }
      }),
    );
  },
};

async function exportEvents(options: ExportOptions, node: NodeAccess, context: CliContext): Promise<CliOutcome | null> {
  const { hall, from, to, format, output } = options;
  const plan = node.plans.find(({ id }) => id === hall);
  if (!plan) throw new HallError('unknown_hall', `unknown hall: ${hall} (known: ${node.plans.map(({ id }) => id).join(', ')})`);
  const edge = (moment: MomentArgument | undefined, side: 'begin' | 'end'): string | null =>
    moment === undefined ? null : new Date(placeMoment(moment, plan.timeZone, side)).toISOString();
  const span = { hallId: hall, from: edge(from, 'begin'), to: edge(to, 'end') };
  if (span.from !== null && span.to !== null && span.from >= span.to) throw new HallError('bad_request', '--from is not before --to');
  let events = 0;
  async function* counted(): AsyncGenerator<StoredWireEvent> {
    for await (const event of readStoredEvents(node, span)) {
      events += 1;
      yield event;
    }
  }
  if (output === undefined) {
    for await (const lines of gather(formatLines(counted()))) await context.out(lines);
    return null;
  }
  if (format === 'parquet') await writeParquet(counted(), output);
  else if (output.endsWith('.gz')) await pipeline(formatLines(counted()), createGzip(), createWriteStream(output));
  else await pipeline(formatLines(counted()), createWriteStream(output));
  return {
    done: true,
    document: { events, hall, from: span.from, to: span.to, format, output },
    text: `${events} events of ${hall} written to ${output}`,
  };
}

async function* formatLines(events: AsyncIterable<StoredWireEvent>): AsyncGenerator<string> {
  for await (const { topic, event } of events) yield `${JSON.stringify({ topic, event })}\n`;
}

/** Lines in pieces of some 64 KiB. */
async function* gather(lines: AsyncIterable<string>): AsyncGenerator<string> {
  let piece = '';
  for await (const line of lines) {
    piece += line;
    if (piece.length < 65_536) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}
