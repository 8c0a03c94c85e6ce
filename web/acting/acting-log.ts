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
  /** When this page saw it done, in our wall time; null until then. */
  readonly completedAt: number | null;
  readonly commandId: string | null;
  readonly failure: string | null;
}

/** Undo is offered for so long. */
export const undoMilliseconds = 10_000;
/** What went well leaves the screen so long after it was done. */
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

/** `acts` with the moment at which the hall's word that one is done came; the same array when no such word came. */
export function noteCompletions(acts: readonly Act[], commands: Readonly<Record<string, CommandState>>, now: number): readonly Act[] {
  const isNew = (act: Act): boolean => act.completedAt === null && actStatus(act, commands) === 'completed';
  return acts.some(isNew) ? acts.map((act) => (isNew(act) ? { ...act, completedAt: now } : act)) : acts;
}

/** What is still worth showing: everything under way or gone wrong, and what was done a moment ago. */
export function actsToShow(acts: readonly Act[], now: number): Act[] {
  return acts.filter(({ completedAt }) => completedAt === null || now - completedAt < shownMilliseconds);
}
