import { HallError } from '#engine/errors';
import { HandOver } from '../ingest/hand-over.ts';
import type { Intake } from '../ingest/intake.ts';
import { splitLines } from '../recordings/split-lines.ts';
import { lowerProcessPriority } from '../workers/lower-priority.ts';
import type { DemoRecord } from './demo-record.ts';
import { demoHallIds, exitOf, startDemoScript } from './demo-script.ts';

interface HandedMessage {
  readonly topic: string;
  readonly event: unknown;
}

export const historyDays = 28;
const eventsPerPiece = 4096;
/** So many events may wait for the store at once: more at a time take it less long, but they all lie in memory. */
const eventsAtOnce = 32_768;

/** The moment at which the demo starts, as the demo hall itself says. ISO-8601 UTC. */
export async function askDemoStart(): Promise<string> {
  const child = startDemoScript(['demo-start'], 'pipe');
  let text = '';
  child.stdout?.on('data', (part: Buffer) => {
    text += part.toString();
  });
  if ((await exitOf(child)) !== 0) throw new HallError('not_ready', 'the demo hall does not say when it starts');
  return text.trim();
}

/**
 * Has the demo hall make its history and takes it in, past the broker. `report` is told the share done, 0 to 1. Taking in the
 * same history again adds nothing. Returns how many events came; null when `stop` was aborted before all had.
 */
export async function takeDemoHistory(
  intake: Intake,
  { start, seed }: DemoRecord,
  stateDir: string,
  report: (share: number) => void,
  stop: AbortSignal,
): Promise<number | null> {
  const child = startDemoScript(
    [
      'history',
      '--halls',
      demoHallIds.join(','),
      '--until',
      start,
      '--days',
      String(historyDays),
      '--seed',
      String(seed),
      '--state-dir',
      stateDir,
    ],
    'pipe',
  );
  // It makes the days far faster than the store takes them, which everything waits for.
  if (child.pid !== undefined) lowerProcessPriority(child.pid);
  const ended = exitOf(child);
  stop.addEventListener('abort', () => child.kill(), { once: true });
  child.stderr?.on('data', (part: Buffer) => {
    const share = /progress ([\d.]+)\s*$/.exec(part.toString())?.[1];
    if (share !== undefined) report(Number(share));
  });
  if (!child.stdout) throw new HallError('not_ready', 'the demo hall has no voice');
  let events = 0;
  let piece: HandedMessage[] = [];
  const handOver = new HandOver<HandedMessage>((messages) => intake.receiveBatch(messages, 'demo history'), eventsAtOnce);
  const hand = (): Promise<void> => {
    const full = piece;
    piece = [];
    events += full.length;
    return handOver.hand(full);
  };
  for await (const lines of splitLines(endedLines(child.stdout))) {
    for (const line of lines) piece.push(JSON.parse(line));
    if (piece.length >= eventsPerPiece) await hand();
  }
  await hand();
  await handOver.end();
  const code = await ended;
  if (code === 0) return events;
  if (stop.aborted) return null;
  throw new HallError('not_ready', `the demo hall ended with code ${code} while it made its history`);
}

/** All but a last line without an end: whoever wrote it was ended in the middle of it. */
async function* endedLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let begun: Buffer[] = [];
  for await (const chunk of chunks) {
    const ended = chunk.lastIndexOf('\n') + 1;
    if (ended > 0) {
      yield* begun;
      yield chunk.subarray(0, ended);
      begun = [];
    }
    begun.push(chunk.subarray(ended));
  }
}
