import { createHash } from 'node:crypto';
import type { HallPlan } from '#contracts/hall-plan';
import type { VersionedPlan } from '#contracts/http-api';

/** A plan as the API gives it. */
export interface PlanText {
  /** Another for every other plan. */
  readonly version: string;
  readonly json: string;
}

const texts = new WeakMap<HallPlan, PlanText>();

/** Written once per plan: it is the largest answer, and changes with an edit or a restart only. */
export function planText(plan: HallPlan): PlanText {
  const known = texts.get(plan);
  if (known) return known;
  const version = createHash('sha256').update(JSON.stringify(plan)).digest('base64url').slice(0, 22);
  const text = { version, json: JSON.stringify({ ...plan, version } satisfies VersionedPlan) };
  texts.set(plan, text);
  return text;
}
