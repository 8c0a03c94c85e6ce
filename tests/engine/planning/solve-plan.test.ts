import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PlannedWindow, PlanWishes } from '#contracts/tidal-plan';
import { findContradictions } from '#engine/planning/find-contradictions';
import { scenarioOfPlan } from '#engine/planning/plan-scenario';
import type { PlanningHall } from '#engine/planning/planning-hall';
import { solvePlan } from '#engine/planning/solve-plan';
import { checkScenario } from '#engine/simulation/check-scenario';
import { planningHall, solver } from '../../support/tidal-hall.ts';

const slots = 8;
const pinOf = fc.record({ window: fc.nat(8), slot: fc.nat(slots - 3), length: fc.integer({ min: 1, max: 3 }), isClosed: fc.boolean() });

/** Two pools, one of them posted, with whatever is required, pinned and locked. */
const problems = fc
  .record({
    required: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 3 * slots, maxLength: 3 * slots }),
    pins: fc.array(pinOf, { maxLength: 2 }),
    locked: fc.option(fc.nat(8), { nil: null }),
    minimumOpenMinutes: fc.constantFrom(30, 60, 90),
    mostQueuesPerWindow: fc.constantFrom(1, 2, 3),
    meals: fc.boolean(),
  })
  .map(({ required, pins, locked, minimumOpenMinutes, mostQueuesPerWindow, meals }) => {
    const wishes: PlanWishes = {
      slotMinutes: 30,
      minimumOpenMinutes,
      mostQueuesPerWindow,
      pins: pins.map(({ window, slot, length, isClosed }) => ({
        windowId: `W${window + 1}`,
        fromMinute: slot * 30,
        toMinute: (slot + length) * 30,
        queues: isClosed ? [] : [window < 6 ? 'A' : 'F'],
      })),
      ...(locked === null ? {} : { lockedWindows: [`W${locked + 1}`] }),
      ...(meals ? { meals: [{ fromMinute: 90, toMinute: 180, minutes: 30 }] } : {}),
    };
    const perMinute = [0.2, 0.2, 0.2, 0.2];
    const hall = planningHall(
      [
        { id: 'A', perMinute },
        { id: 'B', perMinute },
        { id: 'F', poolId: 'tax', perMinute },
      ],
      [
        ...[1, 2, 3, 4, 5, 6].map((number) => ({ id: `W${number}`, queues: [number < 5 ? 'A' : 'B'] })),
        ...[7, 8, 9].map((number) => ({ id: `W${number}`, queues: ['F'], poolId: 'tax', isPosted: true })),
      ],
      wishes,
    );
    return { hall, required };
  });

const minutesServed = ({ strips }: PlannedWindow, from: number, to: number, queueId: string): number =>
  strips
    .filter(({ queues }) => queues[0] === queueId)
    .reduce((sum, { fromMinute, toMinute }) => sum + Math.max(0, Math.min(to, toMinute) - Math.max(from, fromMinute)), 0);

function expectLawful(hall: PlanningHall, windows: readonly PlannedWindow[]): void {
  const poolOf = new Map(hall.queues.map(({ id, poolId }) => [id, poolId]));
  for (const planned of windows) {
    const own = hall.windows.find(({ id }) => id === planned.windowId);
    if (!own) throw new Error(planned.windowId);
    const { minimumOpenMinutes, mostQueuesPerWindow } = hall.wishes;
    planned.strips.forEach(({ fromMinute, toMinute, queues }, place) => {
      expect(fromMinute).toBeGreaterThanOrEqual(planned.strips[place - 1]?.toMinute ?? 0);
      expect(queues.every((id) => poolOf.get(id) === own.poolId)).toBe(true);
      if (!own.isPosted)
        expect(queues.length).toBeLessThanOrEqual(Math.max(mostQueuesPerWindow, ...own.pins.map((pin) => pin.queues.length)));
      if (own.isPosted) expect(queues).toEqual(own.ownQueues);
      if (!planned.isFixed) expect(toMinute - fromMinute).toBeGreaterThanOrEqual(minimumOpenMinutes);
    });
    for (const { fromMinute, toMinute, queues } of own.pins) {
      const served = queues[0] === undefined ? 0 : minutesServed(planned, fromMinute, toMinute, queues[0]);
      expect(served).toBe(queues.length > 0 ? toMinute - fromMinute : 0);
      if (queues.length === 0) expect(hall.queues.every(({ id }) => minutesServed(planned, fromMinute, toMinute, id) === 0)).toBe(true);
    }
    if (own.isLocked) expect(planned.strips).toEqual([{ fromMinute: 0, toMinute: 240, queues: own.ownQueues }]);
    for (const meal of planned.meals) {
      expect(meal.fromMinute).toBeGreaterThanOrEqual(90);
      expect(meal.toMinute).toBeLessThanOrEqual(180);
      expect(planned.strips.some(({ fromMinute, toMinute }) => fromMinute <= meal.fromMinute && meal.toMinute <= toMinute)).toBe(true);
    }
  }
  for (const { id } of hall.queues)
    for (const { fromMinute, toMinute } of hall.grid.slots)
      expect(windows.some((planned) => minutesServed(planned, fromMinute, toMinute, id) > 0)).toBe(true);
}

test('pools, postings, pins, locks, meals and least opening times hold in every plan, and each plan can be simulated', () => {
  let plans = 0;
  fc.assert(
    fc.property(problems, ({ hall, required }) => {
      if (findContradictions(hall).length > 0) return;
      const size = 3 * slots;
      const needs = {
        required: Float64Array.from(required),
        saved: Array.from({ length: size }, () => [30, 10, 3]),
        weights: new Float64Array(size).fill(1),
      };
      const solved = solvePlan(hall, needs, solver, { seconds: 5, gap: 0.01 });
      if (!solved) return;
      plans += 1;
      expectLawful(hall, solved.windows);
      expect(checkScenario(scenarioOfPlan(hall, solved.windows, 'plan')).problems).toEqual([]);
    }),
    { numRuns: 25, seed: 7 },
  );
  expect(plans).toBeGreaterThan(12);
}, 60_000);
