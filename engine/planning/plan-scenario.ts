import type { Scenario } from '#contracts/scenario';
import type { BreakRelay, WindowPeriod } from '#contracts/scenario-windows';
import type { PlannedWindow, PlanStrip, PlanWishes, StaffingRules, TidalPlan } from '#contracts/tidal-plan';
import type { SlotStrip } from './helping-out.ts';
import { buildPlanningHall, type PlanningHall } from './planning-hall.ts';

/** The strips of a window in minutes: cut where the hall is closed between them, joined where nothing changes. */
export function stripsInMinutes(hall: PlanningHall, strips: readonly SlotStrip[]): PlanStrip[] {
  const { slots } = hall.grid;
  return strips.flatMap(({ from, to, queues }) => {
    const pieces: PlanStrip[] = [];
    for (let slot = from; slot < to; slot += 1) {
      const last = pieces.at(-1);
      if (last?.toMinute === slots[slot].fromMinute) last.toMinute = slots[slot].toMinute;
      else pieces.push({ fromMinute: slots[slot].fromMinute, toMinute: slots[slot].toMinute, queues: [...queues] });
    }
    return pieces;
  });
}

/** The hall with its windows as planned; nothing else changes but whose breaks they are. */
export function scenarioOfPlan(hall: PlanningHall, planned: readonly PlannedWindow[], id: string): Scenario {
  const { scenario, grid } = hall;
  const { closesMinute } = scenario.hours;
  const ends = grid.slots.at(-1)?.toMinute ?? closesMinute;
  const byId = new Map(planned.map((one) => [one.windowId, one]));
  const windows = scenario.windows.map((spec) => {
    const own = byId.get(spec.id);
    if (!own) return spec;
    const periods = own.strips.map((strip) => ({
      ...strip,
      toMinute: strip.toMinute >= ends ? Math.max(ends, closesMinute) : strip.toMinute,
    }));
    return { ...spec, periods: own.meals.reduce(withoutMeal, periods) };
  });
  const breaks = breaksOfPlan(hall, byId);
  const { breaks: _breaks, tidalRules: _rules, ...rest } = scenario;
  return { ...rest, id, windows, ...(breaks.length > 0 ? { breaks } : {}) };
}

/** A day of a hall with its windows as a plan has them, whoever made it. */
export function plannedDay(scenario: Scenario, rules: StaffingRules, wishes: PlanWishes, { windows }: TidalPlan): Scenario {
  return scenarioOfPlan(buildPlanningHall(scenario, rules, wishes), windows, `${scenario.id}-planned`);
}

function withoutMeal(periods: WindowPeriod[], meal: { readonly fromMinute: number; readonly toMinute: number }): WindowPeriod[] {
  return periods.flatMap((period) => {
    if (meal.toMinute <= period.fromMinute || meal.fromMinute >= period.toMinute) return [period];
    return [
      { ...period, toMinute: meal.fromMinute },
      { ...period, fromMinute: meal.toMinute },
    ].filter(({ fromMinute, toMinute }) => toMinute > fromMinute);
  });
}

/**
 * Breaks go to windows that the plan has open all the while, to as large a share of them as before. Breaks in hours in which the
 * hall is closed go, and meals where the plan has its own.
 */
function breaksOfPlan({ scenario, rules, wishes }: PlanningHall, planned: ReadonlyMap<string, PlannedWindow>): BreakRelay[] {
  const isOpen = (from: number, to: number): boolean => rules.openSpells.some((spell) => spell.fromMinute <= from && to <= spell.toMinute);
  const mealMinutes = Math.min(Number.POSITIVE_INFINITY, ...(wishes.meals ?? []).map(({ minutes }) => minutes));
  return (scenario.breaks ?? []).flatMap((relay): BreakRelay[] => {
    const { fromMinute, minutes, relays, windowIds } = relay;
    const toMinute = fromMinute + relays * minutes;
    if (!isOpen(fromMinute, Math.min(toMinute, relay.toMinute)) || minutes >= mealMinutes * 0.8) return [];
    const middle = (fromMinute + toMinute) / 2;
    const before = countPresent(scenario, middle);
    const open = [...planned.values()].filter(({ strips }) =>
      strips.some((strip) => strip.fromMinute <= fromMinute && toMinute <= strip.toMinute),
    );
    const share = before > 0 ? Math.min(1, windowIds.length / before) : 1;
    const first = open.sort((a, b) => Number(windowIds.includes(b.windowId)) - Number(windowIds.includes(a.windowId)));
    const resting = first.slice(0, Math.round(share * open.length)).map(({ windowId }) => windowId);
    const others = windowIds.filter((id) => !planned.has(id));
    return resting.length + others.length > 0 ? [{ ...relay, windowIds: [...resting, ...others] }] : [];
  });
}

const countPresent = ({ windows, hours }: Scenario, minute: number): number =>
  windows.filter(({ periods }) =>
    (periods ?? [{ fromMinute: 0, toMinute: hours.closesMinute }]).some(
      ({ fromMinute, toMinute }) => fromMinute <= minute && minute < toMinute,
    ),
  ).length;
