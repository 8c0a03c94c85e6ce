import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import type { HallMessage } from './hall-day.ts';

const chunkCharacters = 1 << 18;

/** Writes messages as lines of JSON in big chunks, as far ahead of the reader as `out` lets it. */
export class NdjsonWriter {
  private readonly out: Writable;
  private chunk = '';

  constructor(out: Writable) {
    this.out = out;
  }

  /** A promise only when the reader has fallen behind. */
  write(messages: readonly HallMessage[]): Promise<void> | undefined {
    for (const { topic, event } of messages) this.chunk += `{"topic":"${topic}","event":${JSON.stringify(event)}}\n`;
    return this.chunk.length >= chunkCharacters ? this.flush() : undefined;
  }

  async flush(): Promise<void> {
    const { chunk } = this;
    this.chunk = '';
    if (chunk.length > 0 && !this.out.write(chunk)) await once(this.out, 'drain');
    // What is written leaves while more is being made.
    else await setImmediate();
  }

  async end(): Promise<void> {
    await this.flush();
    await new Promise<void>((resolve) => this.out.end(resolve));
  }
}
