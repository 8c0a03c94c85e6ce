import type { PlanPeople } from '#contracts/plan-people';
import type { Scenario } from '#contracts/scenario';
import type { PlanAnswer, PlanWishes, StaffingRules, TidalPlan } from '#contracts/tidal-plan';
import { checkPlan, type Judgement } from './check-plan.ts';
import { describePlan, type PlanGround } from './describe-plan.ts';
import { findContradictions } from './find-contradictions.ts';
import { type ImprovedPlan, type Improvement, improvePlan } from './improve-plan.ts';
import { findRequirement } from './iterative-staffing.ts';
import type { KnownPeople } from './known-people.ts';
import { findLastTicket } from './last-ticket.ts';
import { namePeople } from './name-people.ts';
import { measureLoad } from './offered-load.ts';
import { scenarioOfPlan } from './plan-scenario.ts';
import { buildPlanningHall, type PlanningHall } from './planning-hall.ts';
import { findPolicyCard } from './policy-card.ts';
import type { MixedIntegerSolver } from './solver.ts';
import { staffByRules } from './staffing-rules.ts';
import { findTradeOff } from './trade-off.ts';

export interface PlanRequest {
  readonly scenario: Scenario;
  readonly rules: StaffingRules;
  readonly wishes: PlanWishes;
  readonly seed: number;
  /** Days by which the plan is judged against others; 0 checks nothing. */
  readonly replications: number;
  /** Shares of the plan's window-hours for which plans are laid beside it. */
  readonly tradeOffShares: readonly number[];
  /** Boils the plan down to a card of rules. */
  readonly wantsCard: boolean;
  /** Who is named in the plan; left out, nobody is asked for. */
  readonly people?: KnownPeople;
}

/** A card's thresholds are tried on so many days. */
const cardDays = 20;

/** Makes the plan of a day, or says why there is none. */
export function makePlan(request: PlanRequest, solver: MixedIntegerSolver): PlanAnswer {
  const hall = buildPlanningHall(request.scenario, request.rules, request.wishes);
  const refusals = findContradictions(hall);
  if (refusals.length > 0) return { plan: null, refusals };
  const effort = effortFor(hall, request.seed);
  const load = measureLoad(hall, effort.days, effort.seed);
  const ground = { load, requirement: findRequirement(hall, load, effort), byRule: staffByRules(hall, load) };
  const improved = improvePlan(hall, load, ground.requirement, solver, effort);
  if (!improved)
    return { plan: null, refusals: [{ code: 'no_solution', about: [], message: 'the pins, limits and minimums leave no plan together' }] };
  const described = describePlan(hall, ground, improved);
  const judged = judge(hall, ground, { ...improved, windowHours: described.cost.windowHours }, request, solver, effort);
  const people = request.people && nameThePlan(hall, improved, request.people);
  return { plan: { ...described, ...judged, ...(people ? { people } : {}) }, refusals: [] };
}

const nameThePlan = ({ rules, wishes }: PlanningHall, { windows, tally }: ImprovedPlan, known: KnownPeople): PlanPeople =>
  namePeople({
    ...{ windows, rules, known },
    leastMinutes: wishes.minimumOpenMinutes,
    busyBetween: (windowId, from, to) => tally.busy.between(windowId, from, to) / tally.days,
  });

function judge(
  hall: PlanningHall,
  ground: PlanGround,
  improved: ImprovedPlan & { readonly windowHours: number },
  { seed, replications, tradeOffShares, wantsCard }: PlanRequest,
  solver: MixedIntegerSolver,
  effort: Improvement,
): Partial<TidalPlan> {
  if (replications <= 0) return {};
  // Other days than those the plan was made on.
  const judgement: Judgement = { replications, seed: seed + 1 };
  const scenario = scenarioOfPlan(hall, improved.windows, 'plan');
  const check = checkPlan(hall, scenario, judgement);
  const amounts = tradeOffShares.map((share) => Math.round(improved.windowHours * share));
  const { overtimeProbability, overtimeMinutes } = hall.wishes;
  return {
    check,
    closing: findLastTicket(scenario, overtimeProbability, overtimeMinutes, judgement),
    ...(amounts.length > 0 ? { tradeOff: findTradeOff(hall, ground, solver, amounts, { ...effort, rounds: 2 }, judgement) } : {}),
    ...(wantsCard ? { card: findPolicyCard(hall, improved, { ...effort, days: Math.min(cardDays, effort.days) }, judgement) } : {}),
  };
}

/** Small halls are simulated for more days and planned over again more often. */
function effortFor({ windows }: PlanningHall, seed: number): Improvement {
  const isLarge = windows.length > 80;
  return { seed, days: isLarge ? 12 : 40, rounds: isLarge ? 2 : 10, solverSeconds: isLarge ? 6 : 10 };
}
