import type { HallPlan } from '#contracts/hall-plan';
import type { ScenarioMatter } from '#contracts/scenario';
import type { OnwardShare } from './fit-onward.ts';
import { anyMatter, type MatterFit } from './fit-services.ts';

const mostWays = 32;

/** The matters of a scenario: which one a ticket stands for, and where people go on to from it. */
export class MatterBook {
  private readonly byId: ReadonlyMap<string, MatterFit>;

  /** `queues`: those that are served on the day. */
  constructor(
    private readonly plan: HallPlan,
    matters: readonly MatterFit[],
    private readonly onward: readonly OnwardShare[],
    private readonly queues: ReadonlySet<string>,
  ) {
    this.byId = new Map(matters.filter(({ queueId }) => queues.has(queueId)).map((matter) => [matter.id, matter]));
  }

  /** The matter of a ticket; whatever people come to its queue for when it did not say, or too rarely; null where nobody serves it. */
  find(queueId: string, matterId: string | null): string | null {
    const own = [matterId ?? '', `${matterId}.${queueId}`].find((id) => this.byId.get(id)?.queueId === queueId);
    return own ?? (this.byId.has(anyMatter(queueId)) ? anyMatter(queueId) : null);
  }

  matters(): ScenarioMatter[] {
    return [...this.byId.values()].map(({ id, queueId, span }) => {
      const name = this.plan.matters.find((matter) => matter.id === id)?.name;
      const onward = this.waysFrom(queueId);
      return { id, ...(name && { name }), steps: [{ queueId, service: span.distribution, ...(onward.length > 0 && { onward }) }] };
    });
  }

  private waysFrom(queueId: string): { share: number; matterId: string }[] {
    const shares = new Map<string, number>();
    for (const { fromQueueId, toQueueId, share } of this.onward)
      if (fromQueueId === queueId && this.queues.has(toQueueId)) shares.set(toQueueId, (shares.get(toQueueId) ?? 0) + share);
    return [...shares]
      .sort(([, a], [, b]) => b - a)
      .slice(0, mostWays)
      .map(([toQueueId, share]) => ({ share: Math.min(share, 1 / shares.size), matterId: anyMatter(toQueueId) }));
  }
}
