import type { FitGap } from '#contracts/fit-report';
import type { ServiceDay } from '#contracts/instant';
import type { Scenario } from '#contracts/scenario';
import { assumeQueues } from './assume-queues.ts';
import { clockOf, openHoursOf } from './day-hours.ts';
import { type FittedScenario, outcomeOf } from './fit-outcome.ts';
import { fitGap } from './fit-part.ts';
import type { HallFit } from './hall-fit.ts';
import type { HallHistory } from './hall-history.ts';
import { both } from './wording.ts';

/** A day of which the history tells nothing, by the plan alone; `fit` says how long services take, if it is known. `why` says so. */
export function assumeDay(history: HallHistory, fit: HallFit | null, day: ServiceDay, why: FitGap): FittedScenario {
  const { plan } = history;
  const hours = openHoursOf(plan, day);
  const [first] = hours;
  const last = hours.at(-1);
  if (!first || !last)
    return outcomeOf(
      history,
      day,
      null,
      null,
      [],
      [fitGap('arrivals', null, 'closed_day', both(`大厅 ${day} 不开放。`, `The hall does not open on ${day}.`))],
    );
  const closed: Scenario = {
    format: 1,
    id: `${plan.id}-${day}`,
    name: { zh: `${plan.name.zh} ${day}`, en: `${plan.name.en} ${day}` },
    hallId: plan.id,
    hours: { startsAt: clockOf(first.opens), closesMinute: last.closes - first.opens, ends: 'empty' },
    queues: [],
    matters: [],
    arrivals: [],
    windows: [],
  };
  const queueIds = plan.queues.map(({ id }) => id);
  const { scenario, parts } = assumeQueues(closed, plan, queueIds, hours, first.opens, fit?.services ?? null);
  if (parts.length === 0)
    return outcomeOf(
      history,
      day,
      null,
      null,
      [],
      [why, fitGap('windows', null, 'no_windows', both('平面图里没有办理任何队列的窗口。', 'The plan has no window for any queue.'))],
    );
  return outcomeOf(history, day, scenario, 'assumed', [...parts], [why]);
}
