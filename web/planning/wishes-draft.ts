import type { HallPlan } from '#contracts/hall-plan';
import type { PlanWishes, WindowPin } from '#contracts/tidal-plan';
import { formatStretches } from '../experiments/number-stretches.ts';
import { type MealDraft, type PeopleFault, peopleDraftOf, readMeals, readStaff, type StaffDraft } from './people-draft.ts';
import { planClock } from './plan-clock.ts';
import { minuteOf, type PlannedHours } from './planned-hours.ts';
import { parseWindows } from './window-numbers.ts';

/** A pin while it is typed; without times it holds all day, without queues the window stays closed. */
export interface PinDraft {
  readonly key: number;
  /** Number of the window. */
  readonly number: string;
  /** `HH:MM`, or empty. */
  readonly from: string;
  readonly to: string;
  readonly isClosed: boolean;
  readonly queues: readonly string[];
}

/** A manager's wishes while they are typed. What is undefined is as usual. */
export interface WishesDraft {
  readonly sharePercent: number | undefined;
  readonly withinMinutes: number | undefined;
  readonly windowHours: number | undefined;
  readonly mostChangesPerHour: number | undefined;
  readonly minimumOpenMinutes: number | undefined;
  /** The chance, in percent, that somebody is still served `overtimeMinutes` after closing. */
  readonly overtimePercent: number | undefined;
  readonly overtimeMinutes: number | undefined;
  /** Numbers of windows that are out all day. */
  readonly out: string;
  /** Numbers of windows that keep the plan they have. */
  readonly locked: string;
  readonly pins: readonly PinDraft[];
  readonly staff: readonly StaffDraft[];
  readonly meals: readonly MealDraft[];
}

export const emptyDraft: WishesDraft = {
  sharePercent: undefined,
  withinMinutes: undefined,
  windowHours: undefined,
  mostChangesPerHour: undefined,
  minimumOpenMinutes: undefined,
  overtimePercent: undefined,
  overtimeMinutes: undefined,
  out: '',
  locked: '',
  pins: [],
  staff: [],
  meals: [],
};
/** Whoever names one half of the target means the usual other half. */
const usualTarget = { share: 0.9, withinMinutes: 15 };

export const emptyPin = (key: number): PinDraft => ({ key, number: '', from: '', to: '', isClosed: false, queues: [] });

/** Where in the form something is wrong. */
export type DraftField = 'out' | 'locked' | `pin ${number}` | PeopleFault['field'];
/** What is wrong before anything is asked: numbers that are no window's, a row that says too little. */
export type DraftFault = {
  readonly field: DraftField;
  readonly code: 'unknown_number' | 'no_queue' | PeopleFault['code'];
  readonly about: string;
};

/** The wishes of a draft, or what is wrong with it. */
export function readDraft(
  draft: WishesDraft,
  hall: HallPlan,
  hours: PlannedHours,
): { readonly wishes: PlanWishes } | { readonly faults: readonly DraftFault[] } {
  const out = parseWindows(draft.out, hall);
  const locked = parseWindows(draft.locked, hall);
  const pins = draft.pins.map((pin) => readPin(pin, hall, hours));
  const staff = readStaff(draft.staff, hours);
  const meals = readMeals(draft.meals, hours);
  const faults: DraftFault[] = [
    ...out.unknown.map((about) => ({ field: 'out', code: 'unknown_number', about }) as const),
    ...locked.unknown.map((about) => ({ field: 'locked', code: 'unknown_number', about }) as const),
    ...pins.flatMap((pin) => ('code' in pin ? [pin] : [])),
    ...staff.faults,
    ...meals.faults,
  ];
  if (faults.length > 0) return { faults };
  const allDay = { fromMinute: hours.fromMinute, toMinute: hours.toMinute };
  const all = [
    ...pins.flatMap((pin) => ('code' in pin ? [] : [pin])),
    ...out.windowIds.map((windowId) => ({ windowId, ...allDay, queues: [] })),
  ];
  const { sharePercent, withinMinutes, windowHours, mostChangesPerHour, minimumOpenMinutes, overtimePercent, overtimeMinutes } = draft;
  const hasTarget = sharePercent !== undefined || withinMinutes !== undefined;
  const share = sharePercent === undefined ? usualTarget.share : sharePercent / 100;
  return {
    wishes: {
      ...(hasTarget ? { target: { share, withinMinutes: withinMinutes ?? usualTarget.withinMinutes } } : {}),
      ...(windowHours === undefined ? {} : { windowHours }),
      ...(mostChangesPerHour === undefined ? {} : { mostChangesPerHour }),
      ...(minimumOpenMinutes === undefined ? {} : { minimumOpenMinutes }),
      ...(overtimePercent === undefined ? {} : { overtimeProbability: overtimePercent / 100 }),
      ...(overtimeMinutes === undefined ? {} : { overtimeMinutes }),
      ...(staff.wishes.length > 0 ? { staff: [...staff.wishes] } : {}),
      ...(meals.wishes.length > 0 ? { meals: [...meals.wishes] } : {}),
      ...(all.length > 0 ? { pins: all } : {}),
      ...(locked.windowIds.length > 0 ? { lockedWindows: [...locked.windowIds] } : {}),
    },
  };
}

function readPin({ key, number, from, to, isClosed, queues }: PinDraft, hall: HallPlan, hours: PlannedHours): WindowPin | DraftFault {
  const field = `pin ${key}` as const;
  const windowId = hall.windows.find((one) => one.number === number.trim())?.id;
  if (windowId === undefined) return { field, code: 'unknown_number', about: number };
  const start = minuteOf(hours.startsAt);
  const fromMinute = from === '' ? hours.fromMinute : minuteOf(from) - start;
  const toMinute = to === '' ? hours.toMinute : minuteOf(to) - start;
  if (!(fromMinute >= 0 && toMinute > fromMinute)) return { field, code: 'wrong_times', about: number };
  if (!isClosed && queues.length === 0) return { field, code: 'no_queue', about: number };
  return { windowId, fromMinute, toMinute, queues: isClosed ? [] : [...queues] };
}

/** The draft of wishes that were asked: what a window is out for all day is named by its number only. */
export function draftOf(wishes: PlanWishes, hall: HallPlan, hours: PlannedHours): WishesDraft {
  const clock = planClock(hours);
  const numberOf = (windowId: string): string => hall.windows.find(({ id }) => id === windowId)?.number ?? windowId;
  const isAllDay = (pin: WindowPin): boolean => pin.fromMinute <= hours.fromMinute && pin.toMinute >= hours.toMinute;
  const isOut = (pin: WindowPin): boolean => isAllDay(pin) && pin.queues.length === 0;
  const pins = wishes.pins ?? [];
  return {
    sharePercent: wishes.target && Math.round(wishes.target.share * 1000) / 10,
    withinMinutes: wishes.target?.withinMinutes,
    windowHours: wishes.windowHours,
    mostChangesPerHour: wishes.mostChangesPerHour,
    minimumOpenMinutes: wishes.minimumOpenMinutes,
    overtimePercent: wishes.overtimeProbability && Math.round(wishes.overtimeProbability * 1000) / 10,
    overtimeMinutes: wishes.overtimeMinutes,
    ...peopleDraftOf(wishes, hours),
    out: formatStretches(
      pins.filter(isOut).map(({ windowId }) => numberOf(windowId)),
      '、',
    ),
    locked: formatStretches((wishes.lockedWindows ?? []).map(numberOf), '、'),
    pins: pins
      .filter((pin) => !isOut(pin))
      .map((pin, key) => ({
        key,
        number: numberOf(pin.windowId),
        from: isAllDay(pin) ? '' : clock(pin.fromMinute),
        to: isAllDay(pin) ? '' : clock(pin.toMinute),
        isClosed: pin.queues.length === 0,
        queues: pin.queues,
      })),
  };
}
