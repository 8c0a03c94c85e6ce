import type { WireEvent } from '#contracts/events';
import { parseTopic } from '#contracts/topics';
import { readLines } from './read-lines.ts';
import { type RecordedEvent, type Recording, type RecordingMapping, SkippedLines } from './recording.ts';

/** The product's own export: one `{"topic":…,"event":…}` a line, in time order. Topics and events are checked by the ingest. */
export const wireNdjson: RecordingMapping = {
  name: 'events',
  about: 'wire events as `export` writes them: one {"topic","event"} a line, in time order',
  recognizes: ({ firstLine }) => parseLine(firstLine) !== null,
  async open(path): Promise<Recording> {
    const skipped = new SkippedLines();
    return { mapping: 'events', hallIds: [], skipped: skipped.counts, events: () => readEvents(path, skipped) };
  },
};

async function* readEvents(path: string, skipped: SkippedLines): AsyncGenerator<RecordedEvent> {
  skipped.counts.clear();
  for await (const line of readLines(path)) {
    if (line.trim() === '') continue;
    const recorded = parseLine(line);
    if (recorded) yield recorded;
    else skipped.add('not an event');
  }
}

function parseLine(line: string): RecordedEvent | null {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const { topic, event } = value as { topic?: unknown; event?: unknown };
  if (typeof topic !== 'string' || parseTopic(topic)?.kind !== 'event' || typeof event !== 'object' || event === null) return null;
  const { time } = event as { time?: unknown };
  const instant = typeof time === 'string' ? Date.parse(time) : Number.NaN;
  return Number.isNaN(instant) ? null : { topic, time: instant, event: event as WireEvent };
}
