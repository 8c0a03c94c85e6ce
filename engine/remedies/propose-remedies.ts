import type { AdviceReason } from '#contracts/advice';
import type { HallPlan, ServiceWindowPlan } from '#contracts/hall-plan';
import type { HallState, ServiceWindowState } from '#contracts/hall-state';
import type { Remedy } from '#contracts/remedies';
import type { SimulationResult } from '#contracts/simulation';

/** Something worth trying, and why. */
export interface Proposal {
  readonly reason: AdviceReason;
  readonly queueId: string;
  readonly remedies: readonly Remedy[];
}

/** The hall now, and how its next minutes come out if nothing is done. */
export interface HallOutlook {
  readonly plan: HallPlan;
  readonly state: HallState;
  readonly expected: SimulationResult;
  /** Whether the hall closes within the horizon. */
  readonly closesWithin: boolean;
}

/** A queue of which more than its target share waits too long, or fewer than so many are worth no remedy. */
const leastTickets = 3;
const mostQueues = 3;
/** Nobody minds that a queue with a P90 wait below this waits a little longer. */
const slackMinutes = 5;
const idleShare = 0.35;
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
const p90Of = ({ statistics }: QueueOutlook): number => statistics.p90WaitMinutes.mean ?? 0;

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
  const { plan, state } = outlook;
  const queue = plan.queues.find(({ id }) => id === queueId);
  if (!queue) return [];
  const proposal = (...remedies: Remedy[]): Proposal => ({ reason: 'breach', queueId, remedies });
  const ofPool = plan.windows.filter(({ poolId }) => poolId === queue.poolId).map((window) => ({ window, live: state.windows[window.id] }));
  const serves = ({ window, live }: (typeof ofPool)[number]): boolean => (live?.queues ?? window.queues).includes(queueId);
  const mayServe = ({ window }: (typeof ofPool)[number]): boolean => window.department === null || window.queues.includes(queueId);
  const paused = ofPool.filter((one) => one.live?.status === 'paused' && one.live.reason !== 'system' && serves(one));
  const shut = ofPool
    .filter((one) => (one.live?.status ?? 'closed') === 'closed' && mayServe(one))
    .sort((a, b) => eagerness(b, queueId) - eagerness(a, queueId));
  const lenders = ofPool.filter((one) => one.live?.status === 'open' && !serves(one) && mayServe(one) && hasSlack(outlook, one.live));
  const kiosks = plan.devices.some(({ kind }) => kind === 'kiosk');
  return [
    ...paused.slice(0, 1).map(({ window }) => proposal(ask(window, { action: 'resume' }))),
    ...shut.slice(0, 2).map(({ window }) => proposal(ask(window, { action: 'open', queues: openedFor(window, queueId) }))),
    ...lenders
      .slice(0, 1)
      .map(({ window, live }) => proposal(ask(window, { action: 'assign', queues: [queueId, ...(live?.queues ?? [])] }))),
    ...lenders.slice(0, 1).map(({ window }) => proposal(ask(window, { action: 'assign', queues: [queueId] }))),
    ...swaps(outlook, ofPool, queueId).map((remedies) => proposal(...remedies)),
    ...(kiosks ? [proposal({ kind: 'divert', queueId, share: divertShare })] : []),
  ];
}

const ask = ({ id }: ServiceWindowPlan, request: Extract<Remedy, { kind: 'window' }>['request']): Remedy => ({
  kind: 'window',
  windowId: id,
  request,
});
const openedFor = ({ queues }: ServiceWindowPlan, queueId: string): string[] => [queueId, ...queues.filter((id) => id !== queueId)];
const eagerness = ({ window }: { readonly window: ServiceWindowPlan }, queueId: string): number =>
  (window.queues.includes(queueId) ? 2 : 0) + (window.tidal ? 1 : 0);

/** Whether all queues of a window can spare it. */
function hasSlack({ expected }: HallOutlook, { queues, id }: ServiceWindowState): boolean {
  const quiet = queues.every((queueId) => {
    const queue = expected.queues.find((one) => one.queueId === queueId);
    return !queue || p90Of(queue) < slackMinutes;
  });
  const busy = expected.windows.find(({ windowId }) => windowId === id)?.utilizationShare ?? 0;
  return quiet && busy < 2 * idleShare;
}

/** A window of the needy queue that has the least to do changes places with one that calls it last of several. */
function swaps(
  { expected }: HallOutlook,
  ofPool: readonly { readonly window: ServiceWindowPlan; readonly live: ServiceWindowState | undefined }[],
  queueId: string,
): Remedy[][] {
  const busyOf = (id: string): number => expected.windows.find(({ windowId }) => windowId === id)?.utilizationShare ?? 1;
  const open = ofPool.filter(({ window, live }) => live?.status === 'open' && window.department === null);
  const last = open.find(({ live }) => (live?.queues.indexOf(queueId) ?? -1) > 0);
  const idle = open
    .filter(({ live }) => live?.queues[0] === queueId && live.queues.length === 1)
    .sort((a, b) => busyOf(a.window.id) - busyOf(b.window.id))[0];
  if (!last?.live || !idle?.live) return [];
  return [
    [
      ask(last.window, { action: 'assign', queues: [...idle.live.queues] }),
      ask(idle.window, { action: 'assign', queues: [...last.live.queues] }),
    ],
  ];
}

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
