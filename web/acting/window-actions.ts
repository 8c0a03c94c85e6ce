import type { WindowAction } from '#contracts/commands';
import type { HallPlan, ServiceWindowPlan } from '#contracts/hall-plan';
import type { CommandState, ServiceWindowState } from '#contracts/hall-state';

export type ActionName = WindowAction['action'];

/** What makes sense for a window as it stands, the most usual first. */
export function possibleActions(state: Pick<ServiceWindowState, 'status'>): readonly ActionName[] {
  switch (state.status) {
    case 'closed':
      return ['open'];
    case 'paused':
      return ['resume', 'close', 'assign'];
    case 'open':
      return ['pause', 'close', 'assign'];
  }
}

/** The action that takes `request` back, given the window as it stood before; null when nothing would change. */
export function inverseAction(
  request: WindowAction,
  before: Pick<ServiceWindowState, 'status' | 'reason' | 'queues'>,
): WindowAction | null {
  switch (request.action) {
    case 'open':
      return before.status === 'closed' ? { action: 'close' } : null;
    case 'close':
      if (before.status === 'closed') return null;
      return before.queues.length > 0 ? { action: 'open', queues: [...before.queues] } : { action: 'open' };
    case 'pause':
      return before.status === 'open' ? { action: 'resume' } : null;
    case 'resume':
      return before.status === 'paused' ? { action: 'pause', reason: before.reason ?? 'other' } : null;
    case 'assign':
      return before.queues.length > 0 ? { action: 'assign', queues: [...before.queues] } : null;
  }
}

/** Queues a window may serve: those of its own pool. */
export function queuesOfPool(plan: Pick<HallPlan, 'queues'>, serviceWindow: Pick<ServiceWindowPlan, 'poolId'>): HallPlan['queues'] {
  return plan.queues.filter((queue) => queue.poolId === serviceWindow.poolId);
}

export type DropVerdict =
  | { readonly kind: 'ask'; readonly request: WindowAction }
  | { readonly kind: 'other_pool' | 'no_change' | 'unknown' };

/** What dropping a window on a queue would ask for: to serve that queue, opening first if need be. */
export function judgeDrop(plan: HallPlan, state: ServiceWindowState | undefined, queueId: string): DropVerdict {
  const serviceWindow = plan.windows.find((entry) => entry.id === state?.id);
  const queue = plan.queues.find((entry) => entry.id === queueId);
  if (!state || !serviceWindow || !queue) return { kind: 'unknown' };
  if (serviceWindow.poolId !== queue.poolId) return { kind: 'other_pool' };
  if (state.status === 'closed') return { kind: 'ask', request: { action: 'open', queues: [queueId] } };
  if (state.queues.length === 1 && state.queues[0] === queueId) return { kind: 'no_change' };
  return { kind: 'ask', request: { action: 'assign', queues: [queueId] } };
}

/** The newest command of a window that the hall has not carried out yet; null when none is under way. */
export function commandUnderWay(commands: Readonly<Record<string, CommandState>>, windowId: string): CommandState | null {
  let newest: CommandState | null = null;
  for (const command of Object.values(commands))
    if (
      command.windowId === windowId &&
      (command.status === 'pending' || command.status === 'accepted') &&
      (newest === null || command.requestedAt > newest.requestedAt)
    )
      newest = command;
  return newest;
}
