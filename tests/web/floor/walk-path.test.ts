import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HallPlan } from '#contracts/hall-plan';
import { contains, type Point } from '#contracts/plan-geometry';
import { visitorPlace } from '../../../web/floor/hall-geometry.ts';
import { findObstacles } from '../../../web/floor/obstacles.ts';
import { layOutSeats } from '../../../web/floor/seat-plan.ts';
import { buildWalkGrid } from '../../../web/floor/walk-grid.ts';
import { WalkWays } from '../../../web/floor/walk-path.ts';
import { anyPlan, drawnPlan } from './drawn-plan.ts';
import { taizhouPlan } from './taizhou-plan.ts';

/** Places of the path inside something solid, sampled every 5 cm. */
function collisions(plan: HallPlan, path: readonly Point[]): Point[] {
  const obstacles = findObstacles(plan);
  return path.slice(1).flatMap((to, index) => {
    const from = path[index] ?? to;
    const samples = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 0.05);
    return Array.from({ length: samples + 1 }, (_unused, i) => {
      const share = samples === 0 ? 0 : i / samples;
      return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
    }).filter((point) => obstacles.some((obstacle) => contains(obstacle, point, -0.01)));
  });
}

describe('a walk', () => {
  const taizhou = taizhouPlan();
  const ways = new WalkWays(buildWalkGrid(taizhou), taizhou.doors);

  it('leads from every seat of taizhou to a window of its zone, never through a counter or a wall', () => {
    const seats = layOutSeats(taizhou);
    const windows = taizhou.windows.filter((_window, index) => index % 9 === 0);
    for (const window of windows)
      for (const seat of seats.filter((candidate, index) => candidate.zoneId === window.zoneId && index % 11 === 0)) {
        const path = ways.find(seat, visitorPlace(window));
        expect(path, `${window.id} from ${seat.x}, ${seat.y}`).not.toBeNull();
        expect(collisions(taizhou, path ?? [])).toEqual([]);
      }
  });

  it('leads from every door of taizhou to every zone', () => {
    for (const door of taizhou.doors)
      for (const seat of layOutSeats(taizhou).filter((_seat, index) => index % 97 === 0)) {
        const path = ways.find(seat, door);
        expect(path).not.toBeNull();
        expect(collisions(taizhou, path ?? [])).toEqual([]);
      }
  });

  it('never crosses anything solid in any hall', () => {
    fc.assert(
      fc.property(anyPlan, fc.nat(), fc.nat(), (plan, seatNumber, windowNumber) => {
        const seats = layOutSeats(plan).filter((seat) => !findObstacles(plan).some((obstacle) => contains(obstacle, seat, 0.4)));
        const seat = seats[seatNumber % Math.max(1, seats.length)];
        const window = plan.windows[windowNumber % plan.windows.length];
        if (!seat || !window) return;
        const path = new WalkWays(buildWalkGrid(plan), plan.doors).find(seat, visitorPlace(window));
        if (path) expect(collisions(plan, path)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('goes around a block of seats rather than between the rows', () => {
    const plan = drawnPlan({
      size: { widthMetres: 30, depthMetres: 30 },
      counters: [
        { id: 'c', zoneId: 'z', x: 15, y: 4, facing: 'south', firstNumber: 1, count: 1, pitchMetres: 2, queues: ['A'], poolId: 'p' },
      ],
      seats: [{ id: 's', zoneId: 'z', x: 12, y: 10, rows: 8, columns: 7, pitchMetres: 1, facing: 'north' }],
      doors: [{ id: 'd', name: { zh: '', en: '' }, x: 15, y: 30, widthMetres: 3 }],
    });
    const window = plan.windows[0];
    const path = window ? new WalkWays(buildWalkGrid(plan), plan.doors).find({ x: 15, y: 28 }, visitorPlace(window)) : null;
    expect(path?.every((point) => !contains({ x: 12, y: 10, widthMetres: 6, depthMetres: 7 }, point))).toBe(true);
  });

  it('does not exist to a place that is walled in', () => {
    const plan = drawnPlan({
      size: { widthMetres: 30, depthMetres: 30 },
      seats: [],
      doors: [],
      counters: [
        { id: 'c', zoneId: 'z', x: 0.9, y: 12, facing: 'south', firstNumber: 1, count: 14, pitchMetres: 2.2, queues: ['A'], poolId: 'p' },
      ],
    });
    expect(new WalkWays(buildWalkGrid(plan), plan.doors).find({ x: 15, y: 2 }, { x: 15, y: 20 })).toBeNull();
  });
});
