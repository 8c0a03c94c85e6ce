import { Compile } from 'typebox/compile';
import { Scenario } from '#contracts/scenario';
import { findArrivalProblems, findStartProblems } from './check-arrivals.ts';
import { findDistributionProblems } from './check-distributions.ts';
import { findRouteProblems } from './check-routes.ts';
import { findWindowProblems } from './check-windows.ts';
import { problem, type ScenarioProblem } from './scenario-problem.ts';
import { mostProblems, schemaProblems } from './schema-problems.ts';

export type CheckedScenario =
  | { readonly scenario: Scenario; readonly problems: readonly [] }
  | { readonly scenario: null; readonly problems: readonly ScenarioProblem[] };

const isScenario = Compile(Scenario);

/** Whether something is a scenario that can be simulated; if not, what is wrong with it. */
export function checkScenario(value: unknown): CheckedScenario {
  if (!isScenario.Check(value)) return { scenario: null, problems: schemaProblems(Scenario, value) };
  const problems = [
    ...repeatedIds(value),
    ...findHourProblems(value),
    ...findRouteProblems(value),
    ...findDistributionProblems(value),
    ...findArrivalProblems(value),
    ...findWindowProblems(value),
    ...findStartProblems(value),
  ];
  return problems.length > 0 ? { scenario: null, problems: problems.slice(0, mostProblems) } : { scenario: value, problems: [] };
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
  if (closesMinute <= 0) return [problem('/hours/closesMinute', closesMinute, 'the hall closes before it opens; give minutes after 0')];
  const problems: ScenarioProblem[] = [];
  if (lastTicketMinute !== undefined && lastTicketMinute > closesMinute)
    problems.push(problem('/hours/lastTicketMinute', lastTicketMinute, `tickets are given until closing at the latest (${closesMinute})`));
  if (warmUpMinutes !== undefined && warmUpMinutes >= closesMinute)
    problems.push(problem('/hours/warmUpMinutes', warmUpMinutes, `nothing would be counted; give less than ${closesMinute}`));
  if (start && start.minute >= closesMinute)
    problems.push(problem('/start/minute', start.minute, `the hall has closed by then; give less than ${closesMinute}`));
  return problems;
}
