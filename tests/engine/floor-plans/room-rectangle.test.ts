import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Point } from '#contracts/plan-geometry';
import { mainDirection } from '#engine/floor-plans/main-direction';
import { outlineArea, roomRectangle } from '#engine/floor-plans/room-rectangle';

const ring = (...corners: readonly (readonly [number, number])[]): Point[] => corners.map(([x, y]) => ({ x, y }));
const rectangle = (x: number, y: number, width: number, depth: number): Point[] =>
  ring([x, y], [x, y + depth], [x + width, y + depth], [x + width, y], [x, y]);
function turned(points: readonly Point[], degrees: number): Point[] {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  return points.map(({ x, y }) => ({ x: x * cos - y * sin, y: x * sin + y * cos }));
}

describe('a room as a rectangle', () => {
  it('is itself where it is one, to the millimetre', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 300 }), (x, y, width, depth) => {
        expect(roomRectangle([rectangle(x, y, width, depth)])).toEqual({ x, y, widthMetres: width, depthMetres: depth });
      }),
    );
  });

  it('is the larger arm of an L', () => {
    const room = roomRectangle([ring([0, 0], [0, 10], [20, 10], [20, 6], [6, 6], [6, 0])]);
    expect(room.x).toBeCloseTo(0, 0);
    expect(room.y).toBeCloseTo(6, 0);
    expect(room.widthMetres).toBeCloseTo(20, 0);
    expect(room.depthMetres).toBeCloseTo(4, 0);
  });

  it('leaves out a courtyard', () => {
    const outline = [rectangle(0, 0, 30, 20), rectangle(10, 5, 10, 10)];
    const room = roomRectangle(outline);
    expect(outlineArea(outline)).toBe(500);
    expect(room.widthMetres * room.depthMetres).toBeLessThanOrEqual(200);
    expect(room.widthMetres * room.depthMetres).toBeGreaterThan(185);
  });

  it('lies within any crooked quadrilateral', () => {
    const off = fc.double({ min: 0, max: 4, noNaN: true });
    fc.assert(
      fc.property(off, off, off, off, (a, b, c, d) => {
        const outline = ring([a, b], [b, 20 - c], [20 - d, 20 - a], [20 - c, d]);
        const { x, y, widthMetres, depthMetres } = roomRectangle([outline]);
        const corners = ring([x, y], [x + widthMetres, y], [x, y + depthMetres], [x + widthMetres, y + depthMetres]);
        for (const corner of corners) expect(distanceOutside(corner, outline)).toBeLessThan(0.05);
        expect(widthMetres * depthMetres).toBeGreaterThan(outlineArea([outline]) * 0.4);
      }),
    );
  });
});

/** How far a point lies outside a convex ring that runs counterclockwise on the plan. */
function distanceOutside(point: Point, outline: readonly Point[]): number {
  return Math.max(
    ...outline.map((from, place) => {
      const to = outline[(place + 1) % outline.length] ?? from;
      const length = Math.hypot(to.x - from.x, to.y - from.y);
      return ((to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x)) / length;
    }),
  );
}

describe('the main direction of walls', () => {
  it('is how far a building is turned, whatever the turn', () => {
    fc.assert(
      fc.property(fc.integer({ min: -44, max: 44 }), (degrees) => {
        const rooms = [rectangle(0, 0, 40, 12), rectangle(0, 12, 18, 9)].map((room) => turned(room, degrees));
        expect(mainDirection(rooms)).toBeCloseTo(degrees, 1);
      }),
    );
  });

  it('is not led astray by a wing that stands askew', () => {
    expect(mainDirection([turned(rectangle(0, 0, 60, 20), 12), turned(rectangle(80, 0, 20, 8), 37)])).toBeCloseTo(12, 1);
  });

  it('is north where there are no walls', () => {
    expect(mainDirection([])).toBe(0);
  });
});
