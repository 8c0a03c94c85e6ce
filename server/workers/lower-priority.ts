import { readlinkSync } from 'node:fs';
import { setPriority } from 'node:os';

/** As in `nice`: whatever else wants the processor has it first. */
const niceness = 10;

/** Lets the calling thread stand back behind the live hall. Only Linux knows priorities of threads; elsewhere all stays as it is. */
export function lowerThreadPriority(): void {
  try {
    const [, thread] = /\/task\/(\d+)$/.exec(readlinkSync('/proc/thread-self')) ?? [];
    if (thread) setPriority(Number(thread), niceness);
  } catch {
    // Not allowed, or no such thing: the work is the same, only less polite.
  }
}
