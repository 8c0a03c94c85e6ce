import type { Remedy } from '#contracts/remedies';
import { ask, busyShareOf, type HallOutlook, type PoolWindow, servedBy, statusOf } from './pool-windows.ts';

/** Somebody of the guide desk (导办台) opens a closed window: whoever has the least to do there, as long as others stay. */
export function callInGuide(outlook: HallOutlook, ofPool: readonly PoolWindow[], shut: PoolWindow, queues: string[]): Remedy[][] {
  const [guide] = ofPool
    .filter((one) => one.window.guide && one.window.department === null && statusOf(one) === 'open' && canSpare(outlook, one))
    .filter((one) => !servedBy(one).some((queueId) => queues.includes(queueId)))
    .sort((a, b) => busyOf(outlook, a) - busyOf(outlook, b));
  return guide ? [[ask(shut.window, { action: 'open', queues, staffFromWindowId: guide.window.id })]] : [];
}

/** Every queue of it keeps another open window. */
const canSpare = ({ state }: HallOutlook, one: PoolWindow): boolean =>
  servedBy(one).every((queueId) => (state.queues[queueId]?.openWindows ?? 0) > 1);

const busyOf = (outlook: HallOutlook, { window }: PoolWindow): number => busyShareOf(outlook, window.id) ?? 1;
