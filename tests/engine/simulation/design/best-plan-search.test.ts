import { describe, expect, test } from 'vitest';
import { BestPlanSearch, type SearchOptions } from '#engine/simulation/design/best-plan-search';
import { normalQuantile } from '#engine/simulation/normal';
import { keyOf, mix, shareOf } from '#engine/simulation/random-key';

const normal = (experiment: number, plan: number, day: number): number => normalQuantile(shareOf(keyOf(mix(experiment), mix(plan), day)));

interface World {
  readonly means: readonly number[];
  readonly deviations: readonly number[];
  /** Standard deviation of what a day does to all plans alike. */
  readonly shared: number;
}

const promised = { indifference: 1, confidence: 0.95, firstStage: 12 };

function search({ means, deviations, shared }: World, experiment: number, options: SearchOptions = promised) {
  const procedure = new BestPlanSearch(
    means.map((_, plan) => `P${plan}`),
    options,
  );
  const value = (plan: number, day: number) =>
    (means[plan] ?? 0) + shared * normal(experiment, -1, day) + (deviations[plan] ?? 0) * normal(experiment, plan, day);
  for (let wanted = procedure.next(); wanted; wanted = procedure.next()) {
    const { plans, fromReplication, count } = wanted;
    procedure.take(
      wanted,
      plans.map((plan) => Float64Array.from({ length: count }, (_, day) => value(plan, fromReplication + day))),
    );
  }
  return procedure.result();
}

/** Every rival is worse by just the indifference: the hardest case there is for the promise. */
const slippage: World = { means: [9, 10, 10, 10, 10, 10], deviations: [2, 2, 2, 2, 2, 2], shared: 3 };
const experiments = Array.from({ length: 400 }, (_, experiment) => experiment);

describe('of six plans, the best by no more than the indifference', () => {
  test('is chosen in at least 95 of 100 experiments', () => {
    const right = experiments.filter((experiment) => search(slippage, experiment).bestId === 'P0').length;
    expect(right / experiments.length).toBeGreaterThanOrEqual(0.95);
  });

  test('is chosen in at least 90 of 100 when variances differ and less is promised, for fewer days', () => {
    const uneven = { ...slippage, deviations: [4, 1, 1, 2, 2, 6] };
    const options = { indifference: 1, confidence: 0.9, firstStage: 12 };
    const runs = experiments.map((experiment) => search(uneven, experiment, options));
    expect(runs.filter(({ bestId }) => bestId === 'P0').length / runs.length).toBeGreaterThanOrEqual(0.9);
    const strict = experiments.slice(0, 50).map((experiment) => search(uneven, experiment).replications);
    const loose = runs.slice(0, 50).map(({ replications }) => replications);
    expect(mean(loose)).toBeLessThan(mean(strict));
  });

  test('would be missed far more often by whoever looked at the first days alone', () => {
    const right = experiments.filter((experiment) => {
      const sums = slippage.means.map((at, plan) =>
        Array.from({ length: 12 }, (_, day) => at + 2 * normal(experiment, plan, day)).reduce((sum, value) => sum + value, 0),
      );
      return sums.indexOf(Math.min(...sums)) === 0;
    });
    expect(right.length / experiments.length).toBeLessThan(0.8);
  });
});

test('plans that are clearly worse are let go early, and what days share costs nothing', () => {
  const world = { means: [10, 11, 20, 30], deviations: [1, 1, 1, 1], shared: 50 };
  const { bestId, isDecided, standings, replications } = search(world, 3);
  expect([bestId, isDecided]).toEqual(['P0', true]);
  expect(standings.map(({ planId }) => planId)).toEqual(['P0', 'P1', 'P2', 'P3']);
  expect(standings.slice(2).map(({ outAfter }) => outAfter)).toEqual([12, 12]);
  expect(replications).toBeLessThan(60);
});

test('what is decided does not depend on how many days come at a time', () => {
  const whole = search(slippage, 5);
  const procedure = new BestPlanSearch(
    slippage.means.map((_, plan) => `P${plan}`),
    promised,
  );
  for (let wanted = procedure.next(); wanted; wanted = procedure.next()) {
    const { plans, fromReplication } = wanted;
    const value = (plan: number) => (slippage.means[plan] ?? 0) + 3 * normal(5, -1, fromReplication) + 2 * normal(5, plan, fromReplication);
    procedure.take(
      { ...wanted, count: 1 },
      plans.map((plan) => Float64Array.of(value(plan))),
    );
  }
  expect(procedure.result()).toEqual(whole);
});

test('days on which a plan has no value count for none of them', () => {
  const procedure = new BestPlanSearch(['A', 'B'], { indifference: 1, confidence: 0.9, firstStage: 4 });
  const first = procedure.next() ?? expect.fail();
  procedure.take(first, [Float64Array.of(1, Number.NaN, 1, 1.1), Float64Array.of(9, 9, 9, 9)]);
  expect(procedure.next()).toEqual({ plans: [0, 1], fromReplication: 4, count: 1 });
});

test('with too few days allowed it says that nothing is decided', () => {
  const { isDecided, bestId, replications } = search(slippage, 1, {
    indifference: 0.01,
    confidence: 0.99,
    firstStage: 12,
    ...{ most: 40 },
  });
  expect(isDecided).toBe(false);
  expect(bestId).toMatch(/^P\d$/);
  expect(replications).toBe(40);
});

test('of two plans that are the same, one is taken; one plan alone is the best', () => {
  expect(search({ means: [5, 5], deviations: [0, 0], shared: 1 }, 2)).toMatchObject({ bestId: 'P0', isDecided: true });
  expect(search({ means: [5], deviations: [1], shared: 1 }, 2)).toMatchObject({ bestId: 'P0', isDecided: true, replications: 0 });
});

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
