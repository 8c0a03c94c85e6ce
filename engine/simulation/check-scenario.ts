import { Value } from 'typebox/value';
import type { Distribution } from '#contracts/distribution';
import { Scenario } from '#contracts/scenario';
import { findWindowProblems } from './check-windows.ts';
import { problem, type ScenarioProblem } from './scenario-problem.ts';
import { schemaProblems } from './schema-problems.ts';

export type CheckedScenario =
  | { readonly scenario: Scenario; readonly problems: readonly [] }
  | { readonly scenario: null; readonly problems: readonly ScenarioProblem[] };

/** Whether something is a scenario that can be simulated; if not, everything that is wrong with it. */
export function checkScenario(value: unknown): CheckedScenario {
  if (!Value.Check(Scenario, value)) return { scenario: null, problems: schemaProblems(Scenario, value) };
  const problems = [
    ...repeatedIds(value),
    ...findHourProblems(value),
    ...findRouteProblems(value),
    ...findArrivalProblems(value),
    ...findWindowProblems(value),
    ...findStartProblems(value),
  ];
  return problems.length > 0 ? { scenario: null, problems } : { scenario: value, problems: [] };
}

function repeatedIds(scenario: Scenario): ScenarioProblem[] {
  const lists = {
    classes: scenario.classes ?? [],
    queues: scenario.queues,
    matters: scenario.matters,
    arrivals: scenario.arrivals,
    windows: scenario.windows,
    resources: scenario.resources ?? [],
    reserves: scenario.reserves ?? [],
    interruptions: scenario.interruptions ?? [],
    tidalRules: scenario.tidalRules ?? [],
  };
  return Object.entries(lists).flatMap(([name, list]) => {
    const seen = new Set<string>();
    return list.flatMap(({ id }, place) => {
      if (seen.has(id)) return [problem(`/${name}/${place}/id`, id, 'is taken by another of the list; every id is given once')];
      seen.add(id);
      return [];
    });
  });
}

function findHourProblems({ hours, start }: Scenario): ScenarioProblem[] {
  const { closesMinute, lastTicketMinute, warmUpMinutes } = hours;
  const problems: ScenarioProblem[] = [];
  if (closesMinute <= 0)
    problems.push(problem('/hours/closesMinute', closesMinute, 'the hall closes before it opens; give minutes after 0'));
  if (lastTicketMinute !== undefined && lastTicketMinute > closesMinute)
    problems.push(problem('/hours/lastTicketMinute', lastTicketMinute, `tickets are given until closing at the latest (${closesMinute})`));
  if (warmUpMinutes !== undefined && warmUpMinutes >= closesMinute)
    problems.push(problem('/hours/warmUpMinutes', warmUpMinutes, `nothing would be counted; give less than ${closesMinute}`));
  if (start && start.minute >= closesMinute)
    problems.push(problem('/start/minute', start.minute, `the hall has closed by then; give less than ${closesMinute}`));
  return problems;
}

function findRouteProblems(scenario: Scenario): ScenarioProblem[] {
  const queues = new Set(scenario.queues.map(({ id }) => id));
  const matters = new Set(scenario.matters.map(({ id }) => id));
  const classes = classIdsOf(scenario);
  const ofMatters = scenario.matters.flatMap(({ steps }, matter) =>
    steps.flatMap(({ queueId, service, onward = [] }, step) => {
      const path = `/matters/${matter}/steps/${step}`;
      const shares = onward.reduce((sum, { share }) => sum + share, 0);
      return [
        ...(queues.has(queueId) ? [] : [problem(`${path}/queueId`, queueId, 'is no queue of this scenario')]),
        ...distributionProblems(service, `${path}/service`),
        ...onward.flatMap(({ matterId }, way) =>
          matters.has(matterId) ? [] : [problem(`${path}/onward/${way}/matterId`, matterId, 'is no matter of this scenario')],
        ),
        ...(shares > 1 + 1e-9 ? [problem(`${path}/onward`, shares, 'the shares add up to more than 1')] : []),
      ];
    }),
  );
  const ofQueues = scenario.queues.flatMap((queue, place) => {
    const { rule } = queue;
    const named = rule === undefined || rule.kind === 'fifo' ? [] : rule.kind === 'accumulating' ? Object.keys(rule.rates) : rule.classes;
    const resources = (scenario.resources ?? []).map(({ id }) => id);
    return [
      ...named.flatMap((id) => (classes.has(id) ? [] : [problem(`/queues/${place}/rule`, id, 'is no class of this scenario')])),
      ...(queue.resourceId === undefined || resources.includes(queue.resourceId)
        ? []
        : [problem(`/queues/${place}/resourceId`, queue.resourceId, 'is no resource of this scenario')]),
      ...(['patience', 'bearableWait', 'walk', 'wrapUp'] as const).flatMap((name) => {
        const distribution = queue[name];
        return distribution ? distributionProblems(distribution, `/queues/${place}/${name}`) : [];
      }),
    ];
  });
  return [...ofMatters, ...ofQueues];
}

function distributionProblems(distribution: Distribution, path: string): ScenarioProblem[] {
  switch (distribution.kind) {
    case 'uniform':
      return distribution.lowMinutes <= distribution.highMinutes
        ? []
        : [problem(`${path}/lowMinutes`, distribution.lowMinutes, `lies above highMinutes (${distribution.highMinutes})`)];
    case 'triangular': {
      const { lowMinutes, likelyMinutes, highMinutes } = distribution;
      const isOrdered = lowMinutes <= likelyMinutes && likelyMinutes <= highMinutes;
      return isOrdered ? [] : [problem(`${path}/likelyMinutes`, likelyMinutes, `lies outside ${lowMinutes} to ${highMinutes}`)];
    }
    case 'empirical': {
      const { quantilesMinutes } = distribution;
      const falls = quantilesMinutes.findIndex((value, place) => place > 0 && value < quantilesMinutes[place - 1]);
      return falls < 0 ? [] : [problem(`${path}/quantilesMinutes/${falls}`, quantilesMinutes[falls], 'is less than the one before')];
    }
    default:
      return [];
  }
}

function findArrivalProblems(scenario: Scenario): ScenarioProblem[] {
  const matters = new Set(scenario.matters.map(({ id }) => id));
  const classes = classIdsOf(scenario);
  const named = (path: string, { matterId, classId }: { matterId: string; classId?: string | undefined }): ScenarioProblem[] => [
    ...(matters.has(matterId) ? [] : [problem(`${path}/matterId`, matterId, 'is no matter of this scenario')]),
    ...(classId === undefined || classes.has(classId) ? [] : [problem(`${path}/classId`, classId, 'is no class of this scenario')]),
  ];
  return scenario.arrivals.flatMap((stream, place) => {
    const path = `/arrivals/${place}`;
    if (stream.kind === 'recorded') return stream.visitors.flatMap((visitor, at) => named(`${path}/visitors/${at}`, visitor));
    const weight = stream.mix.reduce((sum, one) => sum + one.weight, 0);
    return [
      ...stream.mix.flatMap((one, at) => named(`${path}/mix/${at}`, one)),
      ...(weight > 0 ? [] : [problem(`${path}/mix`, weight, 'no matter has a weight above 0')]),
      ...(stream.kind === 'rates' ? rateProblems(path, stream.untilMinutes, stream.perMinute) : []),
    ];
  });
}

function rateProblems(path: string, untilMinutes: readonly number[], perMinute: readonly number[]): ScenarioProblem[] {
  const falls = untilMinutes.findIndex((minute, place) => minute <= (place > 0 ? untilMinutes[place - 1] : 0));
  return [
    ...(untilMinutes.length === perMinute.length
      ? []
      : [problem(`${path}/perMinute`, perMinute.length, `has to have as many rates as untilMinutes has minutes (${untilMinutes.length})`)]),
    ...(falls < 0 ? [] : [problem(`${path}/untilMinutes/${falls}`, untilMinutes[falls], 'is not after the one before')]),
  ];
}

function findStartProblems({ start, queues, windows }: Scenario): ScenarioProblem[] {
  if (!start) return [];
  const known = new Set(queues.map(({ id }) => id));
  const desks = new Set(windows.map(({ id }) => id));
  return [
    ...[...start.waiting, ...start.serving].flatMap(({ queueId }) =>
      known.has(queueId) ? [] : [problem('/start', queueId, 'is no queue of this scenario')],
    ),
    ...start.serving.flatMap(({ windowId }, place) =>
      desks.has(windowId) ? [] : [problem(`/start/serving/${place}/windowId`, windowId, 'is no window of this scenario')],
    ),
  ];
}

const classIdsOf = ({ classes }: Scenario): Set<string> => new Set((classes ?? [{ id: 'ordinary' }]).map(({ id }) => id));
