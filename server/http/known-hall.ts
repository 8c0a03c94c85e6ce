import Type from 'typebox';
import type { HallPlan } from '#contracts/hall-plan';
import type { HallState } from '#contracts/hall-state';
import type { HallMoment } from '#engine/analytics/hall-moment';
import { HallError } from '#engine/errors';
import type { HallView } from '#engine/hall-view';

/** Path parameter of everything about one hall. */
export const HallPath = Type.Object({ hallId: Type.String({ maxLength: 64, examples: ['taizhou'] }) });

/** The plan of a hall. Throws `unknown_hall`. */
export function findPlan(view: HallView, hallId: string): HallPlan {
  const plan = view.plans.get(hallId);
  if (!plan) throw new HallError('unknown_hall', `no such hall: ${hallId}`);
  return plan;
}

/** Throws `unknown_queue` when neither the hall's plan knows the queue nor, in a hall met as events name it, its state. */
export function checkQueue(queueId: string, plan: HallPlan, state: HallState): void {
  const known = plan.queues.some(({ id }) => id === queueId) || (plan.openWorld === true && Object.hasOwn(state.queues, queueId));
  if (!known) throw new HallError('unknown_queue', `no such queue: ${queueId} (hall ${plan.id})`);
}

/** A hall now, by its own clock. Throws `unknown_hall`. */
export function findMoment(view: HallView, hallId: string): HallMoment {
  return { plan: findPlan(view, hallId), day: view.state(hallId).day, now: view.now(hallId) };
}
