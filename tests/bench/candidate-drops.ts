import type { HallPlan, ServiceWindowPlan } from '#contracts/hall-plan';
import type { HallState } from '#contracts/hall-state';
import type { Random } from '../../sensors-sim/random.ts';
import type { Order } from './continued-truth.ts';

/** What a manager might let go of a window at a moment: good drops and bad ones, drawn by `random`. */
export function drawDrops(plan: HallPlan, state: HallState, random: Random): Order[] {
  const statusOf = ({ id }: ServiceWindowPlan) => state.windows[id]?.status ?? 'closed';
  const servedBy = (one: ServiceWindowPlan): readonly string[] => state.windows[one.id]?.queues ?? one.queues;
  const longest = [...plan.queues].sort((a, b) => (state.queues[b.id]?.waiting ?? 0) - (state.queues[a.id]?.waiting ?? 0))[0];
  if (!longest) return [];
  const pick = (windows: readonly ServiceWindowPlan[]): ServiceWindowPlan[] => random.shuffle(windows).slice(0, 1);
  const ofPool = plan.windows.filter(({ poolId }) => poolId === longest.poolId);
  const mayServe = ({ department, queues }: ServiceWindowPlan, queueId: string): boolean => department === null || queues.includes(queueId);
  const open = ofPool.filter((one) => statusOf(one) === 'open');
  const own = open.filter((one) => servedBy(one).includes(longest.id));
  const others = open.filter((one) => !servedBy(one).includes(longest.id) && mayServe(one, longest.id));
  const elsewhere = plan.queues.filter(({ id, poolId }) => poolId === longest.poolId && id !== longest.id);
  const target = elsewhere[random.below(elsewhere.length)];
  return [
    ...pick(ofPool.filter((one) => statusOf(one) === 'closed' && mayServe(one, longest.id))).map(
      ({ id }): Order => ({
        windowId: id,
        action: { action: 'open', queues: [longest.id] },
      }),
    ),
    ...pick(others).map(({ id }): Order => ({ windowId: id, action: { action: 'assign', queues: [longest.id] } })),
    ...(own.length > 1 ? pick(own).map(({ id }): Order => ({ windowId: id, action: { action: 'close' } })) : []),
    ...(target && own.length > 1
      ? pick(own.filter((one) => mayServe(one, target.id))).map(
          ({ id }): Order => ({ windowId: id, action: { action: 'assign', queues: [target.id] } }),
        )
      : []),
  ];
}
