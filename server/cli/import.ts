import { parseTopic } from '#contracts/topics';
import type { WireMessage } from '../adapters/adapter.ts';
import { HandOver } from '../ingest/hand-over.ts';
import type { RecordedEvent } from '../recordings/recording.ts';
import type { CliCommand, CliContext, CliOutcome } from './command.ts';
import type { NodeAccess } from './node-access.ts';
import { declareDataFolder, openNodeAccess } from './open-node-access.ts';
import { declareRecordingArguments, openRecordings, type RecordingArguments } from './recording-arguments.ts';
import { reportRecording } from './recording-report.ts';
import type { SentRecording } from './send-recording.ts';
import { slowly } from './slowly.ts';

interface ImportOptions extends RecordingArguments {
  readonly data?: string;
}

const batchEvents = 5000;

/** Loads recorded days past the broker, through the same checks into the same tables. */
export const importCommand: CliCommand = {
  name: 'import',
  summary: 'load recorded days fast, past the broker, into the same tables as a replay',
  examples: ['import 2025-*.ndjson.gz', 'import tickets.csv --hall jincheng --json'],
  declare(command, act) {
    command.argument('<files...>', 'recorded files, plain or gzip; several are merged in time order');
    declareRecordingArguments(command);
    declareDataFolder(command);
    command.action((files: string[], options: ImportOptions) =>
      act(async (context) => {
        const node = await openNodeAccess(options, context, { creates: true });
        try {
          return await node.whileItHolds(importFiles(files, options, node, context));
        } finally {
          await node.close();
        }
      }),
    );
  },
};

async function importFiles(files: readonly string[], options: ImportOptions, node: NodeAccess, context: CliContext): Promise<CliOutcome> {
  const recording = await openRecordings(files, options, node);
  const since = Date.now();
  const tell = slowly(context.say);
  const taken = await takeAll(node, recording.events(), context.stop, (events) => tell(() => `${events} events read`));
  const seconds = (Date.now() - since) / 1000;
  return reportRecording(
    node,
    { ...taken, mappings: recording.mappings, skipped: recording.skipped(), skipUnreadable: options.skipUnreadable === true, seconds },
    since,
  );
}

/** Batch after batch: the next is read while the last is written. */
async function takeAll(
  node: NodeAccess,
  recorded: AsyncIterable<RecordedEvent>,
  stop: AbortSignal,
  progress: (events: number) => void,
): Promise<SentRecording> {
  const halls = new Set<string>();
  const sources = new Set<string>();
  let batch: WireMessage[] = [];
  const handOver = new HandOver<WireMessage>((messages) => node.take(messages, 'import'), batchEvents);
  let events = 0;
  let firstTime: number | null = null;
  let lastTime: number | null = null;
  for await (const { topic, time, event } of recorded) {
    if (stop.aborted) break;
    firstTime = Math.min(firstTime ?? time, time);
    lastTime = Math.max(lastTime ?? time, time);
    events += 1;
    sources.add(event.source);
    halls.add(parseTopic(topic)?.hallId ?? '');
    batch.push({ topic, event });
    if (batch.length < batchEvents) continue;
    const full = batch;
    batch = [];
    await handOver.hand(full);
    progress(events);
  }
  await handOver.hand(batch);
  await handOver.end();
  return { events, firstTime, lastTime, hallIds: [...halls], sources: [...sources], stopped: stop.aborted };
}
