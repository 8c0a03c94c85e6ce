import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scaleBarMetres, viewOf, zoomed } from '../../../web/plan/canvas-view.ts';

const hall = { x: 0, y: 0, widthMetres: 60, depthMetres: 38 };

describe('the plan in sight', () => {
  it('is the whole hall in the middle of any picture', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 2000 }), fc.integer({ min: 100, max: 2000 }), (width, height) => {
        const { x, y, acrossMetres } = viewOf(hall, { width, height });
        const downMetres = (acrossMetres * height) / width;
        expect([x + acrossMetres / 2, y + downMetres / 2].map((metres) => Math.round(metres * 1000) / 1000)).toEqual([30, 19]);
        expect(acrossMetres).toBeGreaterThan(60);
        expect(downMetres).toBeGreaterThan(38);
      }),
    );
  });

  it('comes nearer around the pointer, within limits', () => {
    const view = { x: 10, y: 5, acrossMetres: 40 };
    expect(zoomed(view, 0.5, { x: 20, y: 10 }, 200)).toEqual({ x: 15, y: 7.5, acrossMetres: 20 });
    expect(zoomed(view, 0.001, { x: 20, y: 10 }, 200).acrossMetres).toBe(4);
    expect(zoomed(view, 100, { x: 20, y: 10 }, 200).acrossMetres).toBe(200);
  });
});

it.each([
  [7.3, 5],
  [4.9, 2],
  [1, 1],
  [0.34, 0.2],
  [1000, 1000],
])('a scale bar for %d metres shows %d', (most, shown) => {
  expect(scaleBarMetres(most)).toBeCloseTo(shown, 6);
});
