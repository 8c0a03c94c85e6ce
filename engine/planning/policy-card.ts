import type { Scenario } from '#contracts/scenario';
import type { TidalRule } from '#contracts/scenario-windows';
import type { PolicyCard, PolicyRule } from '#contracts/tidal-plan-check';
import { type CardLayout, layOutCard } from './card-layout.ts';
import { compare, type Judgement } from './check-plan.ts';
import type { ImprovedPlan } from './improve-plan.ts';
import { scenarioOfPlan } from './plan-scenario.ts';
import type { PlanningHall } from './planning-hall.ts';
import { type SlotTally, tallySlots } from './slot-tally.ts';

export interface CardSearch {
  readonly days: number;
  readonly seed: number;
}

const openings = [1, 3, 6, 10];
const closings = [0.5, 2];
const startsAt = { opensAtMinutes: 6, closesBelowMinutes: 2 };
/** A window-hour beyond those of the plan is as bad as so many minutes of waiting. */
const hourCost = 120;

/**
 * The plan boiled down to what fits on a card: windows that are always open, and at most six rules that open others when somebody
 * has waited so long. Thresholds are found one rule after the other, twice round, by simulation on common random numbers.
 */
export function findPolicyCard(hall: PlanningHall, plan: ImprovedPlan, { days, seed }: CardSearch, judgement: Judgement): PolicyCard {
  const layout = layOutCard(hall, plan.strips);
  const planHours = layout.windowHours;
  let rules = layout.rules.map((rule): PolicyRule => ({ ...rule, ...startsAt }));
  const costOf = (tried: readonly PolicyRule[]): number => {
    const scenario = cardScenario(hall, layout, tried);
    const tally = tallySlots(hall, scenario, days, seed);
    return harmOf(tally) + hourCost * Math.max(0, tally.windowHours - planHours);
  };
  let least = costOf(rules);
  for (let round = 0; round < 2; round += 1)
    for (let place = 0; place < rules.length; place += 1)
      for (const opensAtMinutes of openings)
        for (const closesBelowMinutes of closings) {
          const tried = rules.map((rule, at) => (at === place ? { ...rule, opensAtMinutes, closesBelowMinutes } : rule));
          const cost = costOf(tried);
          if (cost >= least) continue;
          least = cost;
          rules = tried;
        }
  const [, card] = compare([scenarioOfPlan(hall, plan.windows, 'plan'), cardScenario(hall, layout, rules)], judgement);
  return {
    always: layout.always.map(({ queueId, windowIds }) => ({ queueId, windowIds })),
    rules,
    figures: card.figures,
    regret: card.difference,
  };
}

const harmOf = (tally: SlotTally): number => (tally.sum(tally.waitMinutes) + 15 * tally.sum(tally.over15)) / tally.days;

/** The hall run by a card. */
export function cardScenario(hall: PlanningHall, layout: CardLayout, rules: readonly PolicyRule[]): Scenario {
  const base = scenarioOfPlan(hall, layout.windows, 'card');
  const windows = base.windows.map((spec) => {
    const queues = layout.queuesOf.get(spec.id);
    return queues ? { ...spec, queues: [...queues] } : spec;
  });
  const tidalRules = rules.map(
    ({ queueId, windowIds, fromMinute, toMinute, opensAtMinutes, closesBelowMinutes }, place): TidalRule => ({
      id: `card.${place + 1}`,
      windowIds: [...windowIds],
      queueId,
      opens: { longestWaitMinutes: opensAtMinutes },
      closes: { longestWaitMinutes: closesBelowMinutes },
      checkEveryMinutes: 5,
      setUp: { kind: 'constant', minutes: 2 },
      minimumOpenMinutes: Math.min(30, hall.wishes.minimumOpenMinutes),
      fromMinute,
      toMinute,
    }),
  );
  return { ...base, windows, ...(tidalRules.length > 0 ? { tidalRules } : {}) };
}
