import type { Scenario } from '#contracts/scenario';
import { type ArrivalStream, buildStream } from './arrival-stream.ts';
import { expectedVisits } from './expected-visits.ts';
import { buildRoutes, type RouteStep } from './route.ts';
import { ServiceWindow } from './service-window.ts';
import { SharedResource, TicketQueue } from './ticket-queue.ts';
import { buildWindowPlan, type WindowPlan } from './window-plan.ts';

/** The things of a scenario, tied together: queues, windows, ways through the hall, sources of visitors. */
export interface HallModel {
  readonly scenario: Scenario;
  readonly classIds: readonly string[];
  readonly queues: readonly TicketQueue[];
  readonly windows: readonly ServiceWindow[];
  readonly resources: readonly SharedResource[];
  /** First steps of the matters, by id. */
  readonly routes: ReadonlyMap<string, RouteStep>;
  readonly plan: WindowPlan;
  readonly streams: readonly ArrivalStream[];
  readonly startMinute: number;
  readonly closesMinute: number;
  readonly lastTicketMinute: number;
  /** Whoever comes before is not counted; below all minutes when everybody is, those too who were there before the opening. */
  readonly warmUpMinutes: number;
  readonly endsWhenEmpty: boolean;
  /** Somebody looks at how many wait (a tidal rule, a shown wait): whoever leaves must be gone in time. */
  readonly isWatched: boolean;
}

/** Builds what a scenario describes that `checkScenario` found nothing wrong with. */
export function buildModel(scenario: Scenario): HallModel {
  const { hours } = scenario;
  const classes = scenario.classes ?? [{ id: 'ordinary' }];
  const classIds = classes.map(({ id }) => id);
  const resources = new Map((scenario.resources ?? []).map(({ id, units }) => [id, new SharedResource(units)]));
  const queues = scenario.queues.map(
    (queue, place) => new TicketQueue(place, queue, classes, resources.get(queue.resourceId ?? '') ?? null),
  );
  const byId = new Map(queues.map((queue) => [queue.spec.id, queue]));
  const windows = scenario.windows.map((spec, place) => new ServiceWindow(place, spec));
  const routes = buildRoutes(scenario, byId);
  setMeanServices(scenario, routes);
  const [anyStep] = routes.values();
  return {
    scenario,
    classIds,
    queues,
    windows,
    resources: [...resources.values()],
    routes,
    plan: buildWindowPlan(scenario, windows, byId),
    streams: anyStep ? scenario.arrivals.map((source) => buildStream(source, routes, classIds, anyStep)) : [],
    startMinute: scenario.start?.minute ?? 0,
    closesMinute: hours.closesMinute,
    lastTicketMinute: Math.min(hours.closesMinute, hours.lastTicketMinute ?? hours.closesMinute),
    warmUpMinutes: hours.warmUpMinutes ?? Number.NEGATIVE_INFINITY,
    endsWhenEmpty: hours.ends === 'empty',
    isWatched: (scenario.tidalRules ?? []).length > 0 || scenario.queues.some(({ bearableWait }) => bearableWait !== undefined),
  };
}

function setMeanServices(scenario: Scenario, routes: ReadonlyMap<string, RouteStep>): void {
  const visits = expectedVisits(scenario);
  const weights = new Map<TicketQueue, { visits: number; minutes: number }>();
  for (const [matterId, first] of routes)
    for (let step: RouteStep | null = first; step; step = step.following) {
      const weight = (visits.get(matterId) ?? 0) + 1e-9;
      const sum = weights.get(step.queue) ?? { visits: 0, minutes: 0 };
      weights.set(step.queue, { visits: sum.visits + weight, minutes: sum.minutes + weight * step.service.mean });
    }
  for (const [queue, sum] of weights) queue.meanServiceMinutes = sum.minutes / sum.visits;
}
