import type { Scenario } from '#contracts/scenario';
import { Sampler } from './sampler.ts';
import type { TicketQueue } from './ticket-queue.ts';

/** One stay in a queue on the way through a visit, and where it leads. */
export class RouteStep {
  /** The step that follows in the matter; null leaves. */
  following: RouteStep | null = null;
  /** Other ways on, with summed shares. */
  onward: { readonly upTo: number; readonly step: RouteStep; readonly needsTicket: boolean }[] = [];

  constructor(
    readonly matterId: string,
    readonly queue: TicketQueue,
    readonly service: Sampler,
  ) {}

  /** Where a visitor goes after this step; null leaves, as does whoever needs a ticket when none are given. */
  next(u: number, ticketsAreGiven: boolean): RouteStep | null {
    for (const way of this.onward) if (u < way.upTo) return way.needsTicket && !ticketsAreGiven ? null : way.step;
    return this.following;
  }
}

/** The first step of every matter, by its id. */
export function buildRoutes(scenario: Scenario, queues: ReadonlyMap<string, TicketQueue>): Map<string, RouteStep> {
  const samplers = new Map<string, Sampler>();
  const routes = scenario.matters.map((matter) =>
    matter.steps.map(({ queueId, service }) => {
      const key = JSON.stringify(service);
      const sampler = samplers.get(key) ?? new Sampler(service);
      samplers.set(key, sampler);
      return new RouteStep(matter.id, found(queues, queueId), sampler);
    }),
  );
  const firstSteps = new Map(scenario.matters.map(({ id }, place) => [id, routes[place][0]]));
  scenario.matters.forEach(({ steps }, place) =>
    steps.forEach(({ onward = [] }, at) => {
      const step = routes[place][at];
      step.following = routes[place][at + 1] ?? null;
      let upTo = 0;
      step.onward = onward.map(({ share, matterId, newTicket = false }) => {
        upTo += share;
        return { upTo, step: found(firstSteps, matterId), needsTicket: newTicket };
      });
    }),
  );
  return firstSteps;
}

/** What a checked scenario names. Throws `TypeError` where it was not checked. */
export function found<T>(things: ReadonlyMap<string, T>, id: string): T {
  const thing = things.get(id);
  if (thing === undefined) throw new TypeError(`the scenario names what it does not have: ${id}`);
  return thing;
}
