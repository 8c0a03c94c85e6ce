import type { WindowAction } from '#contracts/commands';
import type { CommandState } from '#contracts/hall-state';

/** Something this page asked of the hall. `sentAt` is our wall time in milliseconds. */
export interface Act {
  readonly key: number;
  readonly windowId: string;
  readonly request: WindowAction;
  /** What takes it back; null when nothing does, and for an undo itself. */
  readonly inverse: WindowAction | null;
  readonly sentAt: number;
  readonly commandId: string | null;
  readonly failure: string | null;
}

/** Undo is offered for so long. */
export const undoMilliseconds = 10_000;
/** What went well leaves the screen after so long. */
const shownMilliseconds = 12_000;

export type ActStatus = CommandState['status'] | 'sending' | 'failed';

/** Where an act stands: what the hall says counts, once the command is in the live state. */
export function actStatus(act: Act, commands: Readonly<Record<string, CommandState>>): ActStatus {
  if (act.failure !== null) return 'failed';
  if (act.commandId === null) return 'sending';
  return commands[act.commandId]?.status ?? 'pending';
}

/** Seconds for which undo is still offered; 0 when it is not. A refused act needs no undo. */
export function undoSeconds(act: Act, status: ActStatus, now: number): number {
  if (act.inverse === null || status === 'rejected' || status === 'failed' || status === 'unanswered') return 0;
  return Math.max(0, Math.ceil((act.sentAt + undoMilliseconds - now) / 1_000));
}

/** What is still worth showing: everything under way or gone wrong, and what went well a moment ago. */
export function actsToShow(acts: readonly Act[], commands: Readonly<Record<string, CommandState>>, now: number): Act[] {
  return acts.filter((act) => actStatus(act, commands) !== 'completed' || now - act.sentAt < shownMilliseconds);
}
