import { setTimeout as sleep } from 'node:timers/promises';
import type { CliOutcome } from './command.ts';
import type { NodeAccess } from './node-access.ts';
import { type RecordedSpan, type RecordingFigures, readRecordingFigures } from './recording-figures.ts';

const settledAfterMilliseconds = 1500;

/** What was read and sent, for the report. Times are ms since 1970; null when there was nothing. */
export interface RecordingRun extends RecordedSpan {
  readonly events: number;
  readonly mappings: readonly string[];
  readonly skipped: Readonly<Record<string, number>>;
  /** Whether lines that cannot be read are to be passed over. */
  readonly skipUnreadable: boolean;
  readonly seconds: number;
  readonly stopped: boolean;
}

/** What became of the events of a run. */
export interface StoreGain {
  readonly added: number;
  readonly refused: number;
  /** Not in the store though they were sent: a broker of its own let them go. */
  readonly missing: number;
}

/** A broker of its own acknowledges before the node has read: wait for what is missing as long as it becomes less. */
async function readSettledGain(node: NodeAccess, run: RecordingRun, since: number): Promise<StoreGain> {
  for (let before = Number.POSITIVE_INFINITY; ; await sleep(settledAfterMilliseconds)) {
    const gain = await readGain(node, run, since);
    if (gain.missing === 0 || gain.missing === before) return gain;
    before = gain.missing;
  }
}

/** What became of the run's events since `since` (wall time). */
async function readGain(node: NodeAccess, run: RecordingRun, since: number): Promise<StoreGain> {
  const [row] = await node.ask('gained-since', {
    hall_ids: run.hallIds.join(','),
    sources: run.sources.join('\n'),
    since: new Date(since).toISOString(),
    from: new Date(run.firstTime ?? 0).toISOString(),
    to: new Date(run.lastTime ?? 0).toISOString(),
  });
  const [added, refused, stored] = [Number(row?.added ?? 0), Number(row?.refused ?? 0), Number(row?.stored ?? 0)];
  return { added, refused, missing: node.acknowledgesCommits ? 0 : Math.max(0, run.events - stored - refused) };
}

/** The outcome of a replay or an import: done when nothing was refused, nothing stopped and no line left out unless asked to. */
export async function reportRecording(node: NodeAccess, run: RecordingRun, since: number): Promise<CliOutcome> {
  const { firstTime, lastTime, hallIds, skipped, events, stopped } = run;
  const { added, refused, missing } = await readSettledGain(node, run, since);
  const figures = await readRecordingFigures(node, run);
  const refusals =
    refused === 0 ? [] : await node.ask('refusals-since', { hall_ids: hallIds.join(','), since: new Date(since).toISOString() });
  const skippedLines = Object.values(skipped).reduce((sum, count) => sum + count, 0);
  const seconds = Math.round(run.seconds * 10) / 10;
  const document = {
    ...figures,
    events,
    added,
    repeated: Math.max(0, events - added - refused - missing),
    refused,
    missing,
    refusals,
    skippedLines,
    skipped,
    mappings: run.mappings,
    halls: hallIds,
    from: isoOf(firstTime),
    to: isoOf(lastTime),
    seconds,
    stopped,
  };
  return {
    done: refused + missing === 0 && (skippedLines === 0 || run.skipUnreadable) && !stopped && events > 0,
    document,
    text: describe(document),
  };
}

interface Counts {
  readonly events: number;
  readonly added: number;
  readonly repeated: number;
  readonly refused: number;
  readonly missing: number;
  readonly skippedLines: number;
  readonly seconds: number;
  readonly stopped: boolean;
}

function describe(document: RecordingFigures & Counts): string {
  const { tickets, served, abandoned, phantom, waited, meanWaitSeconds, p95WaitSeconds, passedIn, passedOut } = document;
  const lines = [
    `${document.events} events in ${document.seconds} s${document.stopped ? ' until it was stopped' : ''}: ${document.added} added, ` +
      `${document.repeated} known already, ${document.refused} refused; ${document.skippedLines} lines could not be read`,
  ];
  if (tickets > 0)
    lines.push(
      `${tickets} tickets: ${served} served, ${abandoned} abandoned, ${phantom} phantom; ` +
        `${waited} waited, ${meanWaitSeconds} s in the mean, 95 % of them up to ${p95WaitSeconds} s`,
    );
  if (document.missing > 0) lines.push(`${document.missing} did not arrive: the broker let them go; replay again, or slower`);
  if (passedIn + passedOut > 0) lines.push(`${passedIn} people in, ${passedOut} out`);
  return lines.join('\n');
}

const isoOf = (time: number | null): string | null => (time === null ? null : new Date(time).toISOString());
