import { describe, expect, test } from 'vitest';
import type { PlanWishes } from '#contracts/tidal-plan';
import { solvePlan } from '#engine/planning/solve-plan';
import { manyWindows, planningHall, solver, type TidalWindow } from '../../support/tidal-hall.ts';

const half = { slotMinutes: 30 as const, minimumOpenMinutes: 30, mostQueuesPerWindow: 1, keepCostMinutes: 0 };
const twoHours = [0.1, 0.1];

/** Windows that serve each queue first, slot by slot, when so many are required. */
function counts(required: Record<string, number[]>, windows: readonly TidalWindow[], wishes: PlanWishes): Record<string, number[]> | null {
  const ids = Object.keys(required);
  const hall = planningHall(
    ids.map((id) => ({ id, perMinute: twoHours })),
    windows,
    { ...half, ...wishes },
  );
  const needs = {
    required: Float64Array.from(ids.flatMap((id) => required[id] ?? [])),
    saved: ids.flatMap((id) => (required[id] ?? []).map((): number[] => [])),
    weights: new Float64Array(ids.length * 4).fill(1),
  };
  const solved = solvePlan(hall, needs, solver, { seconds: 5, gap: 0 });
  if (!solved) return null;
  return Object.fromEntries(
    ids.map((id) => [
      id,
      [0, 1, 2, 3].map((s) => solved.strips.filter(({ from, to, queues }) => queues[0] === id && from <= s && s < to).length),
    ]),
  );
}

const three = manyWindows(3, ['A', 'B']);

describe('the cheapest plan', () => {
  test('opens what is required, when it is required', () => {
    const required = { A: [1, 2, 2, 1], B: [1, 1, 1, 1] };
    expect(counts(required, three, { switchingCostMinutes: 1 })).toEqual(required);
  });

  test('leaves a window open over a lull when opening it again costs more', () => {
    const required = { A: [2, 1, 2, 2] };
    expect(counts(required, three, { switchingCostMinutes: 29 })).toEqual(required);
    expect(counts(required, three, { switchingCostMinutes: 31 })).toEqual({ A: [2, 2, 2, 2] });
  });

  test('opens early enough for a window to stay its least time', () => {
    expect(counts({ A: [1, 1, 1, 2] }, three, { minimumOpenMinutes: 60 })).toEqual({ A: [1, 1, 2, 2] });
    // The first window has been open long enough by then and goes in place of the second.
    expect(counts({ A: [1, 2, 1, 1] }, three, { minimumOpenMinutes: 90, switchingCostMinutes: 1 })).toEqual({ A: [1, 2, 2, 1] });
  });

  test('keeps the changes of an hour within their limit', () => {
    expect(counts({ A: [1, 1, 2, 1] }, three, { mostChangesPerHour: 0, switchingCostMinutes: 0 })).toEqual({ A: [2, 2, 2, 2] });
  });

  test('shares too few people out, the rest being short', () => {
    const staff = [{ fromMinute: 0, toMinute: 120, windows: 3 }];
    const found = counts({ A: [3, 1, 1, 1], B: [1, 1, 1, 3] }, manyWindows(6, ['A', 'B']), { staff, switchingCostMinutes: 1 });
    expect(found?.A?.[0]).toBe(2);
    expect(found?.B?.[3]).toBe(2);
  });

  test('lends half of a window to a queue that lacks half of one', () => {
    const lent = counts({ A: [0.5, 0.5, 0.5, 0.5], B: [1.5, 1.5, 1.5, 1.5] }, three, { mostQueuesPerWindow: 2 });
    expect(lent).toEqual({ A: [1, 1, 1, 1], B: [1, 1, 1, 1] });
    expect(counts({ A: [0.5, 0.5, 0.5, 0.5], B: [1.5, 1.5, 1.5, 1.5] }, three, {})).toEqual({ A: [1, 1, 1, 1], B: [2, 2, 2, 2] });
  });

  test('spends the hours it is given and no more', () => {
    const found = counts({ A: [5, 5, 5, 5] }, manyWindows(5, ['A']), { windowHours: 6 });
    expect(found?.A?.reduce((sum, count) => sum + count, 0)).toBe(12);
  });

  test('has no plan where a queue has no window left', () => {
    const pins = [1, 2, 3].map((number) => ({ windowId: `W${number}`, fromMinute: 0, toMinute: 120, queues: [] }));
    expect(counts({ A: [1, 1, 1, 1] }, three, { pins })).toBeNull();
  });
});
