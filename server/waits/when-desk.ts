import type { ArrivalDay } from '#contracts/arrival-forecast';
import type { HallPlan } from '#contracts/hall-plan';
import type { HallState } from '#contracts/hall-state';
import type { Instant, ServiceDay } from '#contracts/instant';
import type { CurveDay, PublicCurve } from '#contracts/public-curve';
import type { PublicRange } from '#contracts/public-waits';
import type { Scenario } from '#contracts/scenario';
import type { NoForecastReason } from '#contracts/wait-forecast';
import { dayNumberOf, minuteOf, openHoursOf } from '#engine/fitting/day-hours';
import { HallCalendar } from '#engine/hall-calendar';
import type { HallView } from '#engine/hall-view';
import { buildLookAhead } from '#engine/look-ahead/build-look-ahead';
import { askDayCurve, readDayCurve } from '#engine/waits/day-curve';
import { withForecast } from '#engine/waits/expected-arrivals';
import type { ArrivalForecasts } from '../forecast/arrival-forecasts.ts';
import { findMoment } from '../http/known-hall.ts';
import { SharedAnswers } from '../http/shared-answers.ts';
import type { TidalPlanDesk } from '../planning/tidal-plan-desk.ts';
import type { LookAheadSource } from './look-ahead-source.ts';

/** Today and so many days after it. */
const daysShown = 5;
const paths = 100;
const seed = 1;
/** Today moves with the hall, the days to come with the plans that are adopted for them. */
const freshTodayMilliseconds = 60_000;
const freshDayMilliseconds = 10 * 60_000;
/** What is older is shown so much longer while it is made anew: a phone at the door waits for nothing. */
const staleTodayMilliseconds = 2 * 60_000;
const staleDayMilliseconds = 60 * 60_000;
/** Looked at by nobody, it is made anew so often all the same. */
const warmEveryMilliseconds = 30 * 60_000;

type Moment = ReturnType<typeof findMoment>;

/** When to come: what somebody would wait who takes a number at each half hour of today and the days after. Made once for all who ask. */
export class WhenDesk {
  private readonly today = new SharedAnswers(freshTodayMilliseconds, staleTodayMilliseconds);
  private readonly later = new SharedAnswers(freshDayMilliseconds, staleDayMilliseconds);
  private warming: NodeJS.Timeout | null = null;
  private last: Promise<void> = Promise.resolve();
  private isClosed = false;

  constructor(
    private readonly view: HallView,
    private readonly source: LookAheadSource,
    private readonly arrivals: Pick<ArrivalForecasts, 'forecast'>,
    private readonly plans: Pick<TidalPlanDesk, 'planned'>,
  ) {}

  /** Makes the curves of all halls before somebody asks, and again now and then. */
  keepWarm(onError: (message: string, cause: unknown) => void): void {
    const warm = (): void => {
      this.last = this.last.then(() => this.warm(onError));
    };
    warm();
    this.warming = setInterval(warm, warmEveryMilliseconds);
  }

  /** Ends keeping warm, and waits for the hall that is under way. */
  async close(): Promise<void> {
    this.isClosed = true;
    if (this.warming !== null) clearInterval(this.warming);
    await this.last;
  }

  /** Throws `unknown_hall`. */
  async curve(hallId: string): Promise<PublicCurve> {
    const moment = findMoment(this.view, hallId);
    const { name, timeZone } = moment.plan;
    const forecast = await this.arrivals.forecast(hallId, null, daysShown);
    const days = forecast.days.map((arrivals, ahead) => {
      const kept = ahead === 0 ? this.today : this.later;
      return kept.share(`${hallId} ${moment.day} ${arrivals.day}`, () => this.describe(moment, arrivals, ahead === 0));
    });
    return { name, timeZone, time: new Date(moment.now).toISOString(), days: await Promise.all(days) };
  }

  private async warm(onError: (message: string, cause: unknown) => void): Promise<void> {
    for (const { id, openWorld } of this.view.plans.values()) {
      if (this.isClosed) return;
      if (!openWorld) await this.curve(id).catch((cause: unknown) => onError(`when to come to ${id} is not known`, cause));
    }
  }

  private async describe(moment: Moment, arrivals: ArrivalDay, isToday: boolean): Promise<CurveDay> {
    const { plan } = moment;
    const { day, closed, holiday } = arrivals;
    const said = { day, isClosed: closed, holiday, reason: null, queues: [] };
    if (closed) return said;
    const state = isToday ? this.view.state(plan.id) : null;
    if (state?.feeds.ticket?.freshness === 'stale') return { ...said, reason: 'stale_feed' };
    const scenario = await this.source.dayOf({ hallId: plan.id, day });
    if (typeof scenario === 'string') return { ...said, reason: scenario };
    const clock = clockOf(plan, day, scenario);
    // Today's windows are seen; those of days to come are as planned.
    const from = state ? startNow(scenario, state, moment.now, clock.calendar) : await this.plans.planned(plan, day, scenario);
    if (typeof from === 'string') return { ...said, reason: from };
    const open = openHoursOf(plan, day).map(({ opens, closes }) => ({ opens: opens - clock.zero, closes: closes - clock.zero }));
    const task = askDayCurve(withForecast(from, arrivals, clock.minuteOf), { open, paths, seed });
    const curves = readDayCurve(task, await this.source.simulate(task));
    return { ...said, queues: describeQueues(plan, arrivals, task.probeMinutes.map(clock.momentOf), curves) };
  }
}

function describeQueues(
  plan: HallPlan,
  { queues }: ArrivalDay,
  moments: readonly string[],
  curves: ReadonlyMap<string, readonly (PublicRange | null)[]>,
): CurveDay['queues'] {
  return plan.queues.map(({ id, letter, name }) => ({
    queueId: id,
    letter,
    name,
    doubt: queues.find(({ queueId }) => queueId === id)?.doubt ?? null,
    points: (curves.get(id) ?? []).map((range, place) => ({ at: moments[place] ?? '', range })),
  }));
}

/** The rest of today as it stands now, to its end; why not, when no numbers are given any more. */
function startNow(scenario: Scenario, state: HallState, now: Instant, calendar: HallCalendar): Scenario | NoForecastReason {
  const { hours } = scenario;
  const present = calendar.minuteOfServiceDay(now) - minuteOf(hours.startsAt ?? '00:00');
  if (present >= (hours.lastTicketMinute ?? hours.closesMinute)) return 'closed';
  return buildLookAhead(state, scenario, { now, calendar, horizonMinutes: 2 * hours.closesMinute }).scenario;
}

/** Between moments and minutes of a day's scenario. */
function clockOf({ timeZone }: HallPlan, day: ServiceDay, { hours }: Scenario) {
  const calendar = new HallCalendar(timeZone);
  const zero = minuteOf(hours.startsAt ?? '00:00');
  const start = calendar.instantAt(dayNumberOf(day), zero);
  return {
    calendar,
    zero,
    minuteOf: (moment: string): number => (Date.parse(moment) - start) / 60_000,
    momentOf: (minute: number): string => new Date(start + minute * 60_000).toISOString(),
  };
}
