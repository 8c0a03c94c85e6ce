import fc from 'fast-check';
import { PerspectiveCamera, Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { betweenViews, type CameraView, fieldOfViewDegrees, fitView, limitView, presetView } from '../../../web/floor/camera-view.ts';
import { taizhouPlan } from './taizhou-plan.ts';

const plan = taizhouPlan();

/** Where the camera sees a place of the floor: −1 to 1, y up. */
function seen(view: CameraView, aspect: number, x: number, y: number): Vector3 {
  const camera = new PerspectiveCamera(fieldOfViewDegrees, aspect, 1, 5000);
  const away = view.distanceMetres * Math.cos(view.elevation);
  camera.position.set(view.x, view.distanceMetres * Math.sin(view.elevation), view.y + away);
  camera.lookAt(view.x, 0, view.y);
  camera.updateMatrixWorld();
  return new Vector3(x, 0, y).project(camera);
}

describe('the camera', () => {
  it('shows the whole rectangle it is fitted to, in any picture, clear of what covers the picture', () => {
    const rect = fc.record({
      x: fc.integer({ min: 0, max: 50 }),
      y: fc.integer({ min: 0, max: 50 }),
      widthMetres: fc.integer({ min: 10, max: 200 }),
      depthMetres: fc.integer({ min: 10, max: 200 }),
    });
    fc.assert(
      fc.property(
        rect,
        fc.double({ min: 0.5, max: 3, noNaN: true }),
        fc.double({ min: 0.5, max: 1.5, noNaN: true }),
        (area, aspect, elevation) => {
          const covered = { top: 0.1, bottom: 0.05 };
          const view = fitView(area, aspect, elevation, covered);
          for (const x of [area.x, area.x + area.widthMetres])
            for (const y of [area.y, area.y + area.depthMetres]) {
              const point = seen(view, aspect, x, y);
              expect(Math.abs(point.x)).toBeLessThanOrEqual(1);
              expect(point.y).toBeLessThanOrEqual(0.8);
              expect(point.y).toBeGreaterThanOrEqual(-0.9);
            }
        },
      ),
    );
  });

  it('looks north in every preset: it never spins', () => {
    for (const preset of ['whole', 'above', 'zone:police', 'counter:police-west'] as const)
      expect(presetView(plan, preset, 1.6).azimuth).toBe(0);
  });

  it('shows the whole hall when a preset names nothing known', () => {
    expect(presetView(plan, 'zone:nowhere', 1.6)).toEqual(presetView(plan, 'whole', 1.6));
  });

  it('starts and ends a move exactly, and stays over the hall', () => {
    const [from, to] = [presetView(plan, 'whole', 1.6), presetView(plan, 'zone:tax', 1.6)];
    expect(betweenViews(from, to, 0)).toEqual(from);
    expect(betweenViews(from, to, 1)).toEqual(to);
    const far = limitView({ x: -500, y: 1e6, distanceMetres: 1e9, azimuth: 9, elevation: -1 }, plan);
    expect(far.x).toBe(0);
    expect(far.y).toBe(plan.size.depthMetres);
    expect(far.elevation).toBeGreaterThan(0);
  });
});
