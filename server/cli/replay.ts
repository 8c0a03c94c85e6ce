import { InvalidArgumentError } from 'commander';
import { HallError } from '#engine/errors';
import type { CliCommand, CliContext, CliOutcome } from './command.ts';
import { EventSender } from './event-sender.ts';
import type { NodeAccess } from './node-access.ts';
import { declareDataFolder, openNodeAccess } from './open-node-access.ts';
import { declareRecordingArguments, openRecordings, type RecordingArguments } from './recording-arguments.ts';
import { reportRecording } from './recording-report.ts';
import { parseReplaySpeed, type ReplaySpeed } from './replay-pace.ts';
import { sendRecording } from './send-recording.ts';
import { slowly } from './slowly.ts';

interface ReplayOptions extends RecordingArguments {
  readonly speed: ReplaySpeed;
  readonly data?: string;
}

/** Sends recorded days over MQTT as if they happened now. */
export const replayCommand: CliCommand = {
  name: 'replay',
  summary: 'send recorded days through MQTT, at any speed, to the running hall or into the store',
  examples: [
    'replay calls-1999-02.tsv.gz --speed max --json',
    'replay cal-inflow.csv cal-outflow.csv --speed 600',
    'replay tickets.csv --hall jincheng --speed 10',
  ],
  declare(command, act) {
    command.argument('<files...>', 'recorded files, plain or gzip; several are merged in time order').option(
      '--speed <n>',
      'times as fast as it happened, or max',
      (text) => {
        const speed = parseReplaySpeed(text);
        if (speed === null) throw new InvalidArgumentError('neither max nor a number from above 0 to 100000');
        return speed;
      },
      'max' as ReplaySpeed,
    );
    declareRecordingArguments(command);
    declareDataFolder(command);
    command.action((files: string[], options: ReplayOptions) =>
      act(async (context) => {
        const node = await openNodeAccess(options, context, { creates: true });
        try {
          return await node.whileItHolds(replay(files, options, node, context));
        } finally {
          await node.close();
        }
      }),
    );
  },
};

async function replay(files: readonly string[], options: ReplayOptions, node: NodeAccess, context: CliContext): Promise<CliOutcome> {
  if (!node.broker) throw new HallError('broker_failed', 'the running hall has no broker');
  const recording = await openRecordings(files, options, node);
  const since = Date.now();
  const sender = await EventSender.connect(node.broker);
  const tell = slowly(context.say);
  const sent = await sendRecording(recording.events(), sender, {
    speed: options.speed,
    clockHalls: new Set(node.timelessHalls),
    stop: context.stop,
    progress: (events, time) => tell(() => `${events} events sent, ${new Date(time).toISOString()} in the hall`),
  }).finally(() => sender.close());
  const seconds = (Date.now() - since) / 1000;
  return reportRecording(
    node,
    { ...sent, mappings: recording.mappings, skipped: recording.skipped(), skipUnreadable: options.skipUnreadable === true, seconds },
    since,
  );
}
