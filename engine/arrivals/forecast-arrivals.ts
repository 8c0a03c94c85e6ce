import type { ArrivalDay, ArrivalForecast } from '#contracts/arrival-forecast';
import type { ServiceDay } from '#contracts/instant';
import { type ArrivalCount, arrivalSlots } from '../analytics/arrival-slots.ts';
import type { HallMoment } from '../analytics/hall-moment.ts';
import { HallError } from '../errors.ts';
import { dayAfter, dayNumberOf, openHoursOf } from '../fitting/day-hours.ts';
import { formatClockDay } from '../forecast/clock-time.ts';
import type { WorkCalendar } from '../forecast/work-calendar.ts';
import { HallCalendar } from '../hall-calendar.ts';
import type { QuerySource } from '../query-source.ts';
import { buildArrivalGrid, daysAhead, slotMinutes } from './arrival-grid.ts';
import { ArrivalModel } from './arrival-model.ts';
import { dayKindOf, isClosed } from './day-kind.ts';
import { describeQueue } from './describe-queue.ts';

/** Older days say little of the days to come. */
const historyDays = 200;

/** The model of a hall's arrivals from its days before `moment.day`. */
export async function fitArrivals(queries: QuerySource, moment: HallMoment, calendar: WorkCalendar): Promise<ArrivalModel> {
  const counts = await arrivalSlots(queries, moment, dayAfter(moment.day, -historyDays), dayAfter(moment.day, -1));
  return new ArrivalModel(buildArrivalGrid(moment.plan, counts, moment.day), calendar);
}

/**
 * What is forecast of `days` service days from `fromDay` on, by queue and quarter hour; today moves with what came until now. `model` is
 * of `moment.day`. Throws `HallError('bad_request')` for days before today or more than fourteen after it.
 */
export async function forecastArrivals(
  queries: QuerySource,
  moment: HallMoment,
  model: ArrivalModel,
  fromDay: ServiceDay,
  days: number,
  queueId: string | null = null,
): Promise<ArrivalForecast> {
  const first = dayNumberOf(fromDay) - dayNumberOf(moment.day);
  if (!(first >= 0 && first + days <= daysAhead))
    throw new HallError(
      'bad_request',
      `arrivals are forecast from today, ${moment.day}, to ${dayAfter(moment.day, daysAhead - 1)}, not ${days} days from ${fromDay} on`,
    );
  const today = first === 0 ? await arrivalSlots(queries, moment, moment.day, moment.day) : [];
  return {
    madeAt: new Date(moment.now).toISOString(),
    historyDays: model.historyDays,
    days: Array.from({ length: days }, (_, place) => describeDay(moment, model, first + place, today, queueId)),
  };
}

function describeDay(
  { plan, now }: HallMoment,
  model: ArrivalModel,
  ahead: number,
  today: readonly ArrivalCount[],
  queueId: string | null,
): ArrivalDay {
  const { grid, calendar } = model;
  const day = model.today + ahead;
  const dayNumber = grid.firstDay + day;
  const hallCalendar = new HallCalendar(plan.timeZone);
  const hours = openHoursOf(plan, formatClockDay(dayNumber));
  const special = calendar.special(dayNumber);
  const closed = isClosed(plan, model, dayNumber) && (ahead > 0 || today.length === 0);
  const heardUntil = today.reduce((latest, { lastAt }) => Math.max(latest, lastAt), 0);
  const cameTo = (id: string): Map<number, number> =>
    new Map(today.flatMap((one) => (one.queueId === id ? [[one.slotMinute / slotMinutes, one.arrivals] as const] : [])));
  const queues = grid.keys.flatMap((id, key) =>
    closed || (queueId !== null && queueId !== id)
      ? []
      : [
          describeQueue(model, {
            key,
            day,
            isPlanned: (slot) =>
              hours.some(({ opens, closes }) => slot * slotMinutes >= opens - slotMinutes + 1 && slot * slotMinutes < closes),
            startOf: (slot) => hallCalendar.instantAt(dayNumber, slot * slotMinutes),
            soFar: ahead === 0 ? { now, heardUntil, came: cameTo(id) } : null,
          }),
        ],
  );
  return {
    day: formatClockDay(dayNumber),
    kind: dayKindOf(calendar, dayNumber),
    holiday: special && { zh: special.nameZh, en: special.nameEn },
    closed,
    queues,
  };
}
