import type { Remedy } from '#contracts/remedies';
import { ask, busyShareOf, type HallOutlook, hasSlack, mayServe, type PoolWindow, servedBy, serves, statusOf } from './pool-windows.ts';

/** A window of the needy queue that has the least to do changes places with one that calls it last of several. */
export function swapPlaces(outlook: HallOutlook, ofPool: readonly PoolWindow[], queueId: string): Remedy[][] {
  const busyOf = ({ window }: PoolWindow): number => busyShareOf(outlook, window.id) ?? 1;
  const open = ofPool.filter((one) => statusOf(one) === 'open' && one.window.department === null);
  const last = open.find(({ live }) => (live?.queues.indexOf(queueId) ?? -1) > 0);
  const idle = open.filter(({ live }) => live?.queues[0] === queueId && live.queues.length === 1).sort((a, b) => busyOf(a) - busyOf(b))[0];
  if (!last?.live || !idle?.live) return [];
  return [
    [
      ask(last.window, { action: 'assign', queues: [...idle.live.queues] }),
      ask(idle.window, { action: 'assign', queues: [...last.live.queues] }),
    ],
  ];
}

/**
 * Where those who have time may not serve the needy queue: a window that may moves to it, and one that has time does its work
 * meanwhile.
 */
export function backfill(outlook: HallOutlook, ofPool: readonly PoolWindow[], queueId: string): Remedy[][] {
  const spare = ofPool.filter((one) => !serves(one, queueId) && !mayServe(one, queueId) && hasSlack(outlook, one));
  const movers = ofPool.filter((one) => statusOf(one) === 'open' && !serves(one, queueId) && mayServe(one, queueId));
  for (const mover of movers) {
    const own = [...servedBy(mover)];
    const standIn = spare.find((one) => own.every((id) => mayServe(one, id) && !serves(one, id)));
    if (!standIn) continue;
    const moved = ask(mover.window, { action: 'assign', queues: [queueId] });
    return [[moved, ask(standIn.window, { action: 'assign', queues: [...own, ...servedBy(standIn)] })]];
  }
  return [];
}
