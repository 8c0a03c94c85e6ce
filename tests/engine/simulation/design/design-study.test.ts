import { expect, test } from 'vitest';
import type { DesignResult } from '#contracts/designs';
import type { Factor } from '#contracts/experiment-design';
import type { Scenario } from '#contracts/scenario';
import { hallStatistics } from '#contracts/simulation';
import { DesignStudy, objectiveOf } from '#engine/simulation/design/design-study';
import { type Design, type DesignedPlans, makeDesign } from '#engine/simulation/design/make-design';
import { ScenarioSet } from '#engine/simulation/simulate-batch';
import { twoTrades } from '../levers/two-trades.ts';

const arrivalsPerMinute = 1;
const serviceMinutes = 4;
/** What a window costs in the objective: minutes of wait per window-hour. */
const windowHourWeight = 0.3;

/** M/M/c in its steady state, for ten hours after four to warm up. */
const hall = (windows: number): Scenario => ({
  format: 1,
  id: `windows-${windows}`,
  hours: { closesMinute: 840, ends: 'closing', warmUpMinutes: 240 },
  queues: [{ id: 'Q' }],
  matters: [{ id: 'M', steps: [{ queueId: 'Q', service: { kind: 'exponential', meanMinutes: serviceMinutes } }] }],
  arrivals: [{ kind: 'rates', id: 'doors', untilMinutes: [840], perMinute: [arrivalsPerMinute], mix: [{ matterId: 'M', weight: 1 }] }],
  windows: Array.from({ length: windows }, (_, place) => ({ id: `W${place + 1}`, queues: ['Q'] })),
});

/** Mean wait of M/M/c (Erlang C). */
function erlangWait(windows: number): number {
  const load = arrivalsPerMinute * serviceMinutes;
  let blocked = 1;
  for (let one = 1; one <= windows; one += 1) blocked = (load * blocked) / (one + load * blocked);
  const delayed = blocked / (1 - (load / windows) * (1 - blocked));
  return (delayed * serviceMinutes) / (windows - load);
}

const choices = [5, 6, 7, 8];
const truth = choices.map((windows) => erlangWait(windows) + windowHourWeight * 10 * windows);
const objective = { meanWaitMinutes: 1, windowHours: windowHourWeight };
const allStatistics = hallStatistics.map((_, place) => place);

/** Simulates what is asked, answering the batches of a round in the order given. */
function simulate(study: DesignStudy, order: 'as asked' | 'backwards' = 'as asked'): DesignResult {
  for (;;) {
    const batches = [];
    for (let batch = study.nextBatch(); batch; batch = study.nextBatch()) batches.push(batch);
    if (batches.length === 0) return study.result();
    for (const { place, scenarios, fromReplication, count } of order === 'backwards' ? batches.reverse() : batches) {
      const [days] = new ScenarioSet(scenarios).measureDays(study.seed, fromReplication, count, allStatistics);
      study.take(place, days ?? expect.fail());
    }
  }
}

const best = (indifference: number, seed: number): Design => ({
  baseline: hall(5),
  plans: choices.map((windows) => ({ scenario: hall(windows), levers: [], settings: [windows] })),
  levers: [],
  factors: [],
  question: { kind: 'best', objective, indifference, confidence: 0.95 },
  seed,
  replications: 10_000,
});

test('the plan that theory says is best is chosen in at least 19 of 20 studies', () => {
  const right = choices[truth.indexOf(Math.min(...truth))];
  const [first = 0, second = 0] = [...truth].sort((a, b) => a - b);
  const indifference = 0.8;
  expect(second - first).toBeGreaterThan(indifference);
  const chosen = Array.from({ length: 20 }, (_, seed) => simulate(new DesignStudy(best(indifference, seed))).selection);
  expect(chosen.every((selection) => selection?.isDecided)).toBe(true);
  expect(chosen.filter((selection) => selection?.bestId === `windows-${right}`).length).toBeGreaterThanOrEqual(19);
});

test('answers in any order come to the same', () => {
  const inOrder = simulate(new DesignStudy(best(1, 7)));
  expect(simulate(new DesignStudy(best(1, 7)), 'backwards')).toEqual(inOrder);
});

test('an objective is the sum of statistics times their weights, day by day', () => {
  const [days = new Float64Array()] = new ScenarioSet([hall(6)]).measureDays(7, 3, 4, allStatistics);
  const of = (day: number, name: (typeof hallStatistics)[number]) => days[day * hallStatistics.length + hallStatistics.indexOf(name)] ?? 0;
  const values = objectiveOf(days, objective);
  expect([...values]).toEqual([0, 1, 2, 3].map((day) => of(day, 'meanWaitMinutes') + windowHourWeight * of(day, 'windowHours')));
  expect(new Set(values).size).toBe(4);
});

const change: Factor = { leverId: 'staffing', path: '/change', values: [-1, 1, 2] };
const share: Factor = { leverId: 'self-service', path: '/share', low: 0, high: 0.3 };
const asked: DesignedPlans = { levers: [], factors: [change, share], question: { kind: 'grid' }, seed: 7, replications: 40 };

async function designOf(changes: Partial<DesignedPlans>): Promise<Design> {
  const { design, problems } = await makeDesign(twoTrades, { ...asked, ...changes }, async () => {});
  expect(problems).toEqual([]);
  return design ?? expect.fail();
}

test('a grid tells of every combination, less the baseline, and which of them nobody beats', async () => {
  const study = new DesignStudy(await designOf({}));
  const { plans, baseline, front, replications } = simulate(study);
  expect([replications, study.isDone, study.progress]).toEqual([40, true, 1]);
  expect(plans.map(({ planId, settings }) => [planId, ...settings])).toEqual([
    ['P1', -1, 0],
    ['P2', -1, 0.3],
    ['P3', 1, 0],
    ['P4', 1, 0.3],
    ['P5', 2, 0],
    ['P6', 2, 0.3],
  ]);
  for (const { statistics, differences } of plans)
    expect(differences.meanWaitMinutes.mean).toBeCloseTo(
      (statistics.meanWaitMinutes.mean ?? Number.NaN) - (baseline.meanWaitMinutes.mean ?? Number.NaN),
      9,
    );
  expect(front?.map(({ planId }) => planId).sort()).toEqual(['P0', 'P1', 'P2', 'P3', 'P4', 'P5', 'P6']);
  // A window fewer with kiosks beats the hall as it is.
  expect(front?.find(({ planId }) => planId === 'P0')?.dominatedBy).toEqual(['P2']);
  expect(front?.find(({ planId }) => planId === 'P2')?.dominatedBy).toEqual([]);
});

test('a tornado moves one factor at a time from the baseline', async () => {
  const { plans, tornado, front } = simulate(new DesignStudy(await designOf({ question: { kind: 'tornado' } })));
  expect(plans.map(({ settings }) => settings)).toEqual([
    [-1, null],
    [2, null],
    [null, 0],
    [null, 0.3],
  ]);
  expect(front).toBeNull();
  const [first, second] = tornado?.meanWaitMinutes ?? [];
  expect([first?.factor, second?.factor]).toEqual([0, 1]);
  expect(first?.low.effect).toEqual(plans[0]?.differences.meanWaitMinutes);
  expect(first?.high).toEqual({ value: 2, effect: plans[1]?.differences.meanWaitMinutes });
});

test('what cannot be asked is refused with the field that is wrong', async () => {
  const pathsOf = async (changes: Partial<DesignedPlans>) =>
    (await makeDesign(twoTrades, { ...asked, ...changes }, async () => {})).problems.map(({ path, value }) => [path, value]);
  const many: Factor = { ...change, values: Array.from({ length: 33 }, (_, value) => value) };
  const choose = { kind: 'best', objective, indifference: 1, confidence: 0.9 } as const;
  expect(await pathsOf({ factors: [many, { ...many, leverId: 'self-service', path: '/kiosks' }] })).toEqual([['/factors', 1089]]);
  expect(await pathsOf({ factors: [many, share], question: choose })).toEqual([]);
  expect(await pathsOf({ factors: [{ ...change, values: [1] }], question: choose })).toEqual([['/factors', 1]]);
  expect(await pathsOf({ question: { ...choose, objective: {} } })).toEqual([['/question/objective', {}]]);
  expect(await pathsOf({ question: { kind: 'latinHypercube', points: 200 }, replications: 5000 })).toEqual([['/replications', 5000]]);
  expect(await pathsOf({ levers: [{ leverId: 'staffing', parameters: { change: -9 } }] })).toEqual([['/levers/0/parameters/change', -9]]);
  expect(await pathsOf({ factors: [{ ...change, values: [0, -9] }] })).toEqual([['/plans/1/0/parameters/change', -9]]);
});
