import type { Point } from '#contracts/plan-geometry';
import { type CameraView, fieldOfViewDegrees } from './camera-view.ts';

/** Along x, up and along the plan's y, scene metres. */
export type Triple = readonly [number, number, number];

export interface Ray {
  readonly origin: Triple;
  readonly direction: Triple;
}

/** Half the picture's height at a distance of 1. */
const slope = Math.tan((fieldOfViewDegrees * Math.PI) / 360);

/** Where the camera of a view is. */
export function eyeOf({ x, y, distanceMetres, azimuth, elevation }: CameraView): Triple {
  const away = distanceMetres * Math.cos(elevation);
  return [x + Math.sin(azimuth) * away, distanceMetres * Math.sin(elevation), y + Math.cos(azimuth) * away];
}

/** The camera's own right, up and forward. */
function axesOf({ azimuth, elevation }: CameraView): { readonly right: Triple; readonly up: Triple; readonly forward: Triple } {
  const [sinA, cosA, sinE, cosE] = [Math.sin(azimuth), Math.cos(azimuth), Math.sin(elevation), Math.cos(elevation)];
  return { right: [cosA, 0, -sinA], up: [-sinE * sinA, cosE, -sinE * cosA], forward: [-sinA * cosE, -sinE, -cosA * cosE] };
}

/** The ray under a point of the picture (both −1 to 1, y up), whose sides are as `aspect` to 1. */
export function rayThrough(view: CameraView, aspect: number, across: number, above: number): Ray {
  const { right, up, forward } = axesOf(view);
  const part = (axis: 0 | 1 | 2): number => forward[axis] + right[axis] * across * slope * aspect + up[axis] * above * slope;
  return { origin: eyeOf(view), direction: [part(0), part(1), part(2)] };
}

/** Where a place is in the picture, both −1 to 1, y up. */
export function seenAt(view: CameraView, aspect: number, place: Triple): Point {
  const { right, up, forward } = axesOf(view);
  const eye = eyeOf(view);
  const along = (axis: Triple): number => axis[0] * (place[0] - eye[0]) + axis[1] * (place[1] - eye[1]) + axis[2] * (place[2] - eye[2]);
  const depth = along(forward) * slope;
  return { x: along(right) / (depth * aspect), y: along(up) / depth };
}

/** The place of the floor a ray meets; null above the horizon. */
export function floorUnder({ origin, direction }: Ray): Point | null {
  if (direction[1] >= -1e-6) return null;
  const reach = -origin[1] / direction[1];
  return { x: origin[0] + direction[0] * reach, y: origin[2] + direction[2] * reach };
}
