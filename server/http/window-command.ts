import { Value } from 'typebox/value';
import { WindowAction, type WireCommand } from '#contracts/commands';
import type { HallPlan } from '#contracts/hall-plan';
import type { CommandState, HallState } from '#contracts/hall-state';
import type { CommandRequest } from '#contracts/http-api';
import type { Instant } from '#contracts/instant';
import { HallError } from '#engine/errors';
import { checkQueue } from './known-hall.ts';

/** The command a person's request becomes: as the state shows it, and as it goes to the hall. */
export interface PreparedCommand {
  readonly state: CommandState;
  readonly wire: WireCommand;
}

/**
 * Checks what can be checked without asking the hall, which may refuse more. Throws `unknown_window`, `unknown_queue`, or
 * `conflict` when a queue or the staff asked for is of another pool than the window, or what is taken back was of another window.
 */
export function prepareCommand(
  { windowId, request, undoes }: CommandRequest,
  who: { readonly id: string; readonly name: string; readonly at: Instant },
  plan: HallPlan,
  state: HallState,
): PreparedCommand {
  const action = Value.Clean(WindowAction, structuredClone(request)) as WindowAction;
  checkWindow(windowId, plan, state);
  if ('queues' in action && action.queues) checkQueues(windowId, action.queues, plan, state);
  if ('staffFromWindowId' in action && action.staffFromWindowId) checkDonor(windowId, action.staffFromWindowId, plan, state);
  if (undoes !== undefined) checkUndone(windowId, undoes, state);
  return {
    state: {
      id: who.id,
      windowId,
      request: action,
      requestedBy: who.name,
      requestedAt: who.at,
      undoes: undoes ?? null,
      status: 'pending',
      answeredAt: null,
      reason: null,
      reasonCode: null,
    },
    wire: {
      specversion: '1.0',
      id: who.id,
      source: '/halltide',
      type: 'command.window',
      subject: windowId,
      time: new Date(who.at).toISOString(),
      data: action,
    },
  };
}

function checkWindow(windowId: string, plan: HallPlan, state: HallState): void {
  if (!plan.windows.some(({ id }) => id === windowId) && !Object.hasOwn(state.windows, windowId))
    throw new HallError('unknown_window', `no such window: ${windowId} (hall ${plan.id})`);
}

function checkDonor(windowId: string, donorId: string, plan: HallPlan, state: HallState): void {
  checkWindow(donorId, plan, state);
  const poolOf = (id: string): string | undefined => plan.windows.find((one) => one.id === id)?.poolId;
  if (donorId === windowId || poolOf(donorId) !== poolOf(windowId))
    throw new HallError('conflict', `staff of window ${donorId} cannot come to window ${windowId}: pools do not mix`);
}

/** A command of an earlier day is known to the store alone and is taken at its word. */
function checkUndone(windowId: string, commandId: string, { commands }: HallState): void {
  const undone = Object.hasOwn(commands, commandId) ? commands[commandId] : undefined;
  if (undone && undone.windowId !== windowId)
    throw new HallError('conflict', `command ${commandId} was given to window ${undone.windowId}, not to window ${windowId}`);
}

function checkQueues(windowId: string, queueIds: readonly string[], plan: HallPlan, state: HallState): void {
  const poolId = plan.windows.find(({ id }) => id === windowId)?.poolId;
  for (const queueId of queueIds) {
    checkQueue(queueId, plan, state);
    const queue = plan.queues.find(({ id }) => id === queueId);
    if (queue && poolId !== undefined && queue.poolId !== poolId)
      throw new HallError(
        'conflict',
        `queue ${queueId} is of pool ${queue.poolId}, window ${windowId} of pool ${poolId}: pools do not mix`,
      );
  }
}
