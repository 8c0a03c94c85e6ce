import type { HallPlan, ServiceWindowPlan } from '#contracts/hall-plan';
import type { HallState, ServiceWindowState } from '#contracts/hall-state';
import type { Remedy } from '#contracts/remedies';
import type { SimulationResult } from '#contracts/simulation';

/** The hall now, and how its next minutes come out if nothing is done. */
export interface HallOutlook {
  readonly plan: HallPlan;
  readonly state: HallState;
  readonly expected: SimulationResult;
  /** Whether the hall closes within the horizon. */
  readonly closesWithin: boolean;
}

/** A window as planned and as it is. */
export interface PoolWindow {
  readonly window: ServiceWindowPlan;
  readonly live: ServiceWindowState | undefined;
}

/** Nobody minds that a queue with a P90 wait below this waits a little longer. */
const slackMinutes = 5;
/** A window busy for less of its time has next to nothing to do. */
export const idleShare = 0.35;

/** The windows whose staff may stand in for each other. */
export const windowsOfPool = ({ plan, state }: HallOutlook, poolId: string): PoolWindow[] =>
  plan.windows.filter((window) => window.poolId === poolId).map((window) => ({ window, live: state.windows[window.id] }));

export const statusOf = ({ live }: PoolWindow) => live?.status ?? 'closed';
export const servedBy = ({ window, live }: PoolWindow): readonly string[] => live?.queues ?? window.queues;
export const serves = (one: PoolWindow, queueId: string): boolean => servedBy(one).includes(queueId);
/** Posted staff (部门派驻) do their own business only. */
export const mayServe = ({ window }: PoolWindow, queueId: string): boolean => window.department === null || window.queues.includes(queueId);

export const busyShareOf = ({ expected }: HallOutlook, id: string): number | null =>
  expected.windows.find(({ windowId }) => windowId === id)?.utilizationShare ?? null;

/** Whether all queues of an open window can spare it. */
export function hasSlack(outlook: HallOutlook, one: PoolWindow): boolean {
  if (statusOf(one) !== 'open') return false;
  const quiet = servedBy(one).every((queueId) => {
    const queue = outlook.expected.queues.find((candidate) => candidate.queueId === queueId);
    return !queue || (queue.statistics.p90WaitMinutes.mean ?? 0) < slackMinutes;
  });
  return quiet && (busyShareOf(outlook, one.window.id) ?? 0) < 2 * idleShare;
}

export const ask = ({ id }: ServiceWindowPlan, request: Extract<Remedy, { kind: 'window' }>['request']): Remedy => ({
  kind: 'window',
  windowId: id,
  request,
});
