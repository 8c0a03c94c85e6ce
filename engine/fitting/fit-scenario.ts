import type { HallPlan } from '#contracts/hall-plan';
import type { ServiceDay } from '#contracts/instant';
import { catalog } from '../analytics/query-catalog.ts';
import { ask } from '../analytics/question.ts';
import type { QuerySource } from '../query-source.ts';
import { assumeDay } from './assume-day.ts';
import { assumeQueues } from './assume-queues.ts';
import { composeScenario } from './compose-scenario.ts';
import { frameOf } from './day-frame.ts';
import { kindOf, openHoursOf } from './day-hours.ts';
import { type DayWindows, recordedWindows, usualWindowsOf } from './day-windows.ts';
import { describeFit } from './describe-fit.ts';
import { type BookedSlots, bookingsOf, usualBookings } from './fit-bookings.ts';
import type { KindDemand } from './fit-demand.ts';
import { factorOf } from './fit-levels.ts';
import { type FittedScenario, outcomeOf } from './fit-outcome.ts';
import { fitGap } from './fit-part.ts';
import { fitHall, type HallFit, openingsOn } from './hall-fit.ts';
import { readHistory } from './hall-history.ts';
import { both } from './wording.ts';

export interface FitSpan {
  /** Service days to fit on, both included. */
  readonly fromDay: ServiceDay;
  readonly toDay: ServiceDay;
  /** The day to simulate: a past one, or one to come. */
  readonly forDay: ServiceDay;
  /** Whether the windows are those recorded on the day; unless told, where it is one of the days fitted on. */
  readonly windows?: 'recorded' | 'usual';
}

/**
 * Makes a scenario of one service day from a hall's plan and its history. What the history does not tell is assumed where the plan
 * has windows for it; there is none for a day on which the hall stays closed. Throws `HallError('query_failed')`.
 */
export async function fitScenario(queries: QuerySource, plan: HallPlan, span: FitSpan): Promise<FittedScenario> {
  const { fromDay, toDay, forDay } = span;
  const history = await readHistory({ queries, plan, from: fromDay, to: toDay });
  const fit = await fitHall(queries, history);
  if (fit) return fitDay(queries, fit, forDay, span.windows);
  return assumeDay(
    history,
    null,
    forDay,
    fitGap(
      'arrivals',
      null,
      'no_history',
      both(`${fromDay} 至 ${toDay} 没有取号记录。`, `No day from ${fromDay} to ${toDay} tells of tickets.`),
    ),
  );
}

/** The same on a history that was fitted before. */
export async function fitDay(queries: QuerySource, fit: HallFit, day: ServiceDay, wanted?: FitSpan['windows']): Promise<FittedScenario> {
  const { history, plan } = fit;
  const kind = fit.demand.kinds.get(kindOf(plan, day));
  if (!kind)
    return assumeDay(
      history,
      fit,
      day,
      fitGap(
        'arrivals',
        null,
        'no_like_day',
        both(`记录里没有与 ${day} 开放时间相同的日子。`, `No day with the hours of ${day} is in the history.`),
      ),
    );
  const frame = frameOf(plan, day, kind, openingsOn(history.openings, kind.days));
  const span = { hall_id: plan.id, time_zone: plan.timeZone, from: day, until: day };
  const isRecorded = (wanted ?? (history.days.used.includes(day) ? 'recorded' : 'usual')) === 'recorded';
  const windows: DayWindows = isRecorded
    ? recordedWindows(await ask(queries, catalog.fitOpenings, span), day, frame)
    : usualWindowsOf(fit, kind, day, frame);
  const booked = isRecorded ? bookingsOf(await ask(queries, catalog.fitBookings, span), day) : usualOf(fit, kind, day);
  const seen = composeScenario({ fit, kind, day, frame, windows, booked, recorded: null });
  if (seen.queues.length === 0)
    return assumeDay(
      history,
      fit,
      day,
      fitGap(
        'windows',
        null,
        'no_windows',
        both(`${day} 或同类日没有哪条队列有办理记录。`, `No queue is known to be served on ${day} or its like.`),
      ),
    );
  const { scenario, parts: assumed } = assumeQueues(seen, plan, unseenQueues(fit), openHoursOf(plan, day), frame.origin, fit.services);
  const { parts, gaps } = describeFit(fit, kind, windows, seen, new Set(assumed.flatMap(({ about }) => about ?? [])));
  return outcomeOf(history, day, scenario, windows.source, [...assumed, ...parts], gaps);
}

/** Queues of the plan in which nobody was served. */
function unseenQueues({ plan, services }: HallFit): string[] {
  const known = new Set(services.matters.map(({ queueId }) => queueId));
  return plan.queues.map(({ id }) => id).filter((queueId) => !known.has(queueId));
}

/** Bookings of an ordinary day of the kind, as much more or fewer as the day brings walk-ins. */
function usualOf({ history }: HallFit, { days, levels }: KindDemand, day: ServiceDay): BookedSlots {
  return usualBookings(history.bookings, days, (queueId, other) => factorOf(levels, queueId, other ?? day));
}
