import type { Scenario } from '#contracts/scenario';
import { problem, type ScenarioProblem } from './scenario-problem.ts';

/** What is wrong with who serves whom and when. */
export function findWindowProblems(scenario: Scenario): ScenarioProblem[] {
  return [...findPlanProblems(scenario), ...findUnservedQueues(scenario), ...findRuleProblems(scenario)];
}

function findPlanProblems({ windows, queues }: Scenario): ScenarioProblem[] {
  const known = new Set(queues.map(({ id }) => id));
  return windows.flatMap((serviceWindow, place) => {
    const path = `/windows/${place}`;
    const periods = serviceWindow.periods ?? [];
    const inOrder = [...periods].sort((a, b) => a.fromMinute - b.fromMinute);
    const unknown = [serviceWindow, ...periods].flatMap(({ queues: served = [] }) => served.filter((id) => !known.has(id)));
    return [
      ...unknown.map((id) => problem(`${path}/queues`, id, 'is no queue of this scenario')),
      ...periods.flatMap(({ fromMinute, toMinute }, at) =>
        toMinute > fromMinute ? [] : [problem(`${path}/periods/${at}/toMinute`, toMinute, `is not after fromMinute (${fromMinute})`)],
      ),
      ...inOrder.flatMap(({ fromMinute }, at) => {
        const before = inOrder[at - 1];
        return before && fromMinute < before.toMinute
          ? [problem(`${path}/periods`, fromMinute, `begins before another period has ended (${before.toMinute})`)]
          : [];
      }),
    ];
  });
}

/** A queue that somebody comes to and nobody serves while the hall is open. In a hall that is already running its windows may all be closed. */
function findUnservedQueues({ windows, queues, matters, tidalRules, hours, start }: Scenario): ScenarioProblem[] {
  const tidal = new Set((tidalRules ?? []).flatMap(({ windowIds }) => windowIds));
  const served = new Set(
    windows.flatMap(({ id, queues: own, periods }) =>
      periods === undefined || tidal.has(id) || (start !== undefined && periods.length === 0)
        ? own
        : periods.flatMap((period) => (period.fromMinute < hours.closesMinute ? (period.queues ?? own) : [])),
    ),
  );
  const visited = new Set(matters.flatMap(({ steps }) => steps.map(({ queueId }) => queueId)));
  return queues.flatMap(({ id }, place) =>
    visited.has(id) && !served.has(id)
      ? [problem(`/queues/${place}/id`, id, 'is served by no window; give a window that serves it, or take its matters away')]
      : [],
  );
}

function findRuleProblems(scenario: Scenario): ScenarioProblem[] {
  const windows = new Set(scenario.windows.map(({ id }) => id));
  const queues = new Set(scenario.queues.map(({ id }) => id));
  const reserves = new Set((scenario.reserves ?? []).map(({ id }) => id));
  const unknown = (path: string, ids: readonly string[]): ScenarioProblem[] =>
    ids.flatMap((id) => (windows.has(id) ? [] : [problem(path, id, 'is no window of this scenario')]));
  return [
    ...(scenario.breaks ?? []).flatMap(({ windowIds, fromMinute, toMinute, minutes, relays }, place) => [
      ...unknown(`/breaks/${place}/windowIds`, windowIds),
      ...(fromMinute + relays * minutes <= toMinute + 1e-9
        ? []
        : [problem(`/breaks/${place}/minutes`, minutes, `${relays} relays of it do not fit between ${fromMinute} and ${toMinute}`)]),
    ]),
    ...(scenario.start?.breaks ?? []).flatMap(({ windowId }, place) => unknown(`/start/breaks/${place}/windowId`, [windowId])),
    ...(scenario.interruptions ?? []).flatMap(({ windowIds }, place) => unknown(`/interruptions/${place}/windowIds`, windowIds)),
    ...(scenario.tidalRules ?? []).flatMap(({ windowIds, staffFromWindowIds = [], queueId, reserveId }, place) => [
      ...unknown(`/tidalRules/${place}/windowIds`, windowIds),
      ...unknown(`/tidalRules/${place}/staffFromWindowIds`, staffFromWindowIds),
      ...(queues.has(queueId) ? [] : [problem(`/tidalRules/${place}/queueId`, queueId, 'is no queue of this scenario')]),
      ...(reserveId === undefined || reserves.has(reserveId)
        ? []
        : [problem(`/tidalRules/${place}/reserveId`, reserveId, 'is no reserve of this scenario')]),
    ]),
  ];
}
