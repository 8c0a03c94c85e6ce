import type { HallPlan } from '#contracts/hall-plan';
import type { Scenario } from '#contracts/scenario';
import { fitDay } from '#engine/fitting/fit-scenario';
import { fitHall, type HallFit } from '#engine/fitting/hall-fit';
import { readHistory } from '#engine/fitting/hall-history';
import type { MixedIntegerSolver } from '#engine/planning/solver';
import { type OpenDay, openDay } from '../../sensors-sim/hall-calendar.ts';
import { formatDay, placeInMonth } from '../../sensors-sim/hall-time.ts';
import { type DemoHall, loadHall } from '../../sensors-sim/load-hall.ts';
import type { HallNode } from '../../server/node.ts';
import type { DemoHistory } from './demo-history.ts';

/** A day of the demo hall to be planned and then lived through. */
export interface TestDay {
  readonly date: OpenDay;
  /** What history says of it. */
  readonly scenario: Scenario;
  /** Days with the same key get the same plan. */
  readonly key: string;
}

/** What the parts of this bench share. */
export interface TidalGround {
  readonly hall: DemoHall;
  readonly days: readonly TestDay[];
  readonly seed: number;
  readonly solver: MixedIntegerSolver;
  readonly say: (line: string) => void;
}

/** So many days from `firstDay` on, Saturdays left out. */
export async function readTestDays({ node, hallId, fromDay, toDay }: DemoHistory, firstDay: number, count: number): Promise<TestDay[]> {
  const plan = planOf(node, hallId);
  const history = await readHistory({ queries: node.queries, plan, from: fromDay, to: toDay });
  const fit = await fitHall(node.queries, history);
  if (fit === null) throw new Error(`no day of ${plan.id} can be fitted`);
  const found: TestDay[] = [];
  for (let day = firstDay; found.length < count; day += 1) {
    const date = openDay(loadHall(plan.id), day);
    if (!date || date.weekday === 'sat') continue;
    found.push({ date, key: keyOf(date), scenario: await scenarioFor(node, fit, day) });
  }
  return found;
}

async function scenarioFor(node: HallNode, fit: HallFit, day: number): Promise<Scenario> {
  const { scenario } = await fitDay(node.queries, fit, formatDay(day), 'usual');
  if (!scenario) throw new Error(`${formatDay(day)} cannot be fitted`);
  return scenario;
}

function planOf(node: HallNode, hallId: string): HallPlan {
  const plan = node.plans.find(({ id }) => id === hallId);
  if (!plan) throw new Error(`no hall ${hallId}`);
  return plan;
}

/** The weekday, and whether a month begins or ends. */
export function keyOf({ day, weekday }: OpenDay): string {
  const { dayOfMonth, daysLeft } = placeInMonth(day);
  return `${weekday} ${daysLeft < 4 ? 'end' : dayOfMonth <= 3 ? 'start' : 'middle'}`;
}
