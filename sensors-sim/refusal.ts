import type { RefusalCode, WindowAction } from '#contracts/commands';
import type { HallDay } from './hall-day.ts';
import type { ServiceDesk } from './service-desk.ts';

/** As `command.rejected` says it. */
export interface Refusal {
  readonly reason: string;
  readonly reasonCode: RefusalCode;
}

export const refuse = (reasonCode: RefusalCode, reason: string): Refusal => ({ reason, reasonCode });

/** Who can come to a window: those of the pool's reserve, or whoever sits at another window and is not promised elsewhere. */
export interface StaffAtHand {
  readonly reserve: number;
  /** The window whose staff is asked for; undefined where anybody may come, null where there is no such window. */
  readonly donor: ServiceDesk | null | undefined;
  /** Windows whose staff are about to go to another one. */
  readonly pledged: ReadonlySet<ServiceDesk>;
}

const promisedElsewhere = refuse('staff_promised', '窗口人员即将支援其他窗口');

/** Why the hall will not do what is asked of a window, in its own words; null when it will. */
export function findRefusal(day: HallDay, desk: ServiceDesk, action: WindowAction, atHand: StaffAtHand): Refusal | null {
  const { now } = day.agenda;
  if (now < day.date.opens || now >= day.date.closes) return refuse('outside_hours', '非开放时间，无法调整窗口');
  if (atHand.pledged.has(desk)) return promisedElsewhere;
  switch (action.action) {
    case 'open':
      if (desk.status === 'open') return refuse('already_open', '窗口已开放');
      if (desk.status === 'paused') return refuse('resume_first', '窗口处于暂停状态，请先恢复');
      return refuseQueues(day, desk, action.queues ?? []) ?? refuseStaff(desk, atHand);
    case 'close':
      return desk.status === 'closed' ? refuse('already_closed', '窗口已关闭') : null;
    case 'pause':
      if (desk.status === 'closed') return refuse('not_open', '窗口未开放，无法暂停');
      return desk.status === 'paused' ? refuse('already_paused', '窗口已暂停') : null;
    case 'resume':
      return desk.status === 'paused' || desk.vacant ? null : refuse('not_paused', '窗口未处于暂停状态');
    case 'assign':
      return refuseQueues(day, desk, action.queues);
  }
}

/** Whether the window stands as `action` would have it. */
export function isAlreadySo(desk: ServiceDesk, action: WindowAction): boolean {
  const standing = { open: 'open', resume: 'open', close: 'closed', pause: 'paused', assign: null }[action.action];
  return desk.status === standing;
}

function refuseStaff(desk: ServiceDesk, { reserve, donor, pledged }: StaffAtHand): Refusal | null {
  if (donor === undefined) return reserve === 0 ? refuse('nobody_free', '暂无可调配人员') : null;
  if (donor === null || donor === desk || donor.plan.poolId !== desk.plan.poolId)
    return refuse('staff_of_other_pool', '支援窗口不属于同一业务序列');
  if (pledged.has(donor)) return promisedElsewhere;
  if (donor.plan.department) return refuse('posted_staff', '该窗口为部门派驻，人员不可调派');
  return donor.status === 'open' && !donor.vacant ? null : refuse('nobody_there', '支援窗口无人在岗');
}

function refuseQueues(day: HallDay, desk: ServiceDesk, queues: readonly string[]): Refusal | null {
  if (queues.every((queueId) => desk.queues.includes(queueId)) && queues.length === desk.queues.length) return null;
  for (const queueId of queues) {
    const queue = day.hall.plan.queues.find(({ id }) => id === queueId);
    if (!queue) return refuse('unknown_queue', `没有这个队列：${queueId}`);
    if (queue.poolId !== desk.plan.poolId) return refuse('pools_do_not_mix', '不同业务序列的队列不可混合受理');
  }
  return desk.plan.department && queues.length > 0 ? refuse('posted_window', '该窗口为部门派驻，不可调整队列') : null;
}
