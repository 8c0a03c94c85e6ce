import type { CommandState } from '#contracts/hall-state';

/** By window, the newest command the hall has not finished with. */
export function openCommands(commands: Readonly<Record<string, CommandState>>): ReadonlyMap<string, CommandState> {
  const open = new Map<string, CommandState>();
  for (const command of Object.values(commands)) {
    if (command.status !== 'pending' && command.status !== 'accepted') continue;
    const known = open.get(command.windowId);
    if (!known || known.requestedAt < command.requestedAt) open.set(command.windowId, command);
  }
  return open;
}
