import type { Arrivals, Scenario } from '#contracts/scenario';
import { expectedVisits } from './expected-visits.ts';
import { problem, type ScenarioProblem } from './scenario-problem.ts';

/** More visitors are no day. */
const mostVisitors = 20_000_000;

/** What is wrong with who comes, and for what. */
export function findArrivalProblems(scenario: Scenario): ScenarioProblem[] {
  const named = namesOf(scenario);
  const problems = scenario.arrivals.flatMap((stream, place) => {
    const path = `/arrivals/${place}`;
    if (stream.kind === 'recorded') return stream.visitors.flatMap((visitor, at) => named(`${path}/visitors/${at}`, visitor));
    const weight = stream.mix.reduce((sum, one) => sum + one.weight, 0);
    return [
      ...stream.mix.flatMap((one, at) => named(`${path}/mix/${at}`, one)),
      ...(weight > 0 ? [] : [problem(`${path}/mix`, weight, 'no matter has a weight above 0')]),
      ...(stream.kind === 'rates' ? rateProblems(path, stream) : []),
    ];
  });
  const visitors = [...expectedVisits(scenario).values()].reduce((sum, count) => sum + count, 0);
  return visitors > mostVisitors
    ? [...problems, problem('/arrivals', Math.round(visitors), `visitors a day are too many; ${mostVisitors} are simulated at most`)]
    : problems;
}

/** What is wrong with the hall as it is at the start. */
export function findStartProblems(scenario: Scenario): ScenarioProblem[] {
  const { start, windows, matters, queues } = scenario;
  if (!start) return [];
  const named = namesOf(scenario);
  const known = new Set(queues.map(({ id }) => id));
  const visited = new Set(matters.flatMap(({ steps }) => steps.map(({ queueId }) => queueId)));
  const desks = new Set(windows.map(({ id }) => id));
  const taken = new Set<string>();
  const queueProblems = (path: string, { queueId }: { queueId: string }): ScenarioProblem[] => {
    if (visited.has(queueId)) return [];
    return [
      problem(`${path}/queueId`, queueId, known.has(queueId) ? 'is a queue that no matter leads through' : 'is no queue of this scenario'),
    ];
  };
  return [
    ...start.waiting.flatMap((somebody, place) => [
      ...queueProblems(`/start/waiting/${place}`, somebody),
      ...named(`/start/waiting/${place}`, somebody),
    ]),
    ...start.serving.flatMap((somebody, place) => {
      const path = `/start/serving/${place}`;
      const { windowId } = somebody;
      const isTaken = taken.has(windowId);
      taken.add(windowId);
      return [
        ...(desks.has(windowId) ? [] : [problem(`${path}/windowId`, windowId, 'is no window of this scenario')]),
        ...(isTaken ? [problem(`${path}/windowId`, windowId, 'serves somebody already; a window serves one at a time')] : []),
        ...queueProblems(path, somebody),
        ...named(path, somebody),
      ];
    }),
  ];
}

/** Finds names of matters and classes that a scenario does not have. */
function namesOf({ matters, classes = [{ id: 'ordinary' }] }: Scenario) {
  const matterIds = new Set(matters.map(({ id }) => id));
  const classIds = new Set(classes.map(({ id }) => id));
  return (path: string, { matterId, classId }: { matterId?: string | undefined; classId?: string | undefined }): ScenarioProblem[] => [
    ...(matterId === undefined || matterIds.has(matterId) ? [] : [problem(`${path}/matterId`, matterId, 'is no matter of this scenario')]),
    ...(classId === undefined || classIds.has(classId) ? [] : [problem(`${path}/classId`, classId, 'is no class of this scenario')]),
  ];
}

function rateProblems(path: string, { untilMinutes, perMinute }: Extract<Arrivals, { kind: 'rates' }>): ScenarioProblem[] {
  const falls = untilMinutes.findIndex((minute, place) => minute <= (place > 0 ? (untilMinutes[place - 1] ?? 0) : 0));
  return [
    ...(untilMinutes.length === perMinute.length
      ? []
      : [problem(`${path}/perMinute`, perMinute.length, `has to have as many rates as untilMinutes has minutes (${untilMinutes.length})`)]),
    ...(falls < 0 ? [] : [problem(`${path}/untilMinutes/${falls}`, untilMinutes[falls], 'is not after the one before')]),
  ];
}
