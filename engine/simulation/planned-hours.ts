import type { HallModel } from './hall-model.ts';

/**
 * Hours in which a scenario plans its windows to be staffed until closing, breaks left out. Kiosks and remote seats are
 * not counted; tidal windows wait for their rule.
 */
export function plannedWindowHours({ plan, closesMinute }: HallModel): number {
  const openSince = new Map<string, number>();
  let minutes = 0;
  const closeAt = (windowId: string, minute: number): void => {
    minutes += Math.min(minute, closesMinute) - (openSince.get(windowId) ?? minute);
    openSince.delete(windowId);
  };
  for (const { serviceWindow, minute, assignment } of plan.changes) {
    if (!serviceWindow.isCounted) continue;
    const { id } = serviceWindow.spec;
    closeAt(id, Math.min(minute, closesMinute));
    if (assignment && minute < closesMinute) openSince.set(id, minute);
  }
  for (const id of [...openSince.keys()]) closeAt(id, closesMinute);
  return minutes / 60;
}
