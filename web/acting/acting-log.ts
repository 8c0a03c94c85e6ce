import type { WindowAction } from '#contracts/commands';
import type { CommandState } from '#contracts/hall-state';
import { isUndone } from './undone.ts';

/** A command of before that another takes back. */
export interface Undone {
  readonly commandId: string;
  readonly request: WindowAction;
}

/** Something this page asked of the hall. `sentAt` is our wall time in milliseconds. */
export interface Act {
  readonly key: number;
  readonly windowId: string;
  readonly request: WindowAction;
  /** What takes it back; null when nothing does, and for an undo itself. */
  readonly inverse: WindowAction | null;
  /** What it takes back; null for a decision of its own. */
  readonly undoes: Undone | null;
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

export type ActStatus = CommandState['status'] | 'sending' | 'failed' | 'undone';

/** Where an act stands: what the hall says counts, once the command is in the live state. An undo that is done stands as undone. */
export function actStatus(act: Act, commands: Readonly<Record<string, CommandState>>): ActStatus {
  if (act.failure !== null) return 'failed';
  if (act.commandId === null) return 'sending';
  const status = commands[act.commandId]?.status ?? 'pending';
  const isTakenBack = act.undoes === null ? isUndone(act.commandId, Object.values(commands)) : status === 'completed';
  return isTakenBack ? 'undone' : status;
}

/** Seconds for which undo is still offered; 0 when it is not: before the act has an id, and for one that was refused or undone. */
export function undoSeconds(act: Act, status: ActStatus, now: number): number {
  if (act.inverse === null || (status !== 'pending' && status !== 'accepted' && status !== 'completed')) return 0;
  return Math.max(0, Math.ceil((act.sentAt + undoMilliseconds - now) / 1_000));
}

/** `acts` with the moment at which the hall's word that one is done came; the same array when no such word came. */
export function noteCompletions(acts: readonly Act[], commands: Readonly<Record<string, CommandState>>, now: number): readonly Act[] {
  const isNew = (act: Act): boolean => act.completedAt === null && ['completed', 'undone'].includes(actStatus(act, commands));
  return acts.some(isNew) ? acts.map((act) => (isNew(act) ? { ...act, completedAt: now } : act)) : acts;
}

/** What is still worth showing, newest first: everything under way or gone wrong, and what was done a moment ago. */
export function actsToShow(acts: readonly Act[], now: number): Act[] {
  return acts.filter(({ completedAt }) => completedAt === null || now - completedAt < shownMilliseconds).reverse();
}
