import type { FitGap, FitGapReason, FitPart, FitReport } from '#contracts/fit-report';
import type { HallPlan } from '#contracts/hall-plan';
import type { ServiceDay } from '#contracts/instant';
import type { Scenario } from '#contracts/scenario';
import { catalog } from '../analytics/query-catalog.ts';
import { ask } from '../analytics/question.ts';
import type { QuerySource } from '../query-source.ts';
import { checkScenario } from '../simulation/check-scenario.ts';
import { composeScenario } from './compose-scenario.ts';
import { frameOf } from './day-frame.ts';
import { kindOf, openHoursOf } from './day-hours.ts';
import { type DayWindows, recordedWindows, usualWindowsOf } from './day-windows.ts';
import { describeFit } from './describe-fit.ts';
import { type BookedSlots, bookingsOf, usualBookings } from './fit-bookings.ts';
import type { KindDemand } from './fit-demand.ts';
import { factorOf } from './fit-levels.ts';
import { fitGap } from './fit-part.ts';
import { fitHall, type HallFit, openingsOn } from './hall-fit.ts';
import { type HallHistory, readHistory } from './hall-history.ts';

export interface FitSpan {
  /** Service days to fit on, both included. */
  readonly fromDay: ServiceDay;
  readonly toDay: ServiceDay;
  /** The day to simulate: a past one, or one to come. */
  readonly forDay: ServiceDay;
  /** Whether the windows are those recorded on the day; unless told, where it is one of the days fitted on. */
  readonly windows?: 'recorded' | 'usual';
}

/** A scenario made of a hall's history; null where the history cannot carry one, and `fit` says why. */
export interface FittedScenario {
  readonly scenario: Scenario | null;
  readonly fit: FitReport;
}

/** Makes a scenario of one service day from a hall's plan and its history. Throws `HallError('query_failed')`. */
export async function fitScenario(queries: QuerySource, plan: HallPlan, span: FitSpan): Promise<FittedScenario> {
  const { fromDay, toDay } = span;
  const history = await readHistory({ queries, plan, from: fromDay, to: toDay });
  const fit = await fitHall(queries, history);
  if (fit === null) return nothing(history, span.forDay, 'no_history', `No day from ${fromDay} to ${toDay} tells of tickets.`);
  return fitDay(queries, fit, span.forDay, span.windows);
}

/** The same on a history that was fitted before. */
export async function fitDay(queries: QuerySource, fit: HallFit, day: ServiceDay, wanted?: FitSpan['windows']): Promise<FittedScenario> {
  const { history, plan } = fit;
  const kind = fit.demand.kinds.get(kindOf(plan, day));
  if (!kind) {
    const isClosed = openHoursOf(plan, day).length === 0;
    return isClosed
      ? nothing(history, day, 'closed_day', `The hall does not open on ${day}.`)
      : nothing(history, day, 'no_like_day', `No day with the hours of ${day} (${kindOf(plan, day)}) is in the history.`);
  }
  const frame = frameOf(plan, day, kind, openingsOn(history.openings, kind.days));
  const span = { hall_id: plan.id, time_zone: plan.timeZone, from: day, until: day };
  const isRecorded = (wanted ?? (history.days.used.includes(day) ? 'recorded' : 'usual')) === 'recorded';
  const windows: DayWindows = isRecorded
    ? recordedWindows(await ask(queries, catalog.fitOpenings, span), day, frame)
    : usualWindowsOf(fit, kind, day, frame);
  if (windows.stretches.length === 0) return nothing(history, day, 'no_windows', `No window is known to be open on ${day} or its like.`);
  const booked = isRecorded ? bookingsOf(await ask(queries, catalog.fitBookings, span), day) : usualOf(fit, kind, day);
  const scenario = composeScenario({ fit, kind, day, frame, windows, booked, recorded: null });
  if (scenario.queues.length === 0 || scenario.windows.length === 0)
    return nothing(history, day, 'never_served', 'Of no queue that is served on the day is it known how long services take.');
  const { parts, gaps } = describeFit(fit, kind, windows, scenario);
  return {
    scenario: checked({ ...scenario, assumptions: assumptionsOf(history, parts, gaps) }),
    fit: reportOf(history, day, windows.source, parts, gaps),
  };
}

/** Bookings of an ordinary day of the kind, as much more or fewer as the day brings walk-ins. */
function usualOf({ history }: HallFit, { days, levels }: KindDemand, day: ServiceDay): BookedSlots {
  return usualBookings(history.bookings, days, (queueId, other) => factorOf(levels, queueId, other ?? day));
}

function checked(scenario: Scenario): Scenario {
  const [problem] = checkScenario(scenario).problems;
  if (problem) throw new TypeError(`a fitted scenario is none: ${problem.path} ${JSON.stringify(problem)}`);
  return scenario;
}

function nothing(history: HallHistory, day: ServiceDay, reason: FitGapReason, says: string): FittedScenario {
  return { scenario: null, fit: reportOf(history, day, null, [], [fitGap('arrivals', null, reason, says)]) };
}

function reportOf(
  { plan, from, to, days }: HallHistory,
  day: ServiceDay,
  windows: FitReport['windows'],
  parts: FitPart[],
  gaps: FitGap[],
): FitReport {
  return { hallId: plan.id, day, from, to, days: days.used.length, daysLeftOut: [...days.leftOut], windows, parts, gaps };
}

const mostAssumptions = 200;
const longestAssumption = 500;

/** What stands with every result: all of the hall and its queues, of matters only what is missing. */
function assumptionsOf({ plan, from, to, days }: HallHistory, parts: readonly FitPart[], gaps: readonly FitGap[]): string[] {
  const span = `Fitted on ${days.used.length} days of ${plan.id} from ${from} to ${to}.`;
  const leftOut = days.leftOut.map(({ day, seen }) => `${day} is left out: ${seen}.`);
  const told = parts.filter(({ part }) => part !== 'services').map(({ says, observations }) => `${says} (${observations} observations)`);
  return [span, ...leftOut, ...gaps.map(({ says }) => says), ...told]
    .slice(0, mostAssumptions)
    .map((text) => text.slice(0, longestAssumption));
}
