import type { FitGap, FitPart, FitReport } from '#contracts/fit-report';
import type { Name } from '#contracts/hall-plan';
import type { ServiceDay } from '#contracts/instant';
import type { Scenario } from '#contracts/scenario';
import { checkScenario } from '../simulation/check-scenario.ts';
import type { HallHistory } from './hall-history.ts';
import { both } from './wording.ts';

/** A scenario made of a hall's history; null on a day on which there is nothing to simulate, and `fit` says why. */
export interface FittedScenario {
  readonly scenario: Scenario | null;
  readonly fit: FitReport;
}

const mostAssumptions = 200;
const longestAssumption = 500;

/** A fitted scenario with what is to be told of it: checked, and its assumptions with it. */
export function outcomeOf(
  history: HallHistory,
  day: ServiceDay,
  scenario: Scenario | null,
  windows: FitReport['windows'],
  parts: FitPart[],
  gaps: FitGap[],
): FittedScenario {
  const { plan, from, to, days } = history;
  const fit: FitReport = { hallId: plan.id, day, from, to, days: days.used.length, daysLeftOut: [...days.leftOut], windows, parts, gaps };
  return { fit, scenario: scenario && checked({ ...scenario, assumptions: assumptionsOf(plan.name, fit) }) };
}

function checked(scenario: Scenario): Scenario {
  const [problem] = checkScenario(scenario).problems;
  if (problem) throw new TypeError(`a fitted scenario is none: ${problem.path} ${JSON.stringify(problem)}`);
  return scenario;
}

/** What stands with every result: all of the hall and its queues, of matters only what is missing. What is assumed comes first. */
function assumptionsOf(hall: Name, { hallId, from, to, days, daysLeftOut, parts, gaps }: FitReport): Name[] {
  const span = both(
    `${hall.zh}：依据 ${from} 至 ${to} 中 ${days} 天的记录。`,
    `Fitted on ${days} days of ${hallId} from ${from} to ${to}.`,
  );
  const leftOut = daysLeftOut.map(({ day, seen }) => both(`${day} 未采用：${seen.zh}。`, `${day} is left out: ${seen.en}.`));
  const assumed = parts.filter(({ isAssumed }) => isAssumed).map(({ says }) => says);
  const told = parts
    .filter(({ part, isAssumed }) => part !== 'services' && !isAssumed)
    .map(({ says, observations }) =>
      both(`${says.zh.replace(/。$/, '')}（${observations} 次观测）。`, `${says.en} (${observations} observations)`),
    );
  return [span, ...leftOut, ...gaps.map(({ says }) => says), ...assumed, ...told]
    .slice(0, mostAssumptions)
    .map(({ zh, en }) => both(zh.slice(0, longestAssumption), en.slice(0, longestAssumption)));
}
