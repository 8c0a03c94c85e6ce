import { readlinkSync } from 'node:fs';
import { getPriority, setPriority } from 'node:os';

/** As in `nice`: whatever else wants the processor has it first. */
const behindTheHall = 10;
/** Of a process that is waited for, but not as much as others. */
const behindItsReader = 5;

/** Lets the calling thread stand back behind the live hall. Only Linux knows priorities of threads; elsewhere all stays as it is. */
export function lowerThreadPriority(niceness = behindTheHall): void {
  const [, thread] = /\/task\/(\d+)$/.exec(ownThread()) ?? [];
  if (thread) standBack(Number(thread), niceness);
}

/** Lets a process that works ahead stand back behind whoever takes in what it makes. */
export function lowerProcessPriority(processId: number, niceness = behindItsReader): void {
  standBack(processId, niceness);
}

function ownThread(): string {
  try {
    return readlinkSync('/proc/thread-self');
  } catch {
    return '';
  }
}

function standBack(id: number, niceness: number): void {
  try {
    if (getPriority(id) < niceness) setPriority(id, niceness);
  } catch {
    // Not allowed, or gone already: the work is the same, only less polite.
  }
}
