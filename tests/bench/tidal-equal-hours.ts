import type { PlanWishes, TidalPlan } from '#contracts/tidal-plan';
import { compare } from '#engine/planning/check-plan';
import { rulesOfHall } from '#engine/planning/hall-rules';
import { makePlan } from '#engine/planning/make-plan';
import { buildPlanningHall } from '#engine/planning/planning-hall';
import { thresholdScenario } from '#engine/planning/threshold-scenario';
import type { DemoHall } from '../../sensors-sim/load-hall.ts';
import type { ShiftPlanner } from '../../sensors-sim/shift-plan.ts';
import { type PairedFigures, pairDays } from './paired-days.ts';
import { followPlan } from './planned-shifts.ts';
import { ThresholdRule, type WatchedQueue } from './threshold-rule.ts';
import type { TestDay, TidalGround } from './tidal-days.ts';
import { runTruthDay, type TruthDay } from './truth-day.ts';

/** Every opening and closing takes some minutes that no plan counts: so much of the other's hours a plan is given. */
const givenShare = 0.98;

export interface EqualHours {
  readonly fixedPlan: PairedFigures;
  /** Against the fixed plan where every window serves its first queue only. */
  readonly fixedPlanWithoutHelp: PairedFigures;
  readonly thresholdRule: PairedFigures;
}

/** The plan against the fixed plan of the hall and against the threshold rule, each time with the hours of the other. */
export function measureAtEqualHours(ground: TidalGround): EqualHours {
  const { hall, days, seed, say } = ground;
  const fixed = days.map(({ date }) => runTruthDay(hall, date, seed));
  const ruled = days.map((day) => runByRule(hall, day, seed));
  const halls = new Map(days.map((day) => [day.key, planningHallOf(hall, day, {})]));
  const plans = (what: string, hoursOf: (key: string) => number, wishes: PlanWishes = {}) =>
    planByKey(ground, what, (day) => ({ windowHours: hoursOf(day.key), ...wishes }));
  const hoursOfFixed = (key: string) => {
    const own = halls.get(key);
    return own ? givenShare * presentHoursOf(own) : 0;
  };
  const againstFixed = plans('the hours of the fixed plan', hoursOfFixed);
  const withoutHelp = plans('the same without helping out', hoursOfFixed, { mostQueuesPerWindow: 1 });
  const againstRule = plans('the hours of the threshold rule', (key) => {
    const own = halls.get(key);
    if (!own) return 0;
    const [, rule] = compare([own.scenario, thresholdScenario(own)], { replications: 100, seed });
    return givenShare * (rule?.figures.windowHours.mean ?? 0);
  });
  say('living through the days');
  return {
    fixedPlan: pairDays(liveThrough(ground, againstFixed), fixed),
    fixedPlanWithoutHelp: pairDays(liveThrough(ground, withoutHelp), fixed),
    thresholdRule: pairDays(liveThrough(ground, againstRule), ruled),
  };
}

/** A plan for every kind of day among the test days. */
export function planByKey(
  { days, hall, seed, solver, say }: TidalGround,
  what: string,
  wishesFor: (day: TestDay) => PlanWishes,
): Map<string, TidalPlan> {
  const plans = new Map<string, TidalPlan>();
  for (const day of days) {
    if (plans.has(day.key)) continue;
    say(`planning ${day.key}: ${what}`);
    const { plan, refusals } = makePlan(
      {
        scenario: day.scenario,
        rules: rulesFor(hall, day),
        wishes: wishesFor(day),
        seed,
        replications: 0,
        tradeOffShares: [],
        wantsCard: false,
      },
      solver,
    );
    if (!plan) throw new Error(refusals.map(({ message }) => message).join('; '));
    plans.set(day.key, plan);
  }
  return plans;
}

export function liveThrough({ days, hall, seed }: TidalGround, plans: ReadonlyMap<string, TidalPlan>): TruthDay[] {
  return days.map(({ date, key, scenario }) => {
    const plan = plans.get(key);
    if (!plan) throw new Error(`no plan for ${key}`);
    return runTruthDay(hall, date, seed, followPlan(plan.windows, scenario.hours.startsAt ?? '00:00'));
  });
}

export const rulesFor = (hall: DemoHall, { date, scenario }: TestDay) =>
  rulesOfHall(hall.plan, date.weekday, scenario.hours.startsAt ?? '00:00');

export const planningHallOf = (hall: DemoHall, day: TestDay, wishes: PlanWishes) =>
  buildPlanningHall(day.scenario, rulesFor(hall, day), wishes);

/** The hours of the fixed plan, as history has it. */
function presentHoursOf({ windows, wishes }: ReturnType<typeof planningHallOf>): number {
  const slots = windows.reduce((sum, { present }) => sum + present.filter((served) => served !== null).length, 0);
  return (slots * wishes.slotMinutes) / 60;
}

/** The hall with its steady windows open all day and the others under the rule. */
function runByRule(hall: DemoHall, { date, scenario }: TestDay, seed: number): TruthDay {
  const planned = thresholdScenario(planningHallOf(hall, { date, scenario, key: '' }, {}));
  const steady = new Set(planned.windows.filter(({ periods }) => (periods ?? []).length > 0).map(({ id }) => id));
  const watched = new Map<string, string[]>();
  for (const { queueId, windowIds } of planned.tidalRules ?? []) watched.set(queueId, [...(watched.get(queueId) ?? []), ...windowIds]);
  const planner: ShiftPlanner = ({ date: day }, desks) =>
    desks.filter(({ plan }) => steady.has(plan.id)).map((desk) => ({ desk, from: day.opens, to: day.closes }));
  const queues: WatchedQueue[] = [...watched].map(([queueId, windowIds]) => ({ queueId, windowIds }));
  return runTruthDay(withReserve(hall), date, seed, planner, new ThresholdRule(queues));
}

/** Whoever sat at the other windows can be sent to them by the rule. */
const withReserve = (hall: DemoHall): DemoHall => {
  const reserve = Object.fromEntries(Object.keys(hall.truth.staff.reserve).map((pool) => [pool, hall.plan.windows.length]));
  return { ...hall, truth: { ...hall.truth, staff: { ...hall.truth.staff, reserve } } };
};
