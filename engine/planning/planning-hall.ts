import type { Scenario } from '#contracts/scenario';
import type { WindowPeriod } from '#contracts/scenario-windows';
import type { PlanWishes, StaffingRules, WaitTarget, WindowPin } from '#contracts/tidal-plan';
import { type FullWishes, fillWishes, targetOf } from './plan-wishes.ts';
import { cutIntoSlots, type SlotGrid } from './slot-grid.ts';

export interface PlanningQueue {
  readonly id: string;
  readonly poolId: string;
  readonly target: WaitTarget;
}

export interface PlanningWindow {
  readonly id: string;
  readonly poolId: string;
  readonly isPosted: boolean;
  readonly isTidal: boolean;
  /** Its own, in call order. */
  readonly ownQueues: readonly string[];
  /** Those it may serve first; of posted windows only the first of its own. */
  readonly firstQueues: readonly string[];
  /** What it serves first in each slot of the plan people know; null where it is closed. */
  readonly present: readonly (readonly string[] | null)[];
  readonly isLocked: boolean;
  readonly pins: readonly WindowPin[];
}

/** A hall as a plan sees it: a scenario, what may be changed in it, and what is wanted. */
export interface PlanningHall {
  /** With all windows of the hall. */
  readonly scenario: Scenario;
  readonly rules: StaffingRules;
  readonly wishes: FullWishes;
  readonly grid: SlotGrid;
  /** Queues that some window may serve. */
  readonly queues: readonly PlanningQueue[];
  readonly windows: readonly PlanningWindow[];
}

export function buildPlanningHall(scenario: Scenario, rules: StaffingRules, asked: PlanWishes): PlanningHall {
  const wishes = fillWishes(asked);
  const grid = cutIntoSlots(rules.openSpells, wishes.slotMinutes);
  const full = withAllWindows(scenario, rules);
  const byId = new Map(full.windows.map((spec) => [spec.id, spec]));
  const known = new Map(rules.queues.map((queue) => [queue.queueId, queue]));
  const served = scenario.queues.filter(({ id }) => known.has(id));
  const windows = rules.windows.map((rule): PlanningWindow => {
    const periods = byId.get(rule.windowId)?.periods ?? [{ fromMinute: 0, toMinute: scenario.hours.closesMinute }];
    const ofPool = served.filter(({ id }) => known.get(id)?.poolId === rule.poolId).map(({ id }) => id);
    const own = rule.queues.filter((id) => ofPool.includes(id));
    return {
      id: rule.windowId,
      poolId: rule.poolId,
      isPosted: rule.isPosted,
      isTidal: rule.isTidal,
      ownQueues: own,
      firstQueues: rule.isPosted ? own.slice(0, 1) : ofPool.filter((id) => rule.skills?.includes(id) ?? true),
      present: grid.slots.map(({ fromMinute, toMinute }) =>
        servedAt(periods, byId.get(rule.windowId)?.queues ?? own, fromMinute, toMinute),
      ),
      isLocked: wishes.lockedWindows?.includes(rule.windowId) ?? false,
      pins: (wishes.pins ?? []).filter(({ windowId }) => windowId === rule.windowId),
    };
  });
  const servable = new Set(windows.flatMap(({ firstQueues, ownQueues }) => [...firstQueues, ...ownQueues]));
  const queues = served
    .filter(({ id }) => servable.has(id))
    .map(({ id }) => ({
      id,
      poolId: known.get(id)?.poolId ?? '',
      target: targetOf(wishes, id, known.get(id)?.target, asked.target !== undefined),
    }));
  return { scenario: full, rules, wishes, grid, queues, windows };
}

/** The queues of the period that holds most of a slot; null when it is closed for the greater part. */
function servedAt(periods: readonly WindowPeriod[], own: readonly string[], from: number, to: number): readonly string[] | null {
  const middle = (from + to) / 2;
  const period = periods.find(({ fromMinute, toMinute }) => fromMinute <= middle && middle < toMinute);
  return period ? (period.queues ?? own) : null;
}

/** Windows of the hall that the scenario does not know stay closed in it. */
function withAllWindows(scenario: Scenario, rules: StaffingRules): Scenario {
  const known = new Set(scenario.windows.map(({ id }) => id));
  const queues = new Set(scenario.queues.map(({ id }) => id));
  const missing = rules.windows.flatMap(({ windowId, queues: own }) => {
    const served = own.filter((id) => queues.has(id));
    return known.has(windowId) || served.length === 0 ? [] : [{ id: windowId, queues: served, periods: [] }];
  });
  return missing.length > 0 ? { ...scenario, windows: [...scenario.windows, ...missing] } : scenario;
}
