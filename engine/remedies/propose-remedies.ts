import type { AdviceReason } from '#contracts/advice';
import type { ServiceWindowPlan } from '#contracts/hall-plan';
import type { Remedy } from '#contracts/remedies';
import type { SimulationResult } from '#contracts/simulation';
import { callInGuide } from './call-in-guide.ts';
import { ask, type HallOutlook, hasSlack, idleShare, mayServe, type PoolWindow, serves, statusOf, windowsOfPool } from './pool-windows.ts';
import { backfill, swapPlaces } from './swap-windows.ts';

/** Something worth trying, and why. */
export interface Proposal {
  readonly reason: AdviceReason;
  readonly queueId: string;
  readonly remedies: readonly Remedy[];
}

/** A queue of which more than its target share waits too long, or fewer than so many are worth no remedy. */
const leastTickets = 3;
const mostQueues = 3;
const divertShare = 0.15;
const holdMinutes = 15;
const extendMinutes = 30;
const longOvertimeMinutes = 10;

/** What may help, the most needy queues first. Everything keeps to pools and posted staff; the hall may refuse all the same. */
export function proposeRemedies(outlook: HallOutlook): Proposal[] {
  const needy = findNeedyQueues(outlook);
  return [
    ...needy.flatMap((queueId) => forQueue(outlook, queueId)),
    ...(outlook.closesWithin ? needy.slice(0, 1).flatMap((queueId) => beforeClosing(outlook, queueId)) : []),
    ...spareWindows(outlook, new Set(needy)),
  ];
}

type QueueOutlook = SimulationResult['queues'][number];
const waitedMinutes = ({ statistics }: QueueOutlook): number => statistics.waitedPersonMinutes.mean ?? 0;

/** Queues that are going to miss their target, those with the most waiting first. */
function findNeedyQueues({ plan, expected }: HallOutlook): string[] {
  return expected.queues
    .filter((queue) => {
      const target = plan.queues.find(({ id }) => id === queue.queueId)?.target;
      const share = queue.statistics.shareWithinTarget.mean;
      return target !== undefined && (queue.statistics.tickets.mean ?? 0) >= leastTickets && share !== null && share < target.share;
    })
    .sort((a, b) => waitedMinutes(b) - waitedMinutes(a))
    .slice(0, mostQueues)
    .map(({ queueId }) => queueId);
}

function forQueue(outlook: HallOutlook, queueId: string): Proposal[] {
  const { plan } = outlook;
  const queue = plan.queues.find(({ id }) => id === queueId);
  if (!queue) return [];
  const proposal = (...remedies: Remedy[]): Proposal => ({ reason: 'breach', queueId, remedies });
  const ofPool = windowsOfPool(outlook, queue.poolId);
  const paused = ofPool.filter((one) => one.live?.status === 'paused' && one.live.reason !== 'system' && serves(one, queueId));
  const shut = ofPool
    // A guide desk is no place for other business.
    .filter((one) => statusOf(one) === 'closed' && mayServe(one, queueId) && (!one.window.guide || one.window.queues.includes(queueId)))
    .sort((a, b) => eagerness(b, queueId) - eagerness(a, queueId));
  const lenders = ofPool.filter((one) => !one.window.guide && !serves(one, queueId) && mayServe(one, queueId) && hasSlack(outlook, one));
  const kiosks = plan.devices.some(({ kind }) => kind === 'kiosk');
  return [
    ...paused.slice(0, 1).map(({ window }) => proposal(ask(window, { action: 'resume' }))),
    ...shut.slice(0, 2).map(({ window }) => proposal(ask(window, { action: 'open', queues: openedFor(window, queueId) }))),
    ...shut.slice(0, 1).flatMap((one) => callInGuide(outlook, ofPool, one, openedFor(one.window, queueId)).map((all) => proposal(...all))),
    ...lenders
      .slice(0, 1)
      .map(({ window, live }) => proposal(ask(window, { action: 'assign', queues: [queueId, ...(live?.queues ?? [])] }))),
    ...lenders.slice(0, 1).map(({ window }) => proposal(ask(window, { action: 'assign', queues: [queueId] }))),
    ...swapPlaces(outlook, ofPool, queueId).map((remedies) => proposal(...remedies)),
    ...backfill(outlook, ofPool, queueId).map((remedies) => proposal(...remedies)),
    ...(kiosks ? [proposal({ kind: 'divert', queueId, share: divertShare })] : []),
  ];
}

const openedFor = ({ queues }: ServiceWindowPlan, queueId: string): string[] => [queueId, ...queues.filter((id) => id !== queueId)];
const eagerness = ({ window }: PoolWindow, queueId: string): number => (window.queues.includes(queueId) ? 2 : 0) + (window.tidal ? 1 : 0);

/** People will still wait when the hall closes. */
function beforeClosing({ expected }: HallOutlook, queueId: string): Proposal[] {
  if ((expected.statistics.overtimeMinutes.mean ?? 0) < longOvertimeMinutes) return [];
  return [
    { reason: 'closing', queueId, remedies: [{ kind: 'hold_tickets', queueId, minutes: holdMinutes }] },
    { reason: 'closing', queueId, remedies: [{ kind: 'extend_hours', minutes: extendMinutes }] },
  ];
}

/** The idlest open window whose queues all keep another, and none of which is needy. */
function spareWindows({ state, expected }: HallOutlook, needy: ReadonlySet<string>): Proposal[] {
  const [spare] = expected.windows
    .flatMap(({ windowId, utilizationShare }) => {
      const live = state.windows[windowId];
      const isSpare =
        live?.status === 'open' &&
        live.queues.length > 0 &&
        (utilizationShare ?? 1) < idleShare &&
        live.queues.every((queueId) => !needy.has(queueId) && (state.queues[queueId]?.openWindows ?? 0) > 1);
      return live && isSpare ? [{ live, utilizationShare: utilizationShare ?? 1 }] : [];
    })
    .sort((a, b) => a.utilizationShare - b.utilizationShare);
  const [queueId] = spare?.live.queues ?? [];
  return spare && queueId
    ? [{ reason: 'slack', queueId, remedies: [{ kind: 'window', windowId: spare.live.id, request: { action: 'close' } }] }]
    : [];
}
