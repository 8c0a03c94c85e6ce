import type { ServiceDay } from '#contracts/instant';
import type { BreakRelay, Interruption, ScenarioWindow, StaffHabits, WindowPeriod } from '#contracts/scenario-windows';
import { groupBy } from '../group-by.ts';
import type { DayFrame } from './day-frame.ts';
import { weekdayOf } from './day-hours.ts';
import type { KindDemand } from './fit-demand.ts';
import { fitInterruptions, type InterruptionFit } from './fit-interruptions.ts';
import { fitLateness, type LatenessFit } from './fit-lateness.ts';
import { type HallFit, openingsOn } from './hall-fit.ts';
import type { OpeningRow } from './hall-history.ts';
import { type Stretch, shiftsOf, stretchesOf } from './stretches.ts';
import { findUsualBreaks, relaysOf, type UsualBreak } from './usual-breaks.ts';
import { usualWindows } from './usual-windows.ts';

/** Who is to sit where and when on one day, and what comes in between. */
export interface DayWindows {
  /** As recorded on the day itself, or as is usual on its like. */
  readonly source: 'recorded' | 'usual';
  /** Days the usual is made of. */
  readonly days: number;
  readonly stretches: readonly Stretch[];
  readonly breaks: readonly UsualBreak[];
  readonly interruptions: readonly InterruptionFit[];
  readonly lateness: LatenessFit | null;
}

const enoughWeekdays = 3;

/** As the day was recorded: late comers, breaks and outages told of are in it; empty posts nobody told of are not. */
export function recordedWindows(openings: readonly OpeningRow[], day: ServiceDay, { closes }: DayFrame): DayWindows {
  return { source: 'recorded', days: 1, stretches: stretchesOf(openings, day, closes), breaks: [], interruptions: [], lateness: null };
}

/** As days like it usually are: of its weekday when there are enough of them, else of those with the same hours. */
export function usualWindowsOf(fit: HallFit, kind: KindDemand, day: ServiceDay, { opens, closes }: DayFrame): DayWindows {
  const weekday = kind.days.filter((other) => weekdayOf(other) === weekdayOf(day));
  const days = weekday.length >= enoughWeekdays ? weekday : kind.days;
  const openings = openingsOn(fit.history.openings, days);
  const shifts = shiftsOf(openings, closes);
  const ofKind = openingsOn(fit.history.openings, kind.days);
  return {
    source: 'usual',
    days: days.length,
    stretches: usualWindows(fit.plan, shifts, days.length, opens, closes),
    breaks: findUsualBreaks(openings, shifts, closes),
    interruptions: fitInterruptions(ofKind, closes),
    lateness: fitLateness(shiftsOf(ofKind, closes), opens),
  };
}

/** The windows of a scenario: those of the day, and those of the plan that stay closed. They serve `queues` at most. */
export function composeWindows(fit: HallFit, windows: DayWindows, { origin }: DayFrame, queues: ReadonlySet<string>): ScenarioWindow[] {
  const known = (ids: readonly string[]): string[] => ids.filter((id) => queues.has(id));
  const stretches = windows.stretches
    .map((stretch) => ({ ...stretch, queues: known(stretch.queues) }))
    .filter((one) => one.queues.length > 0);
  const staffed = groupBy(stretches, ({ windowId }) => windowId);
  const planned = fit.plan.windows.map((one) => ({ id: one.id, own: known(one.queues) }));
  const met = [...staffed].filter(([id]) => !planned.some((one) => one.id === id)).map(([id]) => ({ id, own: [] as string[] }));
  return [...planned, ...met].flatMap(({ id, own }): ScenarioWindow[] => {
    const pace = fit.windowPaces.get(id);
    const ownQueues = own.length > 0 ? own : (staffed.get(id)?.[0]?.queues ?? []);
    const periods = (staffed.get(id) ?? []).flatMap((stretch) => periodsOf(fit, windows, stretch, ownQueues, origin));
    return ownQueues.length === 0 ? [] : [{ id, queues: ownQueues, ...(pace === undefined ? {} : { pace: rounded(pace) }), periods }];
  });
}

export function composeStaff({ lateness }: DayWindows): StaffHabits | null {
  return lateness === null ? null : { late: { share: lateness.share, delay: lateness.delay } };
}

export const composeBreaks = ({ breaks, stretches }: DayWindows, { origin }: DayFrame): BreakRelay[] => relaysOf(breaks, stretches, origin);

/** Pauses told of, and empty posts nobody told of: seen as gaps while people waited. */
export function composeInterruptions(fit: HallFit, { interruptions }: DayWindows, windowIds: readonly string[]): Interruption[] {
  const { gaps, vacant, meanMinutes } = fit.calls.vacancy;
  const told = interruptions.map(({ reason, meanMinutesBetween, duration }) => ({ id: reason, meanMinutesBetween, duration }));
  const cycleMinutes = meanCycleMinutes(fit);
  const untold =
    vacant < leastVacant
      ? []
      : [
          {
            id: 'vacant-untold',
            meanMinutesBetween: (cycleMinutes * gaps) / vacant,
            duration: { kind: 'gamma', meanMinutes: meanMinutes + cycleMinutes / 2, coefficientOfVariation: vacantVariation } as const,
          },
        ];
  return [...told, ...untold].map((one) => ({ ...one, windowIds: [...windowIds], whileServing: 'finish' }));
}

const leastVacant = 5;
/** Nobody sees how short the shortest are. */
const vacantVariation = 0.4;

/** From one call of a window to its next, when people wait. */
function meanCycleMinutes({ services, history }: HallFit): number {
  const minutes = history.services.reduce((sum, row) => sum + row.minutes_sum, 0);
  return minutes / Math.max(1, services.services) + 1;
}

const hourMinutes = 60;

/** A stretch at the pace of whoever sits there, slower or quicker from hour to hour where that was seen. */
function periodsOf(fit: HallFit, { source }: DayWindows, stretch: Stretch, ownQueues: readonly string[], origin: number): WindowPeriod[] {
  const { paces, hourFactors } = fit.services.pace;
  const usual = fit.windowPaces.get(stretch.windowId) ?? 1;
  const pace = stretch.staffId === null ? usual : (paces.get(stretch.staffId) ?? usual);
  const queues = stretch.queues.join() === ownQueues.join() ? {} : { queues: [...stretch.queues] };
  const from = Math.max(0, stretch.from - origin);
  const to = stretch.to - origin;
  if (to <= from) return [];
  // A usual day's breaks fall where nobody knows yet, so its hours are not told apart.
  const isFlat = source === 'usual' || hourFactors.every((factor) => factor === 1);
  const cuts = isFlat ? [from] : hourFactors.map((_, hour) => from + hour * hourMinutes).filter((minute) => minute < to);
  return cuts.map((minute, hour) => ({
    fromMinute: minute,
    toMinute: cuts[hour + 1] ?? to,
    ...queues,
    pace: rounded(pace * (isFlat ? 1 : (hourFactors[hour] ?? 1))),
  }));
}

const rounded = (pace: number): number => Math.min(20, Math.max(0.05, Math.round(pace * 10_000) / 10_000));
