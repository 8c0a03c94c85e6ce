import type { Scenario } from '#contracts/scenario';
import type { PlanWishes, StaffingRules } from '#contracts/tidal-plan';
import { openHighs } from '#engine/planning/highs-solver';
import { buildPlanningHall, type PlanningHall } from '#engine/planning/planning-hall';

export interface TidalQueue {
  readonly id: string;
  readonly poolId?: string;
  readonly serviceMinutes?: number;
  /** Visitors a minute, hour by hour. */
  readonly perMinute: readonly number[];
  readonly patienceMinutes?: number;
}

export interface TidalWindow {
  readonly id: string;
  readonly queues: readonly string[];
  readonly poolId?: string;
  readonly isPosted?: boolean;
}

/** A hall of a few hours with exponential services, and who may serve what in it. */
export function tidalHall(queues: readonly TidalQueue[], windows: readonly TidalWindow[]): { scenario: Scenario; rules: StaffingRules } {
  const hours = Math.max(...queues.map(({ perMinute }) => perMinute.length));
  const closesMinute = hours * 60;
  return {
    scenario: {
      format: 1,
      id: 'tidal',
      hours: { closesMinute, ends: 'empty' },
      queues: queues.map(({ id, patienceMinutes }) => ({
        id,
        ...(patienceMinutes === undefined ? {} : { patience: { kind: 'exponential', meanMinutes: patienceMinutes } }),
      })),
      matters: queues.map(({ id, serviceMinutes = 10 }) => ({
        id: `m-${id}`,
        steps: [{ queueId: id, service: { kind: 'exponential', meanMinutes: serviceMinutes } }],
      })),
      arrivals: queues.map(({ id, perMinute }) => ({
        kind: 'rates',
        id: `door-${id}`,
        untilMinutes: perMinute.map((_, hour) => (hour + 1) * 60),
        perMinute: [...perMinute],
        mix: [{ matterId: `m-${id}`, weight: 1 }],
      })),
      windows: windows.map(({ id, queues: own }) => ({ id, queues: [...own] })),
    },
    rules: {
      openSpells: [{ fromMinute: 0, toMinute: closesMinute }],
      queues: queues.map(({ id, poolId = 'general' }) => ({ queueId: id, poolId })),
      windows: windows.map(({ id, poolId = 'general', isPosted = false, queues: own }) => ({
        windowId: id,
        poolId,
        isPosted,
        isTidal: false,
        queues: [...own],
      })),
    },
  };
}

/** Windows of one kind: `W1` to `Wn`. */
export const manyWindows = (count: number, queues: readonly string[], parts: Partial<TidalWindow> = {}, from = 1): TidalWindow[] =>
  Array.from({ length: count }, (_, place) => ({ id: `W${from + place}`, queues, ...parts }));

export const planningHall = (queues: readonly TidalQueue[], windows: readonly TidalWindow[], wishes: PlanWishes): PlanningHall => {
  const { scenario, rules } = tidalHall(queues, windows);
  return buildPlanningHall(scenario, rules, wishes);
};

export const solver = await openHighs();
