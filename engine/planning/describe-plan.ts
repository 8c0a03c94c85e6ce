import type { PlanShortfall, QueueRequirement, TidalPlan } from '#contracts/tidal-plan';
import type { ImprovedPlan } from './improve-plan.ts';
import { isMissed } from './iterative-staffing.ts';
import type { OfferedLoad } from './offered-load.ts';
import type { PlanningHall, PlanningWindow } from './planning-hall.ts';
import { minutesOf } from './slot-grid.ts';
import type { StaffingByRule } from './staffing-rules.ts';
import type { WindowCounts } from './virtual-windows.ts';

/** What the plan was made from. */
export interface PlanGround {
  readonly load: OfferedLoad;
  readonly requirement: WindowCounts;
  readonly byRule: StaffingByRule;
}

/** A plan as a document, before it is checked. */
export function describePlan(hall: PlanningHall, ground: PlanGround, plan: ImprovedPlan): TidalPlan {
  const { scenario, grid, wishes } = hall;
  const planned = plannedFirst(hall, plan);
  return {
    format: 1,
    scenarioId: scenario.id,
    ...(scenario.hallId === undefined ? {} : { hallId: scenario.hallId }),
    ...(scenario.hours.startsAt === undefined ? {} : { startsAt: scenario.hours.startsAt }),
    slotMinutes: wishes.slotMinutes,
    slots: grid.slots.map(({ fromMinute, toMinute }) => ({ fromMinute, toMinute })),
    windows: [...plan.windows],
    requirement: requirementsOf(hall, ground, planned),
    shortfalls: findShortfalls(hall, ground, plan, planned),
    cost: costOf(hall, plan),
    solver: { status: plan.solution.status, rounds: plan.rounds, gap: plan.solution.gap },
  };
}

/** Windows that serve a queue first, by `queue * slots + slot`. */
function plannedFirst({ queues, grid }: PlanningHall, { strips }: ImprovedPlan): WindowCounts {
  const slots = grid.slots.length;
  const counts = new Int32Array(queues.length * slots);
  for (const { queues: served, from, to } of strips) {
    const queue = queues.findIndex(({ id }) => id === served[0]);
    if (queue >= 0) for (let slot = from; slot < to; slot += 1) counts[queue * slots + slot] += 1;
  }
  return counts;
}

function requirementsOf(
  { queues, grid }: PlanningHall,
  { load, requirement, byRule }: PlanGround,
  planned: WindowCounts,
): QueueRequirement[] {
  const slots = grid.slots.length;
  return queues.map(({ id, target }, queue) => {
    const of = (column: Float64Array | Int32Array): number[] => Array.from(column.subarray(queue * slots, (queue + 1) * slots), rounded);
    return {
      queueId: id,
      target,
      arrivals: of(load.arrivals),
      offeredLoad: of(load.busyWindows),
      windows: of(requirement),
      sippErlangC: of(byRule.sippErlangC),
      modifiedOfferedLoad: of(byRule.modifiedOfferedLoad),
      squareRoot: of(byRule.squareRoot),
      planned: of(planned),
    };
  });
}

/** Slots in which a target is missed, those next to each other as one. */
function findShortfalls(hall: PlanningHall, { requirement }: PlanGround, { tally }: ImprovedPlan, planned: WindowCounts): PlanShortfall[] {
  const slots = hall.grid.slots.length;
  return hall.queues.flatMap(({ id, target }, queue) => {
    const found: (PlanShortfall & { came: number; inTime: number })[] = [];
    hall.grid.slots.forEach(({ fromMinute, toMinute }, slot) => {
      const at = queue * slots + slot;
      if (!isMissed(hall, tally, at)) return;
      const short = Math.max(0, requirement[at] - planned[at]);
      const last = found.at(-1);
      if (last?.toMinute === fromMinute) {
        last.toMinute = toMinute;
        last.windowsShort = Math.max(last.windowsShort, short);
        last.came += tally.came[at];
        last.inTime += tally.inTime[at];
      } else
        found.push({
          ...{ queueId: id, fromMinute, toMinute, targetShare: target.share, windowsShort: short },
          ...{ shareWithinTarget: 0, came: tally.came[at], inTime: tally.inTime[at] },
        });
    });
    return found.map(({ came, inTime, ...shortfall }) => ({ ...shortfall, shareWithinTarget: rounded(inTime / came) }));
  });
}

function costOf({ grid, windows }: PlanningHall, { strips }: ImprovedPlan): TidalPlan['cost'] {
  const hoursOf = (slots: readonly number[]): number => slots.reduce((sum, slot) => sum + minutesOf(grid.slots[slot]), 0) / 60;
  const stripSlots = strips.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, place) => from + place));
  const presentSlots = windows.flatMap(({ present }) => present.flatMap((served, slot) => (served === null ? [] : [slot])));
  const byWindow = new Map(windows.map((one) => [one, strips.filter(({ window }) => window === one)]));
  const turnings = [...byWindow.values()].flatMap((own) => own.filter(({ from }) => own.some(({ to }) => to === from)));
  const openings = strips.filter(({ from, window }) => from > 0 && !byWindow.get(window)?.some(({ to }) => to === from));
  return {
    windowHours: rounded(hoursOf(stripSlots)),
    presentWindowHours: rounded(hoursOf(presentSlots)),
    openings: openings.length,
    turnings: turnings.length,
    slotsChanged: windows.reduce((sum, one) => sum + slotsChanged(one, byWindow.get(one) ?? []), 0),
  };
}

function slotsChanged({ present }: PlanningWindow, strips: readonly { from: number; to: number; queues: readonly string[] }[]): number {
  return present.filter((known, slot) => {
    const strip = strips.find(({ from, to }) => from <= slot && slot < to);
    return (strip?.queues[0] ?? null) !== (known?.[0] ?? null);
  }).length;
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;
