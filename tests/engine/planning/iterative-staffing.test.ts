import { expect, test } from 'vitest';
import { findRequirement } from '#engine/planning/iterative-staffing';
import { measureLoad } from '#engine/planning/offered-load';
import { staffByRules } from '#engine/planning/staffing-rules';
import { figuresOfErlangA } from '#engine/queueing/erlang-a';
import { leastWindows } from '#engine/queueing/least-windows';
import { manyWindows, planningHall, type TidalQueue } from '../../support/tidal-hall.ts';

/** Met by 94 % with eleven windows for eight erlangs, by 85 % with ten. */
const target = { share: 0.9, withinMinutes: 5 };
const search = { days: 60, seed: 1 };

/** The hours between the first and the last: an empty hall needs less at first. */
const steady = (counts: Int32Array): number[] => [...counts].slice(4, -2);
const mean = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
const needed = (queue: TidalQueue) => {
  const hall = planningHall([queue], manyWindows(16, [queue.id]), { slotMinutes: 30, target });
  const load = measureLoad(hall, search.days, search.seed);
  return { hall, load, counts: findRequirement(hall, load, search) };
};
const eightHours = (rate: number) => Array.from({ length: 8 }, () => rate);

test('a load that stays the same needs as many windows as Erlang C says', () => {
  const { hall, load, counts } = needed({ id: 'A', perMinute: eightHours(0.8) });
  const byErlang = leastWindows({ arrivalsPerMinute: 0.8, serviceMinutes: 10 }, ({ shareWithin }) => shareWithin(5) >= 0.9);
  expect(byErlang).toBe(11);
  expect(mean(steady(counts))).toBeGreaterThan(10.3);
  expect(mean(steady(counts))).toBeLessThan(11.5);
  expect(Math.max(...steady(counts))).toBeLessThanOrEqual(12);
  expect(Math.abs(mean(steady(staffByRules(hall, load).sippErlangC)) - 11)).toBeLessThan(0.6);
});

test('where people lose patience it needs as many as Erlang A says', () => {
  const { counts } = needed({ id: 'A', perMinute: eightHours(0.8), patienceMinutes: 30 });
  const inTime = (windows: number) => {
    const { shareWithin, abandonedShare } = figuresOfErlangA({ arrivalsPerMinute: 0.8, serviceMinutes: 10 }, windows, 30);
    return shareWithin(5) * (1 - abandonedShare);
  };
  const byErlang = [6, 7, 8, 9, 10, 11].find((windows) => inTime(windows) >= 0.9) ?? 0;
  expect(Math.abs(mean(steady(counts)) - byErlang)).toBeLessThanOrEqual(0.7);
});

test('the load that is there follows the arrivals by the time of a service', () => {
  const hall = planningHall([{ id: 'A', perMinute: [0, 1, 1, 0], serviceMinutes: 20 }], manyWindows(40, ['A']), { slotMinutes: 30 });
  const { busyWindows, arrivals, serviceMinutes } = measureLoad(hall, 200, 1);
  expect(Math.abs((arrivals[2] ?? 0) - 30)).toBeLessThan(1.5);
  expect(Math.abs((serviceMinutes[0] ?? 0) - 20)).toBeLessThan(1);
  // On average over half an hour: 20·(1 − (1 − e^−1.5) ÷ 1.5) while it fills, 20·(1 − e^−1.5) ÷ 1.5 while it empties.
  expect(Math.abs((busyWindows[2] ?? 0) - 9.64)).toBeLessThan(0.6);
  expect(Math.abs((busyWindows[6] ?? 0) - 10.33)).toBeLessThan(0.6);
});

test('a queue that cannot have more windows is drained before the peak', () => {
  const rates = [0.1, 0.1, 0.55, 0.1];
  const wishes = { slotMinutes: 30 as const, target: { share: 0.9, withinMinutes: 10 } };
  const hall = planningHall([{ id: 'A', perMinute: rates }], manyWindows(5, ['A']), wishes);
  const load = measureLoad(hall, search.days, search.seed);
  const counts = [...findRequirement(hall, load, search)];
  expect(counts.slice(4, 6)).toEqual([5, 5]);
  expect(Math.max(...counts)).toBe(5);
});
