import type { PlanWishes, WaitTarget } from '#contracts/tidal-plan';

/** What a manager who says nothing else wants. */
export const usualPlanWishes = {
  slotMinutes: 15,
  target: { share: 0.9, withinMinutes: 15 },
  minimumOpenMinutes: 60,
  minimumWindows: 1,
  mostQueuesPerWindow: 2,
  switchingCostMinutes: 15,
  keepCostMinutes: 1,
  overtimeProbability: 0.1,
  overtimeMinutes: 15,
} as const;

/** Wishes with nothing left out. */
export type FullWishes = PlanWishes & { readonly [K in keyof typeof usualPlanWishes]-?: NonNullable<PlanWishes[K]> };

export const fillWishes = (wishes: PlanWishes): FullWishes => ({ ...usualPlanWishes, ...wishes });

/** The target of a queue: asked for, else the hall's own when the hall has one, else that for all. */
export function targetOf(wishes: FullWishes, queueId: string, ofHall: WaitTarget | undefined, isAskedForAll: boolean): WaitTarget {
  const own = wishes.queueTargets?.find((other) => other.queueId === queueId)?.target;
  return own ?? (isAskedForAll ? wishes.target : (ofHall ?? wishes.target));
}
