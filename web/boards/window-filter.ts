import type { HallPlan } from '#contracts/hall-plan';
import type { HallState } from '#contracts/hall-state';
import { type WindowLook, windowLook } from './window-look.ts';

/** Which windows to show; null shows all. */
export interface WindowFilter {
  readonly zoneId: string | null;
  readonly queueId: string | null;
  readonly look: WindowLook | null;
}

export const everyWindow: WindowFilter = { zoneId: null, queueId: null, look: null };

/** The windows of the plan in its order, then those only events named. */
export function windowIdsOf(plan: Pick<HallPlan, 'windows'>, state: HallState): string[] {
  const planned = new Set(plan.windows.map((entry) => entry.id));
  return [
    ...planned,
    ...Object.keys(state.windows)
      .filter((id) => !planned.has(id))
      .sort(),
  ];
}

/** Ids of the windows that pass: a queue filter means "serves it now". */
export function filterWindows(plan: Pick<HallPlan, 'windows'>, state: HallState, filter: WindowFilter): string[] {
  const planned = new Map(plan.windows.map((entry) => [entry.id, entry]));
  return windowIdsOf(plan, state).filter((id) => {
    const now = state.windows[id];
    const place = planned.get(id);
    if (filter.zoneId !== null && place?.zoneId !== filter.zoneId) return false;
    if (filter.queueId !== null && !(now?.queues ?? place?.queues ?? []).includes(filter.queueId)) return false;
    return filter.look === null || (now !== undefined && windowLook(now, place) === filter.look);
  });
}
