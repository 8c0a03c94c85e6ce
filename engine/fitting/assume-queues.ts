import type { Distribution } from '#contracts/distribution';
import type { FitPart } from '#contracts/fit-report';
import type { HallPlan, ServiceWindowPlan } from '#contracts/hall-plan';
import type { Scenario } from '#contracts/scenario';
import { meanOf } from '../simulation/sampler.ts';
import type { OpenHours } from './day-hours.ts';
import { brief, describeDistribution, fitPart, percent } from './fit-part.ts';
import { anyMatter, type ServiceFit } from './fit-services.ts';

/** Where nothing of a hall was seen: between what halls say of quick and of long errands (5 and 15 minutes). */
const usualService: Distribution = { kind: 'lognormal', meanMinutes: 10, coefficientOfVariation: 0.8 };
/** Work that comes, as a share of what the windows can do. */
const usualLoad = 0.7;

export interface WithAssumed {
  readonly scenario: Scenario;
  readonly parts: readonly FitPart[];
}

/** Windows that a plan has for a queue, tidal ones left out, which serve nothing that the scenario knows. */
function ownWindows(plan: HallPlan, queueId: string, known: ReadonlySet<string>): ServiceWindowPlan[] {
  return plan.windows.filter(({ queues, tidal }) => !tidal && queues.includes(queueId) && !queues.some((id) => known.has(id)));
}

/**
 * A scenario with queues of which the history tells nothing: their windows are open whenever the hall is, as much comes as
 * keeps them busy for seven tenths of the time, services take what those of the hall do. Every number is told as assumed, but for
 * service times of the queue itself. `origin` is minute 0, in minutes from the hall's midnight.
 */
export function assumeQueues(
  scenario: Scenario,
  plan: HallPlan,
  queueIds: readonly string[],
  hours: readonly OpenHours[],
  origin: number,
  services: ServiceFit | null,
): WithAssumed {
  const known = new Set(scenario.queues.map(({ id }) => id));
  const served = queueIds.filter((queueId) => !known.has(queueId) && ownWindows(plan, queueId, known).length > 0);
  const chosen = new Set(served);
  const windows = plan.windows.filter(({ id, tidal, queues }) => {
    const isTaken = scenario.windows.some((one) => one.id === id) || queues.some((queueId) => known.has(queueId));
    return !tidal && !isTaken && queues.some((queueId) => chosen.has(queueId));
  });
  const periods = hours.map(({ opens, closes }) => ({ fromMinute: opens - origin, toMinute: closes - origin }));
  const assumed = served.map((queueId) => {
    const own = services?.matters.find(({ id }) => id === anyMatter(queueId))?.span ?? null;
    const hall = services?.hall ?? null;
    const service = (own ?? hall)?.distribution ?? usualService;
    const source = own ? 'as was seen there' : hall ? 'as in the hall' : 'as nothing is known';
    const shares = windows
      .filter(({ queues }) => queues.includes(queueId))
      .map(({ queues }) => 1 / queues.filter((id) => chosen.has(id)).length);
    const worth = shares.reduce((sum, share) => sum + share, 0);
    return { queueId, service, source, windows: shares.length, perMinute: (usualLoad * worth) / meanOf(service) };
  });
  return {
    scenario: {
      ...scenario,
      queues: [...scenario.queues, ...served.map((id) => queueOf(plan, id))],
      matters: [...scenario.matters, ...assumed.map(({ queueId, service }) => ({ id: anyMatter(queueId), steps: [{ queueId, service }] }))],
      arrivals: [
        ...scenario.arrivals,
        ...assumed.map(({ queueId, perMinute }) => ({
          kind: 'rates' as const,
          id: `walk-ins-${queueId}`,
          ...ratesIn(periods, perMinute),
          mix: [{ matterId: anyMatter(queueId), weight: 1 }],
        })),
      ],
      windows: [
        ...scenario.windows,
        ...windows.map(({ id, queues }) => ({ id, queues: queues.filter((queueId) => chosen.has(queueId)), periods })),
      ],
    },
    parts: assumed.flatMap(({ queueId, service, source, perMinute, windows: count }) => [
      assumedPart(
        'arrivals',
        queueId,
        `Assumed: ${brief(perMinute * 60)} an hour come to queue ${queueId}, which keeps its windows busy for ${percent(usualLoad)} of the time.`,
      ),
      assumedPart('services', queueId, `Assumed: a service of queue ${queueId} takes ${describeDistribution(service)}, ${source}.`),
      assumedPart('windows', queueId, `Assumed: the ${count} windows of queue ${queueId} are open whenever the hall is.`),
    ]),
  };
}

const assumedPart = (part: FitPart['part'], about: string, says: string): FitPart => fitPart(part, says, { about, isAssumed: true });

function queueOf(plan: HallPlan, id: string): Scenario['queues'][number] {
  const planned = plan.queues.find((queue) => queue.id === id);
  return { id, ...(planned && { name: planned.name, targetMinutes: planned.target.withinMinutes }) };
}

/** A rate that is so in some periods, earliest first, and nought between them. */
function ratesIn(periods: readonly { readonly fromMinute: number; readonly toMinute: number }[], rate: number) {
  const pieces = periods.flatMap(({ fromMinute, toMinute }) => [
    { until: fromMinute, perMinute: 0 },
    { until: toMinute, perMinute: rate },
  ]);
  const real = pieces.filter(({ until }, place) => until > (pieces[place - 1]?.until ?? 0));
  return { untilMinutes: real.map(({ until }) => until), perMinute: real.map(({ perMinute }) => perMinute) };
}
