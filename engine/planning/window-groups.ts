import type { PlanningHall, PlanningWindow } from './planning-hall.ts';

/** What a window is to serve first in a slot: a queue, nothing (null), or whatever is best (undefined). */
export type FixedFirst = string | null | undefined;

/** Windows of which one is as good as another for the plan. */
export interface WindowGroup {
  readonly windows: readonly PlanningWindow[];
  readonly poolId: string;
  readonly firstQueues: readonly string[];
  /** They may help out in other queues than the first. */
  readonly isFlexible: boolean;
  /** By slot; of a group of one only. */
  readonly fixed: readonly FixedFirst[];
}

/** Pinned and locked windows stand alone; the others are told apart by pool, posting and skills. */
export function groupWindows(hall: PlanningHall): WindowGroup[] {
  const groups = new Map<string, WindowGroup & { readonly windows: PlanningWindow[] }>();
  const free = hall.grid.slots.map((): FixedFirst => undefined);
  for (const one of hall.windows) {
    const isAlone = one.isLocked || one.pins.length > 0;
    const key = isAlone
      ? `alone ${one.id}`
      : JSON.stringify([one.poolId, one.isPosted, one.firstQueues, one.isPosted ? one.ownQueues : []]);
    const group = groups.get(key);
    if (group) group.windows.push(one);
    else
      groups.set(key, {
        windows: [one],
        poolId: one.poolId,
        firstQueues: isAlone ? [...new Set([...one.firstQueues, ...pinnedFirst(hall, one)])] : one.firstQueues,
        isFlexible: !one.isPosted && !one.isLocked,
        fixed: isAlone ? fixedOf(hall, one) : free,
      });
  }
  return [...groups.values()];
}

function pinnedFirst({ queues }: PlanningHall, { pins, present, isLocked }: PlanningWindow): string[] {
  const firsts = [...pins.map((pin) => pin.queues[0]), ...(isLocked ? present.map((served) => served?.[0]) : [])];
  return firsts.filter((id) => id !== undefined && queues.some((queue) => queue.id === id)) as string[];
}

function fixedOf({ grid, queues }: PlanningHall, { isLocked, present, pins }: PlanningWindow): FixedFirst[] {
  return grid.slots.map((slot, place) => {
    const pin = pins.find(({ fromMinute, toMinute }) => fromMinute < slot.toMinute && toMinute > slot.fromMinute);
    if (pin) return pin.queues[0] ?? null;
    if (!isLocked) return undefined;
    const first = present[place]?.[0];
    return first !== undefined && queues.some(({ id }) => id === first) ? first : null;
  });
}
