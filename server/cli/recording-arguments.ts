import { type Command, InvalidArgumentError, Option } from 'commander';
import type { HallPlan } from '#contracts/hall-plan';
import { HallError } from '#engine/errors';
import { findMapping, recordingMappings } from '../recordings/find-mapping.ts';
import { mergeRecordings } from '../recordings/merge-recordings.ts';
import type { RecordedEvent, Recording, RecordingOptions } from '../recordings/recording.ts';

/** How the files of `replay` and `import` are to be read. */
export interface RecordingArguments {
  readonly mapping?: string;
  readonly hall?: string;
  readonly timeZone?: string;
  readonly direction?: 'in' | 'out';
  readonly skipUnreadable?: boolean;
}

/** Adds the options that say how recorded files are read. */
export function declareRecordingArguments(command: Command): void {
  const kinds = recordingMappings.map(({ name, about }) => `  ${name.padEnd(12)} ${about}`).join('\n');
  command
    .addOption(
      new Option('--mapping <name>', 'kind of file, when its first line does not tell').choices(recordingMappings.map(({ name }) => name)),
    )
    .option('--hall <id>', 'hall the events belong to, where the kind of file has none of its own or another is wanted')
    .option('--time-zone <name>', "time zone of local times in the file; the hall's unless told", parseTimeZone)
    .addOption(new Option('--direction <side>', 'of a door count that does not say it').choices(['in', 'out']))
    .option('--skip-unreadable', 'pass over lines that cannot be read; else the command is not done when there are any')
    .addHelpText('after', `\nKinds of files:\n${kinds}`);
}

/** Files opened as one recording. */
export interface OpenedRecordings {
  readonly mappings: readonly string[];
  events(): AsyncIterable<RecordedEvent>;
  /** Lines that could not be read, by reason; complete once the events were read. */
  skipped(): Readonly<Record<string, number>>;
}

/** Opens the files, each with its mapping, merged in time order. Throws `HallError`: `bad_request`, `unknown_hall`. */
export async function openRecordings(
  paths: readonly string[],
  named: RecordingArguments,
  { plans }: { readonly plans: readonly Pick<HallPlan, 'id' | 'timeZone'>[] },
): Promise<OpenedRecordings> {
  const timeZone = named.timeZone ?? (named.hall === undefined ? undefined : plans.find(({ id }) => id === named.hall)?.timeZone);
  const options: RecordingOptions = {
    ...(named.hall === undefined ? {} : { hallId: named.hall }),
    ...(timeZone === undefined ? {} : { timeZone }),
    ...(named.direction === undefined ? {} : { direction: named.direction }),
  };
  if (named.hall !== undefined && !plans.some(({ id }) => id === named.hall))
    throw new HallError('unknown_hall', `unknown hall: ${named.hall} (known: ${plans.map(({ id }) => id).join(', ')})`);
  const recordings: Recording[] = [];
  for (const path of paths) recordings.push(await (await findMapping(path, named.mapping)).open(path, options));
  return {
    mappings: [...new Set(recordings.map(({ mapping }) => mapping))],
    events: () => mergeRecordings(recordings.map((recording) => recording.events())),
    skipped: () => {
      const counts: Record<string, number> = {};
      for (const { skipped } of recordings) for (const [reason, count] of skipped) counts[reason] = (counts[reason] ?? 0) + count;
      return counts;
    },
  };
}

function parseTimeZone(name: string): string {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return name;
  } catch {
    throw new InvalidArgumentError('not a time zone, such as Asia/Shanghai');
  }
}
