import type { FitGap, FitPart, FitReport } from '#contracts/fit-report';
import type { ServiceDay } from '#contracts/instant';
import type { Scenario } from '#contracts/scenario';
import { checkScenario } from '../simulation/check-scenario.ts';
import type { HallHistory } from './hall-history.ts';

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
  return { fit, scenario: scenario && checked({ ...scenario, assumptions: assumptionsOf(fit) }) };
}

function checked(scenario: Scenario): Scenario {
  const [problem] = checkScenario(scenario).problems;
  if (problem) throw new TypeError(`a fitted scenario is none: ${problem.path} ${JSON.stringify(problem)}`);
  return scenario;
}

/** What stands with every result: all of the hall and its queues, of matters only what is missing. What is assumed comes first. */
function assumptionsOf({ hallId, from, to, days, daysLeftOut, parts, gaps }: FitReport): string[] {
  const span = `Fitted on ${days} days of ${hallId} from ${from} to ${to}.`;
  const leftOut = daysLeftOut.map(({ day, seen }) => `${day} is left out: ${seen}.`);
  const assumed = parts.filter(({ isAssumed }) => isAssumed).map(({ says }) => says);
  const told = parts
    .filter(({ part, isAssumed }) => part !== 'services' && !isAssumed)
    .map(({ says, observations }) => `${says} (${observations} observations)`);
  return [span, ...leftOut, ...gaps.map(({ says }) => says), ...assumed, ...told]
    .slice(0, mostAssumptions)
    .map((text) => text.slice(0, longestAssumption));
}
