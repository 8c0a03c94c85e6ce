import type { Name } from '#contracts/hall-plan';
import type { Scenario, ScenarioMatter, ScenarioQueue } from '#contracts/scenario';
import { expectedVisits } from '../../expected-visits.ts';
import { freshId } from './fresh-id.ts';

/** A new queue in which people wait as they did where most visits of the matters begin: as patient, in the same order. */
export function likeQueue(scenario: Scenario, matters: readonly ScenarioMatter[], wanted: string, name: Name): ScenarioQueue {
  const visits = expectedVisits(scenario);
  const byQueue = new Map<string, number>();
  for (const { id, steps } of matters) {
    const first = steps[0].queueId;
    byQueue.set(first, (byQueue.get(first) ?? 0) + (visits.get(id) ?? 0));
  }
  const [busiest] = [...byQueue].sort((a, b) => b[1] - a[1]).map(([id]) => id);
  const { rule, patience, bearableWait, targetMinutes } = scenario.queues.find(({ id }) => id === busiest) ?? {};
  const id = freshId(
    scenario.queues.map((queue) => queue.id),
    wanted,
  );
  return {
    id,
    name,
    ...(rule && { rule }),
    ...(patience && { patience }),
    ...(bearableWait && { bearableWait }),
    ...(targetMinutes !== undefined && { targetMinutes }),
  };
}
