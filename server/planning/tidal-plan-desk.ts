import type { HallPlan } from '#contracts/hall-plan';
import type { Instant, ServiceDay } from '#contracts/instant';
import type { DayPlans, PlanAdoption, PlanProgress } from '#contracts/kept-plans';
import type { Scenario } from '#contracts/scenario';
import type { PlanAnswer, PlanWishes } from '#contracts/tidal-plan';
import type { AdoptedPlan } from '#engine/analytics/plan-adherence';
import { HallError } from '#engine/errors';
import { weekdayOf } from '#engine/fitting/day-hours';
import { rulesOfHall } from '#engine/planning/hall-rules';
import type { KnownPeople } from '#engine/planning/known-people';
import type { PlanRequest } from '#engine/planning/make-plan';
import { plannedDay } from '#engine/planning/plan-scenario';
import type { ArchivedPlan, TidalPlanArchive } from '#engine/store/tidal-plan-archive';
import { idOfPlan, planningVersion } from './plan-id.ts';

/** Makes plans where nobody has to wait for it. */
export interface Planner {
  makePlan(request: PlanRequest): Promise<PlanAnswer>;
  /** What is under way fails. */
  close(): Promise<void>;
}

/** What halls' histories say of a day. */
export interface DayScenarios {
  ofDay(hallId: string, day: ServiceDay): Promise<Scenario>;
  /** Who sits where on such a day. */
  peopleOn(hallId: string, day: ServiceDay): Promise<KnownPeople>;
}

/** Who asks something of the desk, when by the hall's clock. */
export interface Asking {
  readonly by: string;
  readonly today: ServiceDay;
  readonly now: Instant;
}

/** More plans than this do not wait for their turn. */
const mostWaiting = 16;
const mostFailed = 32;
const judged = { seed: 1, replications: 100, tradeOffShares: [0.85, 1, 1.15], wantsCard: true };

type OpenPlan = Omit<PlanProgress, 'adopted'>;

/** Where tidal plans are asked for: each is made once, whoever asks, kept for good, and one of a day's may be adopted. */
export class TidalPlanDesk {
  /** Those that are made just now, or failed. */
  private readonly open = new Map<string, OpenPlan>();
  private readonly underWay = new Set<Promise<void>>();
  private isClosed = false;

  constructor(
    private readonly scenarios: DayScenarios,
    private readonly planner: Planner,
    private readonly archive: TidalPlanArchive,
    private readonly wall: () => number,
    private readonly onError: (message: string, cause: unknown) => void,
  ) {}

  /** The plan in force for a day of a hall; where none is, the one by the usual wishes. */
  async ofDay(hall: HallPlan, day: ServiceDay, asking: Asking): Promise<PlanProgress> {
    const inForce = await this.inForce(hall.id, day);
    return inForce ? { ...progressOf(hall.id, inForce.kept), adopted: inForce.adoption } : this.request(hall, day, {}, asking);
  }

  /** The plan of a day of a hall by a manager's wishes; begins to make it when nobody has asked before. Throws `conflict`. */
  async request(hall: HallPlan, day: ServiceDay, wishes: PlanWishes, { by, today, now }: Asking): Promise<PlanProgress> {
    const id = idOfPlan({ hall, day, wishes, today, seed: judged.seed });
    const kept = this.open.has(id) ? null : await this.archive.find(hall.id, id);
    if (kept) return this.withAdoption(progressOf(hall.id, kept));
    const known = this.open.get(id);
    if (known && known.status !== 'failed') return { ...known, adopted: null };
    const asked = { id, hallId: hall.id, day, wishes, requestedBy: by, requestedAt: new Date(now).toISOString() };
    this.begin({ ...asked, status: 'making', startsAt: null, answer: null, reason: null }, hall);
    // One that failed is begun again, and its reason shown meanwhile.
    return { ...(known ?? this.found(id)), adopted: null };
  }

  /** A plan that was asked for. Throws `unknown_plan`. */
  async find(hallId: string, planId: string): Promise<PlanProgress> {
    const open = this.open.get(planId);
    if (open?.hallId === hallId) return { ...open, adopted: null };
    const kept = await this.archive.find(hallId, planId);
    if (!kept) throw new HallError('unknown_plan', `nobody asked for the plan ${planId} of ${hallId}`);
    return this.withAdoption(progressOf(hallId, kept));
  }

  async list(hallId: string, day: ServiceDay): Promise<DayPlans> {
    return { day, plans: await this.archive.list(hallId, day), adoptions: await this.archive.adoptions(hallId, day) };
  }

  /** The plans that were in force on a day, one after the other. */
  async adopted(hallId: string, day: ServiceDay): Promise<AdoptedPlan[]> {
    const plans: AdoptedPlan[] = [];
    for (const { planId, adoptedAt } of await this.archive.adoptions(hallId, day)) {
      const plan = (await this.archive.find(hallId, planId))?.answer.plan;
      if (plan) plans.push({ id: planId, adoptedAt, plan });
    }
    return plans;
  }

  /** A day of a hall with its windows as its plan in force has them; as it is where none was adopted. */
  async planned(hall: HallPlan, day: ServiceDay, scenario: Scenario): Promise<Scenario> {
    const { wishes, answer } = (await this.inForce(hall.id, day))?.kept ?? {};
    if (!wishes || !answer?.plan) return scenario;
    return plannedDay(scenario, rulesOfHall(hall, weekdayOf(day), scenario.hours.startsAt ?? '00:00'), wishes, answer.plan);
  }

  /** Makes a plan the hall's plan in force for its day. Throws `unknown_plan`, and `conflict` where there is none to follow. */
  async adopt(hallId: string, planId: string, { by, today, now }: Asking): Promise<PlanAdoption> {
    const { day, answer, adopted } = await this.find(hallId, planId);
    if (!answer?.plan) throw new HallError('conflict', `${planId} is no plan that could be followed`);
    if (day < today) throw new HallError('conflict', `${day} is over`);
    if (adopted) return adopted;
    const adoption = { planId, day, adoptedBy: by, adoptedAt: new Date(now).toISOString(), recordedAt: this.stamp() };
    await this.archive.adopt(hallId, adoption);
    return adoption;
  }

  /** Stops whoever makes plans, and waits until nothing is under way. */
  async close(): Promise<void> {
    this.isClosed = true;
    await this.planner.close();
    await Promise.all(this.underWay);
    await this.archive.close();
  }

  private begin(plan: OpenPlan, hall: HallPlan): void {
    const waiting = [...this.open.values()].filter(({ status }) => status === 'making').length;
    if (waiting >= mostWaiting) throw new HallError('conflict', `${waiting} plans wait for their turn`);
    this.open.set(plan.id, plan);
    const failed = [...this.open.values()].filter(({ status }) => status === 'failed');
    for (const { id } of failed.slice(0, Math.max(0, failed.length - mostFailed))) this.open.delete(id);
    const work = this.make(plan, hall).finally(() => this.underWay.delete(work));
    this.underWay.add(work);
  }

  private async make(plan: OpenPlan, hall: HallPlan): Promise<void> {
    const { id, day, wishes } = plan;
    try {
      const scenario = await this.scenarios.ofDay(hall.id, day);
      const people = await this.scenarios.peopleOn(hall.id, day);
      if (this.isClosed) return;
      const startsAt = scenario.hours.startsAt ?? '00:00';
      const rules = rulesOfHall(hall, weekdayOf(day), startsAt);
      const answer = await this.planner.makePlan({ scenario, rules, wishes, people, ...judged });
      const dated = answer.plan ? { ...answer, plan: { ...answer.plan, day } } : answer;
      const making = { seed: judged.seed, version: planningVersion, recordedAt: this.stamp() };
      await this.archive.keep(hall.id, { ...plan, startsAt, answer: dated }, making);
      // From now on the archive answers.
      this.open.delete(id);
    } catch (cause) {
      this.open.set(id, { ...plan, status: 'failed', reason: cause instanceof Error ? cause.message : String(cause) });
      if (!(cause instanceof HallError || this.isClosed)) this.onError(`the tidal plan of ${hall.id} on ${day} failed`, cause);
    }
  }

  private found(id: string): OpenPlan {
    const open = this.open.get(id);
    if (!open) throw new HallError('unknown_plan', `nobody asked for the plan ${id}`);
    return open;
  }

  private async inForce(hallId: string, day: ServiceDay): Promise<{ readonly adoption: PlanAdoption; readonly kept: ArchivedPlan } | null> {
    const adoption = (await this.archive.adoptions(hallId, day)).at(-1);
    const kept = adoption && (await this.archive.find(hallId, adoption.planId));
    return kept ? { adoption, kept } : null;
  }

  private async withAdoption(plan: PlanProgress): Promise<PlanProgress> {
    const inForce = (await this.archive.adoptions(plan.hallId, plan.day)).at(-1);
    return inForce?.planId === plan.id ? { ...plan, adopted: inForce } : plan;
  }

  private stamp(): string {
    return new Date(this.wall()).toISOString();
  }
}

const progressOf = (hallId: string, kept: ArchivedPlan): PlanProgress => ({
  ...kept,
  hallId,
  status: 'made',
  reason: null,
  adopted: null,
});
