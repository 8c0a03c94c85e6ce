import { expect, test } from 'vitest';
import { fullHours, planClock } from '../../../web/planning/plan-clock.ts';
import { tideRows } from '../../../web/planning/tide-rows.ts';
import { somePlan } from './some-plan.ts';

test('the tide of a hall is that of its queues together, and has a gap where the hall is closed', () => {
  const spells = tideRows(somePlan, null);
  expect(spells.map((spell) => spell.map(({ fromMinute }) => fromMinute))).toEqual([[30, 60], [150]]);
  expect(spells.flat().map(({ demand, capacity, isMissed }) => [demand, capacity, isMissed])).toEqual([
    [1.5, 2, false],
    [3, 2, true],
    [1, 1, false],
  ]);
});

test('the tide of one queue is its own', () => {
  expect(
    tideRows(somePlan, 'B')
      .flat()
      .map(({ demand, capacity, isMissed }) => [demand, capacity, isMissed]),
  ).toEqual([
    [0.5, 1, false],
    [0.5, 1, false],
    [0.5, 1, false],
  ]);
});

test('minutes are told as hall time, and full hours lie between opening and closing', () => {
  expect([30, 95].map(planClock(somePlan))).toEqual(['09:00', '10:05']);
  expect(fullHours(somePlan).map(planClock(somePlan))).toEqual(['09:00', '10:00', '11:00']);
  expect(planClock({})(125)).toBe('02:05');
});
