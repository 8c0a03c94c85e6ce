import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPlanFaults } from '#contracts/find-plan-faults';
import { type Chosen, type Drawing, drawnKinds, find, listOfKind, snap } from '../../../web/plan/drawing.ts';
import { moveThing, ontoWall, rectOf, resizeZone } from '../../../web/plan/move-things.ts';
import { shippedPlan } from '../../support/shipped-plan.ts';
import { jincheng } from './some-drawing.ts';

const all: Chosen[] = drawnKinds
  .filter((kind) => kind !== 'queue')
  .flatMap((kind) => jincheng[listOfKind[kind]].map(({ id }) => ({ kind, id })));
const far = fc.double({ min: -100, max: 100, noNaN: true });
const outside = (drawing: Drawing) =>
  findPlanFaults({ ...shippedPlan('jincheng'), ...drawing }).filter(({ code }) => code === 'outside_hall');
const zone = (drawing: Drawing, id: string) => find(drawing.zones, id);
const sides = fc.constantFrom<-1 | 0 | 1>(-1, 0, 1);

describe('a thing that is moved', () => {
  it('lies on the grid, and nothing it takes along leaves the hall unless it stuck out of its zone', () => {
    fc.assert(
      fc.property(fc.constantFrom(...all), far, far, (chosen, x, y) => {
        const moved = moveThing(jincheng, chosen, { x, y });
        expect(outside(moved)).toEqual([]);
        const rect = rectOf(moved, chosen);
        const at = moved[listOfKind[chosen.kind]].find(({ id }) => id === chosen.id) as { x: number; y: number };
        const { widthMetres, depthMetres } = jincheng.size;
        const atWall =
          rect &&
          (rect.x <= 0.001 ||
            rect.y <= 0.001 ||
            rect.x + rect.widthMetres >= widthMetres - 0.001 ||
            rect.y + rect.depthMetres >= depthMetres - 0.001);
        if (!atWall) expect([at.x, at.y]).toEqual([snap(at.x), snap(at.y)]);
      }),
    );
  });

  it('comes back from where it went', () => {
    const there = moveThing(jincheng, { kind: 'zone', id: 'remote' }, { x: 1.3, y: -0.7 });
    expect(moveThing(there, { kind: 'zone', id: 'remote' }, { x: -1.3, y: 0.7 })).toEqual(jincheng);
  });

  it('takes along what stands in it when it is a zone, unless it goes alone', () => {
    const moved = moveThing(jincheng, { kind: 'zone', id: 'remote' }, { x: 0, y: 2 });
    const difference = (list: 'counters' | 'seats' | 'devices') =>
      moved[list].filter((thing, place) => thing.y !== jincheng[list][place]?.y).map(({ id }) => id);
    expect(difference('counters')).toEqual(['remote-west']);
    expect(difference('seats')).toEqual(['remote-seats']);
    expect(difference('devices')).toEqual(['display-remote', 'air-remote', 'rating-19']);
    const alone = moveThing(jincheng, { kind: 'zone', id: 'remote' }, { x: 0, y: 2 }, true);
    expect([alone.counters, alone.seats, alone.devices]).toEqual([jincheng.counters, jincheng.seats, jincheng.devices]);
  });

  it('takes along the terminals on its desks when it is a row', () => {
    const moved = moveThing(jincheng, { kind: 'counter', id: 'network-north' }, { x: -0.5, y: 1 });
    expect(moved.devices.filter((device, place) => device !== jincheng.devices[place]).map(({ id }) => id)).toEqual([
      'rating-13',
      'rating-14',
      'rating-15',
      'rating-16',
    ]);
  });

  it('is the same drawing when it goes nowhere', () => {
    for (const chosen of all) expect(moveThing(jincheng, chosen, { x: 0.04, y: -0.04 }).zones).toEqual(jincheng.zones);
    expect(moveThing(jincheng, { kind: 'zone', id: 'nowhere' }, { x: 1, y: 1 })).toBe(jincheng);
  });
});

describe('a door', () => {
  it.each([
    [
      { x: 30, y: 36 },
      { x: 30, y: 38 },
    ],
    [
      { x: 2, y: 20 },
      { x: 0, y: 20 },
    ],
    [
      { x: 59, y: 20.04 },
      { x: 60, y: 20 },
    ],
    [
      { x: -5, y: -9 },
      { x: 0, y: 0 },
    ],
  ])('drawn to %j stands in the wall at %j', (to, at) => {
    const door = { id: 'd', name: { zh: '门', en: 'Door' }, widthMetres: 2, ...to };
    expect(ontoWall(door, jincheng)).toMatchObject(at);
  });
});

describe('a zone that is resized', () => {
  it('keeps its other sides, a metre at least, and to the hall', () => {
    fc.assert(
      fc.property(fc.constantFrom(...jincheng.zones.map(({ id }) => id)), sides, sides, far, far, (id, x, y, dx, dy) => {
        const [before, after] = [zone(jincheng, id), zone(resizeZone(jincheng, id, { x, y }, { x: dx, y: dy }), id)];
        if (!before || !after) throw new Error('the zone is there');
        if (x >= 0) expect(after.x).toBe(before.x);
        if (x <= 0) expect(after.x + after.widthMetres).toBeCloseTo(before.x + before.widthMetres, 6);
        if (y === 0) expect([after.y, after.depthMetres]).toEqual([before.y, before.depthMetres]);
        expect(Math.min(after.widthMetres, after.depthMetres)).toBeGreaterThanOrEqual(1);
        expect(after.x + after.widthMetres).toBeLessThanOrEqual(60.001);
        expect(Math.min(after.x, after.y)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
