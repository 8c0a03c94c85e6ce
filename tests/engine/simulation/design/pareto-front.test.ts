import { expect, test } from 'vitest';
import { hallStatistics } from '#contracts/simulation';
import { findParetoFront, type MeasuredPlan } from '#engine/simulation/design/pareto-front';
import { normalQuantile } from '#engine/simulation/normal';
import { keyOf, shareOf } from '#engine/simulation/random-key';
import { ScenarioSet } from '#engine/simulation/simulate-batch';
import { pulled, twoTrades } from '../levers/two-trades.ts';

/** Forty days: all plans share each day's luck, and have some of their own. */
const plan = (planId: string, hours: number, minutes: number, own = 0.1): MeasuredPlan => ({
  planId,
  cost: new Float64Array(40).fill(hours),
  wait: Float64Array.from({ length: 40 }, (_, day) => minutes + 3 * noise(0, day) + own * noise(planId.charCodeAt(0), day)),
});
const noise = (family: number, day: number): number => normalQuantile(shareOf(keyOf(family, 1, day)));

const dominators = (plans: readonly MeasuredPlan[], options?: Parameters<typeof findParetoFront>[1]) =>
  Object.fromEntries(findParetoFront(plans, options).map(({ planId, dominatedBy }) => [planId, dominatedBy.join('')]));

test('a plan that costs as much and keeps people waiting for longer is dominated', () => {
  expect(dominators([plan('A', 100, 5), plan('B', 100, 8), plan('C', 120, 3), plan('D', 130, 6)])).toEqual({
    A: '',
    B: 'A',
    C: '',
    D: 'AC',
  });
});

test('a difference that chance may have made dominates nobody', () => {
  expect(dominators([plan('A', 100, 5, 4), plan('B', 100, 5.5, 4)])).toEqual({ A: '', B: '' });
});

test('pairs on the same days tell what intervals of each alone could not', () => {
  const [first, second] = findParetoFront([plan('A', 100, 5), plan('B', 100, 5.5)]);
  expect(first?.wait.high ?? 0).toBeGreaterThan(second?.wait.low ?? Number.POSITIVE_INFINITY);
  expect(second?.dominatedBy).toEqual(['A']);
});

test('who does not mind a minute more takes the cheaper plan', () => {
  const plans = [plan('A', 100, 5.5), plan('B', 140, 5)];
  expect(dominators(plans)).toEqual({ A: '', B: '' });
  expect(dominators(plans, { confidence: 0.95, costTolerance: 0, waitTolerance: 1 })).toEqual({ A: '', B: 'A' });
});

test('plans of a hall: a window more is on the front, a window that nobody needs is not', () => {
  const measured = (planId: string, change: number, queueIds: string[]) => {
    const scenario = pulled(
      'staffing',
      { change, queueIds, toMinute: 470 },
      { ...twoTrades, hours: { closesMinute: 480, ends: 'closing' } },
    );
    const places = [hallStatistics.indexOf('windowHours'), hallStatistics.indexOf('meanWaitMinutes')];
    const [days = new Float64Array()] = new ScenarioSet([scenario]).measureDays(7, 0, 60, places);
    return { planId, cost: days.filter((_, at) => at % 2 === 0), wait: days.filter((_, at) => at % 2 === 1) };
  };
  const front = dominators([
    measured('A', 1, ['tax']),
    measured('B', 1, ['land']),
    measured('C', 8, ['tax', 'land']),
    measured('D', 9, ['land']),
  ]);
  expect(front['A']).toBe('');
  expect(front['C']).toBe('');
  expect(front['D']).toContain('C');
});
