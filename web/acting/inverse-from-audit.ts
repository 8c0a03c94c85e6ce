import type { WindowAction } from '#contracts/commands';
import type { HallPlan } from '#contracts/hall-plan';
import type { CommandRecord } from '#contracts/http-api';
import { isUndone } from './undone.ts';
import { inverseAction } from './window-actions.ts';

/**
 * What takes a completed command back, as far as the audit tells how the window stood before it: queues are those of the
 * window's previous completed command that named any, else the plan's. Null for one that was not carried out, that a later one of
 * the same window has overtaken or taken back, or that took one back itself. `records` are newest first.
 */
export function inverseFromAudit(
  record: CommandRecord,
  records: readonly CommandRecord[],
  plan: Pick<HallPlan, 'windows'>,
): WindowAction | null {
  if (record.undoes !== null || isUndone(record.id, records)) return null;
  const done = records.filter((entry) => entry.windowId === record.windowId && entry.status === 'completed');
  const [newest, ...earlier] = done;
  if (!newest || newest.id !== record.id) return null;
  const planned = plan.windows.find((entry) => entry.id === record.windowId)?.queues ?? [];
  let queues: readonly string[] = planned;
  for (const { request } of earlier) {
    if ((request.action === 'assign' || request.action === 'open') && request.queues) {
      queues = request.queues;
      break;
    }
  }
  switch (record.request.action) {
    case 'open':
      return inverseAction(record.request, { status: 'closed', reason: null, queues });
    case 'resume':
      return inverseAction(record.request, { status: 'paused', reason: pausedFor(earlier), queues });
    default:
      return inverseAction(record.request, { status: 'open', reason: null, queues });
  }
}

function pausedFor(earlier: readonly CommandRecord[]) {
  const pause = earlier.find((entry) => entry.request.action === 'pause')?.request;
  return pause?.action === 'pause' ? pause.reason : null;
}
