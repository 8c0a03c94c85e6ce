import type { CommandState } from '#contracts/hall-state';

/** A command as far as this asks: of the live state or of the audit. */
type Answered = Pick<CommandState, 'undoes'> & { readonly status: string };

/** Whether the hall took another command that was sent to take `commandId` back, whatever it had answered to that one. */
export const isUndone = (commandId: string, commands: readonly Answered[]): boolean =>
  commands.some(({ undoes, status }) => undoes === commandId && (status === 'accepted' || status === 'completed'));
