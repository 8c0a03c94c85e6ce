import type { HallPlan } from '#contracts/hall-plan';
import { facesAlongY, facingVector, type Rect } from '#contracts/plan-geometry';

/** What the camera looks at (plan metres), from how far, from where around (0 is from the south) and how high (radians above the floor). */
export interface CameraView {
  readonly x: number;
  readonly y: number;
  readonly distanceMetres: number;
  readonly azimuth: number;
  readonly elevation: number;
}

export type CameraPreset = 'whole' | 'above' | `zone:${string}` | `counter:${string}`;

export const fieldOfViewDegrees = 20;
/** A wide picture is looked into from lower down, a tall one from higher up, about 45 degrees either way. */
const modelElevation = (aspect: number): number => (Math.min(54, Math.max(40, 44 + (1.8 - aspect) * 20)) * Math.PI) / 180;
const aboveElevation = (89.5 * Math.PI) / 180;
export const moveMilliseconds = 400;
const nearestMetres = 12;
/** Walls and people reach this high above the floor. */
const standingMetres = 1.8;

/** How much of the picture's height something else covers at its top and bottom, 0 to 1. */
export interface Covered {
  readonly top: number;
  readonly bottom: number;
}
export const nothingCovered: Covered = { top: 0, bottom: 0 };

const marginShare = 0.95;

/** Stands back until the rectangle just fills what is not covered of the picture, whose sides are as `aspect` to 1. */
export function fitView(rect: Rect, aspect: number, elevation: number, covered: Covered = nothingCovered): CameraView {
  const tan = Math.tan((fieldOfViewDegrees * Math.PI) / 360);
  const [sin, cos] = [Math.sin(elevation), Math.cos(elevation)];
  const halfWidth = rect.widthMetres / 2;
  const middle = { x: rect.x + halfWidth, y: rect.y + rect.depthMetres / 2 };
  const high = marginShare * (1 - 2 * covered.top);
  const low = -marginShare * (1 - 2 * covered.bottom);
  let [shift, distance] = [0, 0];
  for (let round = 0; round < 40; round++) {
    const corners = [rect.depthMetres / 2, -rect.depthMetres / 2].flatMap((south) =>
      [0, standingMetres].map((up) => ({
        nearer: up * sin + (south - shift) * cos,
        rise: up * cos - (south - shift) * sin,
      })),
    );
    const byHeight = ((high - low) / 2) * tan;
    distance = Math.max(nearestMetres, ...corners.map(({ nearer }) => halfWidth / (tan * aspect * marginShare) + nearer));
    distance = Math.max(distance, distanceOfSpread(corners, 2 * byHeight));
    const seen = corners.map(({ nearer, rise }) => rise / ((distance - nearer) * tan));
    const off = (Math.max(...seen) + Math.min(...seen)) / 2 - (high + low) / 2;
    shift -= (0.8 * off * distance * tan) / Math.max(0.3, sin);
  }
  return { x: middle.x, y: middle.y + shift, distanceMetres: distance, azimuth: 0, elevation };
}

interface Corner {
  readonly nearer: number;
  readonly rise: number;
}

/** From how far the corners are no further apart, top to bottom, than `share` of their distance. */
function distanceOfSpread(corners: readonly Corner[], share: number): number {
  const spread = (distance: number): number => {
    const seen = corners.map(({ nearer, rise }) => rise / (distance - nearer));
    return Math.max(...seen) - Math.min(...seen);
  };
  let [near, far] = [Math.max(...corners.map(({ nearer }) => nearer)) + 0.1, 1e5];
  for (let halving = 0; halving < 60; halving++) {
    const middle = (near + far) / 2;
    if (spread(middle) > share) near = middle;
    else far = middle;
  }
  return far;
}

/** The rectangle a row of windows and its visitors take. */
function counterRect(plan: HallPlan, counterId: string): Rect | null {
  const row = plan.windows.filter((window) => window.counterId === counterId);
  const [first, last] = [row[0], row[row.length - 1]];
  if (!first || !last) return null;
  const out = facingVector[first.facing];
  const along = facesAlongY(first.facing);
  const length = (along ? last.x - first.x : last.y - first.y) + 5;
  return {
    x: along ? first.x - 2.5 : first.x - 4 + out.x * 2,
    y: along ? first.y - 4 + out.y * 2 : first.y - 2.5,
    widthMetres: along ? length : 8,
    depthMetres: along ? 8 : length,
  };
}

/** The view a preset names; the whole hall when the plan has no such zone or counter. */
export function presetView(plan: HallPlan, preset: CameraPreset, aspect: number, covered: Covered = nothingCovered): CameraView {
  const whole: Rect = { x: 0, y: 0, ...plan.size };
  if (preset === 'above') return fitView(whole, aspect, aboveElevation, covered);
  const [kind, id = ''] = preset.split(':');
  const rect = kind === 'zone' ? plan.zones.find((zone) => zone.id === id) : kind === 'counter' ? counterRect(plan, id) : null;
  return fitView(rect ?? whole, aspect, modelElevation(aspect), covered);
}

/** The view kept over the hall, above the floor and neither inside a desk nor out of sight. */
export function limitView(view: CameraView, plan: HallPlan): CameraView {
  const furthest = 3.6 * Math.max(plan.size.widthMetres, plan.size.depthMetres);
  return {
    x: Math.min(plan.size.widthMetres, Math.max(0, view.x)),
    y: Math.min(plan.size.depthMetres, Math.max(0, view.y)),
    distanceMetres: Math.min(furthest, Math.max(nearestMetres, view.distanceMetres)),
    azimuth: Math.min(1.2, Math.max(-1.2, view.azimuth)),
    elevation: Math.min(aboveElevation, Math.max(0.3, view.elevation)),
  };
}

/** Between two views, eased; distance changes by equal ratios so that zooming feels even. */
export function betweenViews(from: CameraView, to: CameraView, share: number): CameraView {
  if (share >= 1) return to;
  const t = share * share * (3 - 2 * share);
  const mix = (a: number, b: number): number => a + (b - a) * t;
  return {
    x: mix(from.x, to.x),
    y: mix(from.y, to.y),
    azimuth: mix(from.azimuth, to.azimuth),
    elevation: mix(from.elevation, to.elevation),
    distanceMetres: from.distanceMetres * (to.distanceMetres / from.distanceMetres) ** t,
  };
}
