import { expect, test } from 'vitest';
import type { KnownPerson } from '#engine/planning/known-people';
import { makePlan } from '#engine/planning/make-plan';
import { namePeople } from '#engine/planning/name-people';
import { manyWindows, solver, tidalHall } from '../../support/tidal-hall.ts';

const person = (staffId: string, windowId: string, isUsuallyThere = true): KnownPerson => ({
  ...{ staffId, windows: [{ windowId, minutes: 1000 }], queues: ['A'], isUsuallyThere },
});
const windows = [
  {
    ...{ windowId: 'W1', isFixed: false, meals: [{ fromMinute: 120, toMinute: 150 }] },
    strips: [{ fromMinute: 0, toMinute: 240, queues: ['A'] }],
  },
  { windowId: 'W2', isFixed: false, meals: [], strips: [{ fromMinute: 60, toMinute: 120, queues: ['A'] }] },
];
const { rules } = tidalHall([{ id: 'A', perMinute: [0.1] }], manyWindows(3, ['A']));

test('everybody’s day is told: time at windows, of it with visitors, the longest without a rest; and who is to spare', () => {
  const known = { days: 20, people: [person('S1', 'W1'), person('S2', 'W2'), person('S3', 'W3'), person('S4', 'W3', false)] };
  const busyBetween = (_windowId: string, from: number, to: number): number => (to - from) / 2;
  const { work, spare, balance, daysKnown } = namePeople({ windows, rules, known, leastMinutes: 15, busyBetween });
  expect(daysKnown).toBe(20);
  expect(work).toEqual([
    { staffId: 'S1', poolId: 'general', windowIds: ['W1'], plannedMinutes: 210, busyMinutes: 105, longestMinutes: 120 },
    { staffId: 'S2', poolId: 'general', windowIds: ['W2'], plannedMinutes: 60, busyMinutes: 30, longestMinutes: 60 },
  ]);
  expect(spare).toEqual(['S3']);
  expect(balance.pools[0]).toMatchObject({ busiest: { staffId: 'S1' }, leastBusy: { staffId: 'S2' } });
});

test('a plan of a hall whose people are known names them, as busy as simulated days have them; otherwise nobody', () => {
  const { scenario, rules: all } = tidalHall([{ id: 'A', perMinute: [0.2, 0.2], serviceMinutes: 8 }], manyWindows(4, ['A']));
  const request = { ...{ scenario, rules: all, wishes: {}, seed: 1, replications: 0 }, tradeOffShares: [], wantsCard: false };
  const people = { days: 5, people: [1, 2, 3, 4].map((n) => person(`S${n}`, `W${n}`)) };
  const { plan } = makePlan({ ...request, people }, solver);
  expect(new Set(plan?.people?.seats.map(({ why }) => why))).toEqual(new Set(['own_window']));
  const minutes = plan?.people?.work.reduce((sum, { plannedMinutes }) => sum + plannedMinutes, 0) ?? 0;
  expect(minutes / 60).toBeCloseTo(plan?.cost.windowHours ?? 0, 1);
  // 0.2 a minute for two hours, eight minutes each; some of it after closing.
  const busy = plan?.people?.work.reduce((sum, { busyMinutes }) => sum + busyMinutes, 0) ?? 0;
  expect(busy).toBeGreaterThan(0.75 * 192);
  expect(busy).toBeLessThan(1.1 * 192);
  expect(makePlan(request, solver).plan).not.toHaveProperty('people');
});
