import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceMetres } from '../../../web/floor/hall-geometry.ts';
import { SeatAllocation } from '../../../web/floor/seat-allocation.ts';
import { buildWalkGrid } from '../../../web/floor/walk-grid.ts';
import { drawnPlan } from './drawn-plan.ts';
import { taizhouPlan } from './taizhou-plan.ts';

const plan = drawnPlan({
  size: { widthMetres: 20, depthMetres: 20 },
  counters: [{ id: 'c', zoneId: 'z', x: 8, y: 4, facing: 'south', firstNumber: 1, count: 3, pitchMetres: 2, queues: ['A'], poolId: 'p' }],
  seats: [{ id: 's', zoneId: 'z', x: 8, y: 9, rows: 2, columns: 4, pitchMetres: 1, facing: 'north' }],
  doors: [{ id: 'd', name: { zh: '', en: '' }, x: 10, y: 20, widthMetres: 3 }],
});
const grid = buildWalkGrid(plan);

describe('waiting places', () => {
  it('are taken from the counter on: the front row fills before the second', () => {
    const seats = new SeatAllocation(plan, grid);
    expect(['a', 'b', 'c', 'd', 'e'].map((id) => seats.take(id, 'A')?.y)).toEqual([9, 9, 9, 9, 10]);
  });

  it('become standing places on the visitors’ side when the seats run out', () => {
    const seats = new SeatAllocation(plan, grid);
    for (let i = 0; i < 8; i++) expect(seats.take(`t${i}`, 'A')?.seated).toBe(true);
    const ninth = seats.take('t8', 'A');
    expect(ninth?.seated).toBe(false);
    expect(ninth?.y).toBeGreaterThan(4);
  });

  it('stay with their ticket while others come and go, and are never shared', () => {
    const action = fc.record({ ticket: fc.integer({ min: 0, max: 30 }).map((n) => `t${n}`), leaves: fc.boolean() });
    fc.assert(
      fc.property(fc.array(action, { maxLength: 200 }), (actions) => {
        const seats = new SeatAllocation(plan, grid);
        const held = new Map<string, unknown>();
        for (const { ticket, leaves } of actions) {
          if (leaves) {
            seats.release(ticket);
            held.delete(ticket);
            continue;
          }
          const place = seats.take(ticket, 'A');
          if (held.has(ticket)) expect(place).toBe(held.get(ticket));
          else if (place) expect([...held.values()]).not.toContain(place);
          if (place) held.set(ticket, place);
        }
      }),
    );
  });

  it('hold 1,500 people in taizhou, each queue in its own zone as long as there is room', () => {
    const taizhou = taizhouPlan();
    const seats = new SeatAllocation(taizhou, buildWalkGrid(taizhou));
    for (let i = 0; i < 1500; i++) {
      const queue = taizhou.queues[i % taizhou.queues.length];
      const place = seats.take(`t${i}`, queue?.id ?? null);
      expect(place).not.toBeNull();
      if (i < 300) expect(place?.zoneId).toBe(queue?.zoneId);
    }
  });

  it('are at least half a metre apart in taizhou', () => {
    const taizhou = taizhouPlan();
    const { places } = new SeatAllocation(taizhou, buildWalkGrid(taizhou));
    for (const [index, place] of places.entries())
      for (let other = index + 1; other < places.length; other++) {
        const neighbour = places[other];
        if (neighbour && Math.abs(neighbour.x - place.x) < 0.5 && distanceMetres(place, neighbour) < 0.5)
          throw new Error(`two people at ${place.x}, ${place.y}`);
      }
  });
});
