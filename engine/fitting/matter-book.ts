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

  private waysFrom(queueId: string): { share: number; matterId: string; newTicket?: true }[] {
    const ways = this.onward.filter(({ fromQueueId, toQueueId }) => fromQueueId === queueId && this.queues.has(toQueueId));
    const chosen = [...ways].sort((a, b) => b.share - a.share).slice(0, mostWays);
    return chosen.map(({ toQueueId, share, newTicket }) => ({
      share: Math.min(share, 1 / chosen.length),
      matterId: anyMatter(toQueueId),
      ...(newTicket && { newTicket: true as const }),
    }));
  }
}
