import type { HallPlan } from '#contracts/hall-plan';
import type { QueueState, WaitWarning } from '#contracts/hall-state';
import type { Instant } from '#contracts/instant';

const ranks: Readonly<Record<WaitWarning, number>> = { none: 0, yellow: 1, orange: 2, red: 3 };
export const warningRank = (warning: WaitWarning): number => ranks[warning];

/** Waits are compared in steps, so that rows of equal trouble keep their places. */
const stepMinutes = 5;

/** Queue ids by trouble: warning, then longest wait in steps of 5 minutes, then as the plan lists them. Unknown queues last. */
export function orderQueues(plan: Pick<HallPlan, 'queues'>, queues: Readonly<Record<string, QueueState>>, now: Instant): string[] {
  const place = new Map(plan.queues.map((queue, index) => [queue.id, index]));
  const steps = (queue: QueueState): number =>
    queue.oldestQueuedAt === null ? -1 : Math.floor((now - queue.oldestQueuedAt) / (stepMinutes * 60_000));
  return Object.values(queues)
    .sort(
      (a, b) =>
        warningRank(b.warning) - warningRank(a.warning) ||
        steps(b) - steps(a) ||
        (place.get(a.id) ?? place.size) - (place.get(b.id) ?? place.size) ||
        a.id.localeCompare(b.id),
    )
    .map((queue) => queue.id);
}

/** What waiting was just now: the middle half of the last waits, whole minutes; null before the first call. */
export function recentRangeMinutes(waitSeconds: readonly number[]): { readonly from: number; readonly to: number } | null {
  if (waitSeconds.length === 0) return null;
  const sorted = [...waitSeconds].sort((a, b) => a - b);
  const at = (share: number): number => Math.round((sorted[Math.round(share * (sorted.length - 1))] ?? 0) / 60);
  return { from: at(0.25), to: at(0.75) };
}
