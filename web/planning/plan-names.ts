import type { HallPlan } from '#contracts/hall-plan';
import type { Language } from '../app/preferences.ts';
import { nameIn } from '../text/text.ts';

/** What people call the windows and queues of a hall. */
export interface PlanNames {
  /** As it is written over the desk. */
  readonly number: (windowId: string) => string;
  readonly letter: (queueId: string) => string;
  /** Letter and name. */
  readonly queue: (queueId: string) => string;
  /** The letters of a pool's queues. */
  readonly pool: (poolId: string) => string;
}

export function planNames(hall: Pick<HallPlan, 'queues' | 'windows'>, language: Language): PlanNames {
  const numbers = new Map(hall.windows.map(({ id, number }) => [id, number]));
  const queues = new Map(hall.queues.map((queue) => [queue.id, queue]));
  return {
    number: (windowId) => numbers.get(windowId) ?? windowId,
    letter: (queueId) => queues.get(queueId)?.letter ?? queueId,
    queue: (queueId) => {
      const queue = queues.get(queueId);
      return queue ? `${queue.letter} ${nameIn(queue.name, language)}` : queueId;
    },
    pool: (poolId) =>
      hall.queues
        .filter((queue) => queue.poolId === poolId)
        .map(({ letter }) => letter)
        .join(' ') || poolId,
  };
}
