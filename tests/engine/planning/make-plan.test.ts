import { Value } from 'typebox/value';
import { beforeAll, describe, expect, test } from 'vitest';
import type { PlanWishes, TidalPlan } from '#contracts/tidal-plan';
import { PlanAnswer } from '#contracts/tidal-plan';
import { makePlan } from '#engine/planning/make-plan';
import { manyWindows, solver, type TidalQueue, tidalHall } from '../../support/tidal-hall.ts';

/** A peak in the middle of the day, and a small queue of the same pool beside it. */
const queues: TidalQueue[] = [
  { id: 'A', perMinute: [0.2, 0.5, 0.8, 0.4, 0.2, 0.2], serviceMinutes: 8 },
  { id: 'B', perMinute: [0.05, 0.05, 0.05, 0.05, 0.05, 0.05], serviceMinutes: 12 },
];
const windows = [...manyWindows(9, ['A']), ...manyWindows(2, ['B'], {}, 10)];

function planOf(wishes: PlanWishes, staffed = windows, replications = 0, isFull = false): TidalPlan {
  const { scenario, rules } = tidalHall(queues, staffed);
  const known = scenario.windows.map((one, place) => ({ ...one, periods: place % 2 === 0 ? [{ fromMinute: 0, toMinute: 360 }] : [] }));
  const request = {
    scenario: { ...scenario, windows: known },
    rules,
    wishes: { slotMinutes: 30 as const, ...wishes },
    seed: 1,
    replications,
  };
  const answer = makePlan({ ...request, tradeOffShares: isFull ? [0.8, 1, 1.3] : [], wantsCard: isFull }, solver);
  expect(Value.Check(PlanAnswer, answer)).toBe(true);
  if (!answer.plan) throw new Error(JSON.stringify(answer.refusals));
  return answer.plan;
}

const plannedFor = ({ requirement }: TidalPlan, queueId: string): readonly number[] =>
  requirement.find((one) => one.queueId === queueId)?.planned ?? [];

describe('a full plan', () => {
  let plan: TidalPlan;
  beforeAll(() => {
    plan = planOf({}, windows, 100, true);
  }, 60_000);

  test('rises and falls with the tide and misses nothing when there are windows enough', () => {
    const planned = plannedFor(plan, 'A');
    expect(Math.max(...planned.slice(4, 6))).toBeGreaterThan(Math.max(planned[0] ?? 0, planned[11] ?? 0));
    expect(plan.shortfalls).toEqual([]);
  });

  test('is checked on the same visitors as the plan people know and the threshold rule', () => {
    expect(plan.check?.against.map(({ name }) => name)).toEqual(['present', 'threshold']);
    for (const { figures, difference } of plan.check?.against ?? [])
      expect(difference.windowHours.mean).toBeCloseTo((plan.check?.plan.windowHours.mean ?? 0) - (figures.windowHours.mean ?? 0), 6);
    expect(plan.check?.plan.shareWithin15Minutes.mean).toBeGreaterThan(0.88);
  });

  test('says what fewer and more window-hours would buy: more hours, shorter waits', () => {
    const waits = (plan.tradeOff ?? []).map(({ meanWaitMinutes }) => meanWaitMinutes.mean ?? 0);
    expect(waits).toHaveLength(3);
    expect(waits[0]).toBeGreaterThan(waits[2] ?? 0);
    expect(plan.tradeOff?.at(-1)?.isEfficient).toBe(true);
  });

  test('fits on a card of at most six rules whose regret is told', () => {
    const { card } = plan;
    expect(card?.rules.length).toBeGreaterThan(0);
    expect(card?.rules.length).toBeLessThanOrEqual(6);
    expect(card?.always.map(({ queueId }) => queueId)).toEqual(['A', 'B']);
    const always = new Set(card?.always.flatMap(({ windowIds }) => windowIds));
    expect(card?.rules.flatMap(({ windowIds }) => windowIds).filter((id) => always.has(id))).toEqual([]);
    expect(card?.regret.meanWaitMinutes.mean).toBeCloseTo(
      (card?.figures.meanWaitMinutes.mean ?? 0) - (plan.check?.plan.meanWaitMinutes.mean ?? 0),
      6,
    );
  });

  test('ends the day in time as often as asked for', () => {
    expect(plan.closing?.isReached).toBe(true);
    expect(plan.closing?.expected.mean).toBeLessThanOrEqual(0.1);
  });

  test('is the same again for the same history and wishes', () => {
    const { check: _check, tradeOff: _tradeOff, card: _card, closing: _closing, ...again } = planOf({}, windows, 0);
    expect(plan).toMatchObject(again);
  }, 20_000);
});

test('where there are too few windows the unmet stretch is named', () => {
  const { shortfalls } = planOf({}, [...manyWindows(4, ['A']), ...manyWindows(1, ['B'], {}, 10)]);
  const ofA = shortfalls.filter(({ queueId }) => queueId === 'A');
  expect(ofA.length).toBeGreaterThan(0);
  expect(ofA.some(({ fromMinute, toMinute }) => fromMinute < 180 && toMinute > 120)).toBe(true);
  for (const { shareWithinTarget, targetShare } of shortfalls) expect(shareWithinTarget).toBeLessThan(targetShare);
});

test('hours that are given are not exceeded, and people are not asked for that are not there', () => {
  expect(planOf({ windowHours: 24 }).cost.windowHours).toBeLessThanOrEqual(24);
  const plan = planOf({ staff: [{ fromMinute: 60, toMinute: 180, windows: 5 }] });
  for (const slot of [2, 3, 4, 5]) expect((plannedFor(plan, 'A')[slot] ?? 0) + (plannedFor(plan, 'B')[slot] ?? 0)).toBeLessThanOrEqual(5);
}, 20_000);
