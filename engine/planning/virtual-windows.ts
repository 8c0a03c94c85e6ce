import type { Scenario } from '#contracts/scenario';
import type { ScenarioWindow, WindowPeriod } from '#contracts/scenario-windows';
import type { PlanningHall } from './planning-hall.ts';
import type { SlotGrid } from './slot-grid.ts';

/** Windows by `queue * slots + slot`. */
export type WindowCounts = Int32Array;

/**
 * The hall with windows of their own for every queue, as many as `counts` says in each slot, in place of those that are planned.
 * They work at the mean pace of the windows that may serve the queue; open posts and faults strike them as they strike those.
 */
export function withVirtualWindows(hall: PlanningHall, counts: WindowCounts): Scenario {
  const { scenario, queues, grid } = hall;
  const planned = new Set(hall.windows.map(({ id }) => id));
  const slots = grid.slots.length;
  const virtual = queues.flatMap(({ id }, queue) => {
    const own = counts.subarray(queue * slots, (queue + 1) * slots);
    return Array.from(
      { length: Math.max(0, ...own) },
      (_, place): ScenarioWindow => ({
        id: `${id}.${place + 1}`,
        queues: [id],
        pace: paceFor(hall, id),
        periods: periodsOf(grid, (slot) => own[slot] > place, scenario.hours.closesMinute),
      }),
    );
  });
  const others = scenario.windows.filter(({ id }) => !planned.has(id));
  const { breaks: _breaks, tidalRules: _rules, interruptions = [], ...rest } = scenario;
  const ids = virtual.map(({ id }) => id);
  return {
    ...rest,
    windows: [...others, ...virtual],
    ...(ids.length > 0 ? { interruptions: interruptions.map((one) => ({ ...one, windowIds: ids })) } : {}),
  };
}

/** The stretches of slots for which `isOpen` holds. Those open to the last minute stay for whoever still waits. */
export function periodsOf({ slots }: SlotGrid, isOpen: (slot: number) => boolean, closesMinute: number): WindowPeriod[] {
  const periods: { fromMinute: number; toMinute: number }[] = [];
  slots.forEach(({ fromMinute, toMinute }, slot) => {
    if (!isOpen(slot)) return;
    const to = slot === slots.length - 1 ? Math.max(toMinute, closesMinute) : toMinute;
    const last = periods.at(-1);
    if (last?.toMinute === fromMinute) last.toMinute = to;
    else periods.push({ fromMinute, toMinute: to });
  });
  return periods;
}

function paceFor({ scenario, windows }: PlanningHall, queueId: string): number {
  const able = new Set(windows.filter(({ ownQueues }) => ownQueues.includes(queueId)).map(({ id }) => id));
  const paces = scenario.windows.filter(({ id }) => able.has(id)).map(({ pace = 1 }) => pace);
  return paces.length > 0 ? paces.reduce((sum, pace) => sum + pace, 0) / paces.length : 1;
}
