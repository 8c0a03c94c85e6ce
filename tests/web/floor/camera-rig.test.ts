import fc from 'fast-check';
import { PerspectiveCamera, Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { eyeOf, rayThrough, seenAt } from '../../../web/floor/camera-lens.ts';
import { CameraRig } from '../../../web/floor/camera-rig.ts';
import { type CameraView, fieldOfViewDegrees } from '../../../web/floor/camera-view.ts';
import { taizhouPlan } from './taizhou-plan.ts';

const coordinate = fc.double({ min: 0, max: 120, noNaN: true });
const someView: fc.Arbitrary<CameraView> = fc.record({
  x: coordinate,
  y: coordinate,
  distanceMetres: fc.double({ min: 12, max: 400, noNaN: true }),
  azimuth: fc.double({ min: -1.2, max: 1.2, noNaN: true }),
  elevation: fc.double({ min: 0.3, max: 1.5, noNaN: true }),
});
const someAspect = fc.double({ min: 0.5, max: 3, noNaN: true });

/** The camera that draws the same view. */
function drawing(view: CameraView, aspect: number): PerspectiveCamera {
  const camera = new PerspectiveCamera(fieldOfViewDegrees, aspect, 1, 5000);
  camera.position.set(...eyeOf(view));
  camera.lookAt(view.x, 0, view.y);
  camera.updateMatrixWorld();
  return camera;
}

describe('the lens of the page', () => {
  it('sees every place where the drawing camera draws it', () => {
    fc.assert(
      fc.property(someView, someAspect, coordinate, coordinate, (view, aspect, x, z) => {
        const drawn = new Vector3(x, 1, z).project(drawing(view, aspect));
        // What lies beside or behind the camera is on no picture.
        if (drawn.z > 1 || Math.abs(drawn.x) > 3 || Math.abs(drawn.y) > 3) return;
        const seen = seenAt(view, aspect, [x, 1, z]);
        expect(seen.x).toBeCloseTo(drawn.x, 6);
        expect(seen.y).toBeCloseTo(drawn.y, 6);
      }),
    );
  });

  it('points through the picture where the drawing camera would', () => {
    const share = fc.double({ min: -1, max: 1, noNaN: true });
    fc.assert(
      fc.property(someView, someAspect, share, share, (view, aspect, across, above) => {
        const camera = drawing(view, aspect);
        const expected = new Vector3(across, above, 0.5).unproject(camera).sub(camera.position).normalize();
        const pointed = new Vector3(...rayThrough(view, aspect, across, above).direction).normalize();
        expect(pointed.distanceTo(expected)).toBeLessThan(1e-6);
      }),
    );
  });
});

describe('the camera over a hall', () => {
  const rig = new CameraRig();
  rig.resize(1000, 640);
  rig.setPlan(taizhouPlan());

  it('finds the place of the floor again that it shows at a point of the picture', () => {
    const place = { x: 40, y: 25 };
    const at = rig.project(place);
    const found = rig.floorAt(at.x, at.y);
    expect(found?.x).toBeCloseTo(place.x, 6);
    expect(found?.y).toBeCloseTo(place.y, 6);
  });

  it('arrives at a preset after its move, and at once where movement is not wanted', () => {
    const whole = rig.current;
    rig.go('above', 1000, true);
    expect(rig.current).toEqual(whole);
    rig.step(1200);
    expect(rig.moving).toBe(true);
    rig.step(1400);
    expect(rig.moving).toBe(false);
    const above = rig.current;
    rig.go('whole', 2000, false);
    expect(rig.current).toEqual(whole);
    rig.go('above', 2000, false);
    expect(rig.current).toEqual(above);
  });
});
