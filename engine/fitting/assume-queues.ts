import type { Distribution } from '#contracts/distribution';
import type { FitPart } from '#contracts/fit-report';
import type { HallPlan, Name, ServiceWindowPlan } from '#contracts/hall-plan';
import type { Scenario } from '#contracts/scenario';
import { meanOf } from '../simulation/sampler.ts';
import type { OpenHours } from './day-hours.ts';
import { fitPart } from './fit-part.ts';
import { anyMatter, type ServiceFit } from './fit-services.ts';
import { both, brief, describeDistribution, percent, queueName } from './wording.ts';

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
    const source = own
      ? both('按该队列实际', 'as was seen there')
      : hall
        ? both('按全厅实际', 'as in the hall')
        : both('没有任何记录可依', 'as nothing is known');
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
    parts: assumed.flatMap(({ queueId, service, source, perMinute, windows: count }) => {
      const [queue, told, hourly, load] = [
        queueName(plan, queueId),
        describeDistribution(service),
        brief(perMinute * 60),
        percent(usualLoad),
      ];
      return [
        assumedPart(
          'arrivals',
          queueId,
          both(
            `假设：${queue.zh}每小时来 ${hourly} 人，窗口有 ${load} 的时间在忙。`,
            `Assumed: ${hourly} an hour come to ${queue.en}, which keeps its windows busy for ${load} of the time.`,
          ),
        ),
        assumedPart(
          'services',
          queueId,
          both(
            `假设：${queue.zh}办理一件为${told.zh}，${source.zh}。`,
            `Assumed: a service of ${queue.en} takes ${told.en}, ${source.en}.`,
          ),
        ),
        assumedPart(
          'windows',
          queueId,
          both(
            `假设：${queue.zh}的 ${count} 个窗口开门期间一直开放。`,
            `Assumed: the ${count} windows of ${queue.en} are open whenever the hall is.`,
          ),
        ),
      ];
    }),
  };
}

const assumedPart = (part: FitPart['part'], about: string, says: Name): FitPart => fitPart(part, says, { about, isAssumed: true });

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
