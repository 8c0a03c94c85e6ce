import { expect, it } from 'vitest';
import type { DesignPlan, DesignResult } from '#contracts/designs';
import { type HallStatistics, hallStatistics } from '#contracts/simulation';
import { rankPlans } from '../../../../web/experiments/explore/rank-plans.ts';

const estimate = (mean: number) => ({ mean, low: mean, high: mean });
const statistics = (wait: number) => Object.fromEntries(hallStatistics.map((name) => [name, estimate(wait)])) as HallStatistics;
const plan = (planId: string, wait: number): DesignPlan => ({
  planId,
  settings: [],
  replications: 2,
  statistics: statistics(wait),
  differences: statistics(0),
});
const result: DesignResult = {
  replications: 2,
  version: '2',
  baseline: statistics(1),
  plans: [plan('P1', 3), plan('P2', 1), plan('P3', 2)],
  front: null,
  tornado: null,
  selection: null,
};
const ranked = (changes: Partial<DesignResult>) => rankPlans({ ...result, ...changes }).map(({ planId }) => planId);

it('plans that nobody beats come first, the quickest of them on top', () => {
  const point = (planId: string, dominatedBy: string[]) => ({ planId, cost: estimate(1), wait: estimate(1), dominatedBy });
  expect(ranked({ front: [point('P0', []), point('P1', []), point('P2', ['P3']), point('P3', [])] })).toEqual(['P3', 'P1', 'P2']);
});

it('a selection ranks them as they stand, a tornado as its factors go', () => {
  const standing = (planId: string) => ({ planId, objective: estimate(1), replications: 2, outAfter: null });
  const selection = {
    bestId: 'P3',
    isDecided: false,
    confidence: 0.9,
    indifference: 1,
    replications: 2,
    standings: ['P3', 'P1', 'P2'].map(standing),
  };
  expect(ranked({ selection })).toEqual(['P3', 'P1', 'P2']);
  expect(ranked({})).toEqual(['P1', 'P2', 'P3']);
});
