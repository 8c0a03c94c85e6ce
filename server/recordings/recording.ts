import type { WireEvent } from '#contracts/events';

/** One event of a recording as it goes on the wire. */
export interface RecordedEvent {
  readonly topic: string;
  /** When it happened, ms since 1970. */
  readonly time: number;
  readonly event: WireEvent;
}

/** What whoever replays a file may say about it; each mapping has its own defaults. */
export interface RecordingOptions {
  readonly hallId?: string;
  /** Time zone of the hall's clocks, for files that give local time. */
  readonly timeZone?: string;
  /** Of a door count that does not say it: whether its people came in or went out. */
  readonly direction?: 'in' | 'out';
}

/** An opened file. Reading it again gives the same events with the same identities. */
export interface Recording {
  readonly mapping: string;
  /** The halls it speaks of, when that is known before reading. */
  readonly hallIds: readonly string[];
  /** The events in time order. */
  events(): AsyncIterable<RecordedEvent>;
  /** Lines that could not be read, by reason; complete once the events were read to their end. */
  readonly skipped: ReadonlyMap<string, number>;
}

/** What a file looks like from outside, to find its mapping by. */
export interface RecordingHead {
  readonly path: string;
  readonly firstLine: string;
}

/** A kind of recorded file: how to know it and how to read it. */
export interface RecordingMapping {
  readonly name: string;
  readonly about: string;
  recognizes(head: RecordingHead): boolean;
  open(path: string, options: RecordingOptions): Promise<Recording>;
}

/** Counts skipped lines by reason. */
export class SkippedLines {
  readonly counts = new Map<string, number>();

  add(reason: string): void {
    this.counts.set(reason, (this.counts.get(reason) ?? 0) + 1);
  }
}
