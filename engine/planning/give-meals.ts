import type { FirstQueues } from './assign-windows.ts';
import type { PlanningHall } from './planning-hall.ts';
import type { WindowGroup } from './window-groups.ts';

interface MealTime {
  readonly fromMinute: number;
  readonly toMinute: number;
}

/** Gives the meals that start in each slot, by group, first queue, meal and slot, to windows that serve that queue all the while. */
export function giveMeals(
  { wishes, grid }: PlanningHall,
  groups: readonly WindowGroup[],
  firsts: ReadonlyMap<string, FirstQueues>,
  starts: readonly (readonly (readonly (readonly number[])[])[])[],
): Map<string, MealTime[]> {
  const given = new Map<string, MealTime[]>();
  (wishes.meals ?? []).forEach(({ minutes }, meal) => {
    const hadIt = new Set<string>();
    groups.forEach(({ windows, firstQueues }, g) => {
      firstQueues.forEach((id, p) => {
        starts[g][p][meal].forEach((count, slot) => {
          const { fromMinute } = grid.slots[slot];
          const during = grid.slots.flatMap((other, s) =>
            other.fromMinute < fromMinute + minutes && other.toMinute > fromMinute ? [s] : [],
          );
          const able = windows.filter((one) => !hadIt.has(one.id) && during.every((s) => firsts.get(one.id)?.[s] === id));
          for (const one of able.slice(0, count)) {
            hadIt.add(one.id);
            given.set(one.id, [...(given.get(one.id) ?? []), { fromMinute, toMinute: fromMinute + minutes }]);
          }
        });
      });
    });
  });
  return given;
}
