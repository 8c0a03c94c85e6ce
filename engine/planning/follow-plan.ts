import type { AdherenceSpell, AdherenceState, Departure, PlanAdherence, WindowAdherence } from '#contracts/plan-adherence';
import type { PlannedWindow, TidalPlan } from '#contracts/tidal-plan';

/** A stretch in which a window was open or paused. Minutes as everywhere here: of the plan. */
export interface WorkedPeriod {
  readonly fromMinute: number;
  readonly toMinute: number;
  readonly isOpen: boolean;
  /** Of a pause. */
  readonly reason: string | null;
  readonly queues: readonly string[];
}

/** A plan from the minute on at which it was adopted. */
export interface PlanInForce {
  readonly fromMinute: number;
  readonly plan: TidalPlan;
}

export interface FollowedDay {
  /** In the order of their adoption, all in minutes of the last. */
  readonly inForce: readonly PlanInForce[];
  readonly worked: ReadonlyMap<string, readonly WorkedPeriod[]>;
  /** When nobody knows what windows did. */
  readonly unheard: readonly { readonly fromMinute: number; readonly toMinute: number }[];
  /** Now, or the end of a day that is over. */
  readonly untilMinute: number;
}

type Followed = Pick<PlanAdherence, 'compared' | 'windows' | 'minutes' | 'keptShare' | 'departures'>;

const shownDepartures = 12;
const restReasons: ReadonlySet<string | null> = new Set(['break', 'meal']);
const departureStates: ReadonlySet<AdherenceState> = new Set(['closed', 'other_queues', 'unplanned']);
/** A minute is as its middle is. */
const middle = 0.5;

/** Compares what windows did with the plan in force at each minute. */
export function followPlan(day: FollowedDay): Followed {
  const minutes = comparedMinutes(day);
  const ids = [...new Set([...day.inForce.flatMap(({ plan }) => plan.windows.map(({ windowId }) => windowId)), ...day.worked.keys()])];
  const windows = ids.map((windowId): WindowAdherence => ({ windowId, spells: spellsOf(windowId, minutes, day) }));
  const sum = (state: AdherenceState): number =>
    windows.flatMap(({ spells }) => spells).reduce((all, spell) => all + (countsFor(spell, state) ? lengthOf(spell) : 0), 0);
  const [kept, closed, other_queues] = [sum('kept'), sum('closed'), sum('other_queues')];
  const judged = kept + closed + other_queues;
  const [first, last] = [minutes[0], minutes.at(-1)];
  return {
    compared: first && last ? { fromMinute: first.minute, toMinute: last.minute + 1 } : null,
    windows,
    minutes: { kept, closed, other_queues, resting: sum('resting'), unplanned: sum('unplanned'), unknown: sum('unknown') },
    keptShare: judged > 0 ? kept / judged : null,
    departures: departuresOf(windows),
  };
}

interface ComparedMinute {
  readonly minute: number;
  /** Of the plan in force then, by their ids. */
  readonly windows: ReadonlyMap<string, PlannedWindow>;
}

/** The minutes of the hall's open hours that some plan was in force for, until now. */
function comparedMinutes({ inForce, untilMinute }: FollowedDay): ComparedMinute[] {
  return inForce.flatMap(({ fromMinute, plan }, place) => {
    const windows = new Map(plan.windows.map((one) => [one.windowId, one]));
    const to = Math.min(untilMinute, inForce[place + 1]?.fromMinute ?? Number.POSITIVE_INFINITY);
    return plan.slots.flatMap((slot) => {
      const from = Math.ceil(Math.max(slot.fromMinute, fromMinute));
      const count = Math.max(0, Math.floor(Math.min(slot.toMinute, to)) - from);
      return Array.from({ length: count }, (_, step): ComparedMinute => ({ minute: from + step, windows }));
    });
  });
}

function spellsOf(windowId: string, minutes: readonly ComparedMinute[], { worked, unheard }: FollowedDay): AdherenceSpell[] {
  const periods = worked.get(windowId) ?? [];
  const spells: AdherenceSpell[] = [];
  for (const { minute, windows } of minutes) {
    const at = minute + middle;
    const planned = queuesPlanned(windows.get(windowId), at);
    const isUnheard = unheard.some((gap) => covers(gap, at));
    const state = isUnheard ? ({ state: 'unknown', actual: [], reason: null } as const) : stateOf(planned, periodAt(periods, at));
    if (!state) continue;
    const spell = { fromMinute: minute, toMinute: minute + 1, planned: [...planned], ...state, actual: [...state.actual] };
    const before = spells.at(-1);
    if (before?.toMinute === minute && isAlike(before, spell)) before.toMinute = minute + 1;
    else spells.push(spell);
  }
  return spells;
}

type Found = { readonly state: AdherenceState; readonly actual: readonly string[]; readonly reason: string | null };

/** Null where it was closed as planned. */
function stateOf(planned: readonly string[], period: WorkedPeriod | undefined): Found | null {
  const isOpen = period?.isOpen === true;
  const actual = isOpen ? period.queues : [];
  const reason = period && !isOpen ? period.reason : null;
  if (planned.length === 0) return isOpen ? { state: 'unplanned', actual, reason } : null;
  if (!isOpen) return { state: restReasons.has(reason) ? 'resting' : 'closed', actual, reason };
  return { state: servesAsPlanned(planned, actual) ? 'kept' : 'other_queues', actual, reason };
}

/** In what order a window helps out is left to it. */
const servesAsPlanned = (planned: readonly string[], actual: readonly string[]): boolean =>
  planned[0] === actual[0] && [...planned].sort().join() === [...actual].sort().join();

function queuesPlanned(planned: PlannedWindow | undefined, at: number): readonly string[] {
  if (!planned || planned.meals.some((meal) => covers(meal, at))) return [];
  return planned.strips.find((strip) => covers(strip, at))?.queues ?? [];
}

const periodAt = (periods: readonly WorkedPeriod[], at: number): WorkedPeriod | undefined => periods.find((one) => covers(one, at));

const covers = (span: { readonly fromMinute: number; readonly toMinute: number }, at: number): boolean =>
  span.fromMinute <= at && at < span.toMinute;

const isAlike = (a: AdherenceSpell, b: AdherenceSpell): boolean =>
  a.state === b.state && a.reason === b.reason && a.planned.join() === b.planned.join() && a.actual.join() === b.actual.join();

const lengthOf = ({ fromMinute, toMinute }: AdherenceSpell): number => toMinute - fromMinute;

const countsFor = (spell: AdherenceSpell, state: AdherenceState): boolean =>
  spell.state === state && (state !== 'unknown' || spell.planned.length > 0);

function departuresOf(windows: readonly WindowAdherence[]): Departure[] {
  return windows
    .flatMap(({ windowId, spells }) => spells.map((spell) => ({ windowId, ...spell })))
    .filter(({ state }) => departureStates.has(state))
    .sort((a, b) => lengthOf(b) - lengthOf(a) || a.fromMinute - b.fromMinute)
    .slice(0, shownDepartures);
}
