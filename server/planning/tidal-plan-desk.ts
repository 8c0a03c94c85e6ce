import type { HallPlan } from '#contracts/hall-plan';
import type { ServiceDay } from '#contracts/instant';
import type { Scenario } from '#contracts/scenario';
import type { PlanAnswer, PlanProgress, PlanWishes } from '#contracts/tidal-plan';
import { HallError } from '#engine/errors';
import { weekdayOf } from '#engine/fitting/day-hours';
import { rulesOfHall } from '#engine/planning/hall-rules';
import type { PlanRequest } from '#engine/planning/make-plan';

/** Makes plans where nobody has to wait for it. */
export interface Planner {
  makePlan(request: PlanRequest): Promise<PlanAnswer>;
}

/** What halls' histories say of a day. */
export interface DayScenarios {
  ofDay(hallId: string, day: ServiceDay): Promise<Scenario>;
}

/** More plans are not kept; the oldest goes first. */
const mostKept = 32;
const judged = { seed: 1, replications: 100, tradeOffShares: [0.85, 1, 1.15], wantsCard: true };

/** Where tidal plans are asked for: each is made once, whoever asks, and can be looked at while it is made. */
export class TidalPlanDesk {
  private readonly kept = new Map<string, { progress: PlanProgress; readonly done: Promise<void> }>();

  constructor(
    private readonly scenarios: DayScenarios,
    private readonly planner: Planner,
    private readonly onError: (message: string, cause: unknown) => void,
  ) {}

  /** The plan of a day of a hall by a manager's wishes; begins to make it when nobody has asked before. */
  request(plan: HallPlan, day: ServiceDay, wishes: PlanWishes): PlanProgress {
    const key = `${plan.id} ${day} ${JSON.stringify(wishes)}`;
    const known = this.kept.get(key);
    if (known && known.progress.status !== 'failed') return known.progress;
    const progress: PlanProgress = { hallId: plan.id, day, status: 'making', answer: null, reason: null };
    this.kept.set(key, { progress, done: this.make(key, plan, day, wishes) });
    for (const oldest of this.kept.keys()) if (this.kept.size > mostKept) this.kept.delete(oldest);
    // One that failed is begun again, and its reason shown meanwhile.
    return known?.progress ?? progress;
  }

  private async make(key: string, plan: HallPlan, day: ServiceDay, wishes: PlanWishes): Promise<void> {
    const begun = { hallId: plan.id, day };
    const settle = (progress: PlanProgress): void => {
      const known = this.kept.get(key);
      if (known) known.progress = progress;
    };
    try {
      const scenario = await this.scenarios.ofDay(plan.id, day);
      const rules = rulesOfHall(plan, weekdayOf(day), scenario.hours.startsAt ?? '00:00');
      const answer = await this.planner.makePlan({ scenario, rules, wishes, ...judged });
      const dated = answer.plan ? { ...answer, plan: { ...answer.plan, day } } : answer;
      settle({ ...begun, status: 'made', answer: dated, reason: null });
    } catch (cause) {
      settle({ ...begun, status: 'failed', answer: null, reason: cause instanceof Error ? cause.message : String(cause) });
      if (!(cause instanceof HallError)) this.onError(`the tidal plan of ${plan.id} on ${day} failed`, cause);
    }
  }
}
