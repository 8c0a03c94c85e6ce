import { expect, test } from 'vitest';
import type { PlanPeople, PlanSeat } from '#contracts/plan-people';
import { unnamedHours, whoSits } from '../../../web/planning/who-sits.ts';

const seat = (windowId: string, fromMinute: number, toMinute: number, staffId: string | null): PlanSeat => ({
  ...{ windowId, fromMinute, toMinute, staffId },
  ...{ why: staffId === null ? ('all_at_work' as const) : ('own_window' as const), unseenQueues: [] },
});
const people: PlanPeople = {
  daysKnown: 20,
  seats: [seat('W1', 0, 120, 'S1'), seat('W1', 120, 210, null), seat('W2', 0, 60, 'S2')],
  work: [],
  spare: [],
  balance: { score: null, pools: [] },
};

test('of a strip those are told who sit in it, for as long as it lasts', () => {
  expect(whoSits(people, 'W1', 60, 180).map(({ staffId, fromMinute, toMinute }) => [staffId, fromMinute, toMinute])).toEqual([
    ['S1', 60, 120],
    [null, 120, 180],
  ]);
});

test('a plan from before people were named names nobody', () => {
  expect(whoSits(undefined, 'W1', 0, 120)).toEqual([]);
});

test('hours for which nobody is named are counted', () => {
  expect(unnamedHours(people)).toBe(1.5);
});
