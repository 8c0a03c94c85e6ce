import { useEffect, useState } from 'react';
import type { DayPlans, PlanProgress } from '#contracts/kept-plans';
import type { PlanAdherence } from '#contracts/plan-adherence';
import { readAdherence, readAskedPlan, readDayPlans, readTidalPlan } from '../api/tidal-plan-api.ts';
import { type Resource, useResource } from '../api/use-resource.ts';

const askAgainSeconds = 2;
const followSeconds = 30;

/** The plan that is looked at; null: the hall's plan of the day. */
export interface LookedAt {
  readonly day: string | null;
  readonly planId: string | null;
}

export interface DayPlanView {
  readonly progress: Resource<PlanProgress>;
  readonly plans: Resource<DayPlans>;
  /** Read while a plan is in force. */
  readonly adherence: PlanAdherence | null;
  readonly reload: () => void;
}

/** A plan, asked for again while it is made, the others of its day, and how the one in force is kept to. */
export function useDayPlan(hallId: string, { day, planId }: LookedAt): DayPlanView {
  const [isMaking, setMaking] = useState(true);
  const read = (signal: AbortSignal) => (planId === null ? readTidalPlan(hallId, day, signal) : readAskedPlan(hallId, planId, signal));
  const plan = useResource(`tidal plan ${hallId} ${day} ${planId}`, read, isMaking ? askAgainSeconds : undefined);
  const status = plan.resource.status === 'ready' ? plan.resource.value.status : 'making';
  useEffect(() => setMaking(status === 'making'), [status]);
  const plans = useResource(`tidal plans ${hallId} ${day} ${status}`, (signal) => readDayPlans(hallId, day, signal));
  const inForce = plans.resource.status === 'ready' ? (plans.resource.value.adoptions.at(-1)?.planId ?? null) : null;
  const adherence = useResource(
    `adherence ${hallId} ${day} ${inForce}`,
    async (signal) => (inForce === null ? null : readAdherence(hallId, day, signal)),
    inForce === null ? undefined : followSeconds,
  );
  return {
    progress: plan.resource,
    plans: plans.resource,
    adherence: adherence.resource.status === 'ready' ? adherence.resource.value : null,
    reload: () => {
      plan.reload();
      plans.reload();
    },
  };
}
