import type { HallPlan, ServiceWindowPlan } from '#contracts/hall-plan';
import type { PlannedWindow } from '#contracts/tidal-plan';
import { compare } from '#engine/planning/check-plan';
import { measureLoad } from '#engine/planning/offered-load';
import { scenarioOfPlan } from '#engine/planning/plan-scenario';
import type { PlanningHall } from '#engine/planning/planning-hall';
import { staffByRules } from '#engine/planning/staffing-rules';
import { periodsOf } from '#engine/planning/virtual-windows';
import { type PairedFigures, pairDays } from './paired-days.ts';
import { followPlan } from './planned-shifts.ts';
import type { TidalGround } from './tidal-days.ts';
import { liveThrough, planByKey, planningHallOf } from './tidal-equal-hours.ts';
import { runTruthDay } from './truth-day.ts';

/** Erlang C staffs every queue on its own; the demo hall is given the windows that takes, for either plan. */
const windowsMore = 6;
/** Shares of Erlang C's hours that are tried, the cheapest first. */
const shares = [0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9];

export interface EqualService extends PairedFigures {
  readonly hoursShareChosen: number;
}

/** The plan with as few hours as serve as well as those that Erlang C asks for, slot by slot (SIPP): both in the same larger hall. */
export function measureAtEqualService(small: TidalGround): EqualService {
  const ground = { ...small, hall: { ...small.hall, plan: withMoreWindows(small.hall.plan) } };
  const { hall, days, seed, say } = ground;
  const erlang = new Map(days.map((day) => [day.key, staffByErlang(planningHallOf(hall, day, {}), seed)]));
  const [first] = days;
  if (!first) throw new Error('no days to plan');
  const own = planningHallOf(hall, first, {});
  const ofErlang = erlang.get(first.key);
  let chosen = 1;
  for (const share of shares) {
    const plans = planByKey({ ...ground, days: [first] }, `${share} of the hours of Erlang C`, () => ({
      windowHours: share * (ofErlang?.hours ?? 0),
    }));
    const [base, plan] = compare(
      [scenarioOfPlan(own, ofErlang?.windows ?? [], 'erlang'), scenarioOfPlan(own, plans.get(first.key)?.windows ?? [], 'plan')],
      { replications: 100, seed },
    );
    chosen = share;
    // Mean waits and late visitors both have to be as few, by simulation; the demo hall then says whether they are.
    if (isAsGood(plan?.figures, base?.figures)) break;
  }
  const plans = planByKey(ground, `${chosen} of the hours of Erlang C`, ({ key }) => ({
    windowHours: chosen * (erlang.get(key)?.hours ?? 0),
  }));
  say('living through the days');
  const byErlang = days.map(({ date, key, scenario }) =>
    runTruthDay(hall, date, seed, followPlan(erlang.get(key)?.windows ?? [], scenario.hours.startsAt ?? '00:00')),
  );
  return { hoursShareChosen: chosen, ...pairDays(liveThrough(ground, plans), byErlang) };
}

type Figures = ReturnType<typeof compare>[number]['figures'];

function isAsGood(plan: Figures | undefined, other: Figures | undefined): boolean {
  if (!plan || !other) return false;
  const isQuick = (plan.meanWaitMinutes.mean ?? Number.NaN) <= (other.meanWaitMinutes.mean ?? Number.NaN);
  return isQuick && (plan.shareWithin15Minutes.mean ?? Number.NaN) >= (other.shareWithin15Minutes.mean ?? Number.NaN);
}

/** As many windows of each queue as Erlang C says, those of the queue itself. */
function staffByErlang(hall: PlanningHall, seed: number): { windows: PlannedWindow[]; hours: number } {
  const { grid, queues } = hall;
  const slots = grid.slots.length;
  const counts = staffByRules(hall, measureLoad(hall, 40, seed)).sippErlangC;
  const windows = hall.windows.map(({ id, ownQueues }): PlannedWindow => {
    const queue = queues.findIndex((other) => other.id === ownQueues[0]);
    const rank = hall.windows.filter((other) => other.ownQueues[0] === ownQueues[0]).findIndex((other) => other.id === id);
    const periods = periodsOf(grid, (slot) => Math.max(1, counts[queue * slots + slot] ?? 0) > rank, 0);
    return { windowId: id, strips: periods.map((period) => ({ ...period, queues: [...ownQueues] })), meals: [], isFixed: false };
  });
  const minutes = windows.flatMap(({ strips }) => strips).reduce((sum, { fromMinute, toMinute }) => sum + toMinute - fromMinute, 0);
  return { windows, hours: minutes / 60 };
}

function withMoreWindows(plan: HallPlan): HallPlan {
  let number = Math.max(...plan.windows.map((one) => Number(one.number)));
  const added = plan.queues.flatMap(({ id }) => {
    const like = plan.windows.find(({ queues }) => queues[0] === id);
    if (!like) return [];
    return Array.from({ length: windowsMore }, (): ServiceWindowPlan => {
      number += 1;
      return { ...like, id: `W${number}`, number: String(number), tidal: true };
    });
  });
  return { ...plan, windows: [...plan.windows, ...added] };
}
