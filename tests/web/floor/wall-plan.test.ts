import { describe, expect, it } from 'vitest';
import { contains } from '#contracts/plan-geometry';
import { backOffices, outerWalls } from '../../../web/floor/wall-plan.ts';
import { taizhouPlan } from './taizhou-plan.ts';

describe('the walls of taizhou', () => {
  const plan = taizhouPlan();

  it('are open at every door and closed beside it', () => {
    const walls = outerWalls(plan);
    for (const door of plan.doors) {
      const just = { x: door.x, y: Math.min(door.y, plan.size.depthMetres - 0.1) };
      expect(walls.some((wall) => contains(wall, just))).toBe(false);
      expect(walls.some((wall) => contains(wall, { ...just, x: door.x + door.widthMetres / 2 + 0.5 }))).toBe(true);
    }
  });

  it('stand behind every counter row and leave room for its staff', () => {
    expect(backOffices(plan)).toHaveLength(plan.counters.length);
    for (const { floor } of backOffices(plan)) expect(Math.min(floor.widthMetres, floor.depthMetres)).toBeGreaterThan(1.3);
  });
});
