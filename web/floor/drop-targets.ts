import type { HallPlan } from '#contracts/hall-plan';
import type { HallState } from '#contracts/hall-state';
import type { Point } from '#contracts/plan-geometry';
import { judgeDrop } from '../acting/window-actions.ts';

/** The queues of one zone a window may be dropped on, and those it serves already. */
export interface DropZone {
  readonly zoneId: string;
  readonly at: Point;
  readonly queues: readonly { readonly id: string; readonly current: boolean }[];
}

/** Where a window may go, zone by zone; `at` is the middle of the zone, metres. Queues of other pools are left out. */
export function findDropZones(plan: HallPlan, state: HallState, windowId: string): DropZone[] {
  const live = state.windows[windowId];
  return plan.zones.flatMap((zone) => {
    const queues = plan.queues
      .filter((queue) => queue.zoneId === zone.id)
      .map((queue) => ({ id: queue.id, verdict: judgeDrop(plan, live, queue.id).kind }))
      .filter(({ verdict }) => verdict === 'ask' || verdict === 'no_change')
      .map(({ id, verdict }) => ({ id, current: verdict === 'no_change' }));
    return queues.length > 0
      ? [{ zoneId: zone.id, at: { x: zone.x + zone.widthMetres / 2, y: zone.y + zone.depthMetres / 2 }, queues }]
      : [];
  });
}

/** The queue a drop on a zone's floor means: its only other one; null when there are several or none. */
export function queueOfDrop(zones: readonly DropZone[], zoneId: string): string | null {
  const others = zones.find((zone) => zone.zoneId === zoneId)?.queues.filter((queue) => !queue.current) ?? [];
  return others.length === 1 ? (others[0]?.id ?? null) : null;
}
