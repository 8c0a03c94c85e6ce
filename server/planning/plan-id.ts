import { createHash } from 'node:crypto';
import type { HallPlan } from '#contracts/hall-plan';
import type { ServiceDay } from '#contracts/instant';
import type { PlanWishes } from '#contracts/tidal-plan';
import { plannerVersion } from '#engine/planning/version';
import { simulatorVersion } from '#engine/simulation/version';

export const planningVersion = `${plannerVersion}.${simulatorVersion}`;

export interface PlanInputs {
  readonly hall: HallPlan;
  readonly day: ServiceDay;
  readonly wishes: PlanWishes;
  /** The history a plan is made of ends the day before. */
  readonly today: ServiceDay;
  readonly seed: number;
}

/** Everything that makes a plan what it is, so that the same question is never solved twice. In any order of the wishes. */
export function idOfPlan({ hall, day, wishes, today, seed }: PlanInputs): string {
  const ordered = Object.entries(wishes).sort(([a], [b]) => (a < b ? -1 : 1));
  const question = JSON.stringify({ hall, day, today, wishes: ordered, seed, version: planningVersion });
  return createHash('sha256').update(question).digest('hex').slice(0, 24);
}
