import type { HallPlan } from '#contracts/hall-plan';
import type { Point } from '#contracts/plan-geometry';
import { floorUnder, type Ray, rayThrough, seenAt } from './camera-lens.ts';
import {
  betweenViews,
  type CameraPreset,
  type CameraView,
  type Covered,
  limitView,
  moveMilliseconds,
  nothingCovered,
  presetView,
} from './camera-view.ts';

const startView: CameraView = { x: 0, y: 0, distanceMetres: 100, azimuth: 0, elevation: 0.73 };

/** The camera over one hall: at a view, or on its way to one. Points of the picture are pixels from its top left. */
export class CameraRig {
  private view: CameraView = startView;
  private move: { readonly from: CameraView; readonly to: CameraView; readonly startedAt: number } | null = null;
  private aim: CameraPreset | null = 'whole';
  private plan: HallPlan | null = null;
  private covered: Covered = nothingCovered;
  private width = 1;
  private height = 1;

  get current(): CameraView {
    return this.view;
  }
  /** Where it stands or goes; null when the view was changed by hand. */
  get preset(): CameraPreset | null {
    return this.aim;
  }
  get moving(): boolean {
    return this.move !== null;
  }

  setPlan(plan: HallPlan): void {
    this.plan = plan;
    this.aim = 'whole';
    this.fit();
  }

  resize(width: number, height: number): void {
    [this.width, this.height] = [Math.max(1, width), Math.max(1, height)];
    this.fit();
  }

  /** Keeps presets clear of what lies over the picture's upper and lower edge. */
  cover(covered: Covered): void {
    this.covered = covered;
    this.fit();
  }

  /** Goes to a preset: at once, or within 400 ms from `now`. */
  go(preset: CameraPreset, now: number, animate: boolean): void {
    if (!this.plan) return;
    this.aim = preset;
    const to = presetView(this.plan, preset, this.aspect, this.covered);
    this.move = animate ? { from: this.view, to, startedAt: now } : null;
    if (!animate) this.view = to;
  }

  /** Changes the view by hand: the preset no longer holds. */
  steer(change: (view: CameraView) => CameraView): void {
    if (!this.plan) return;
    this.move = null;
    this.aim = null;
    this.view = limitView(change(this.view), this.plan);
  }

  /** Goes on with a move; true while the picture changes. */
  step(now: number): boolean {
    if (!this.move) return false;
    const share = (now - this.move.startedAt) / moveMilliseconds;
    this.view = betweenViews(this.move.from, this.move.to, Math.max(0, share));
    if (share >= 1) this.move = null;
    return true;
  }

  rayAt(x: number, y: number): Ray {
    return rayThrough(this.view, this.aspect, (x / this.width) * 2 - 1, 1 - (y / this.height) * 2);
  }

  /** The place of the floor under a point of the picture; null above the horizon. */
  floorAt(x: number, y: number): Point | null {
    return floorUnder(this.rayAt(x, y));
  }

  /** Where a place of the floor is in the picture. */
  project(point: Point, heightMetres = 0): Point {
    const seen = seenAt(this.view, this.aspect, [point.x, heightMetres, point.y]);
    return { x: (seen.x * 0.5 + 0.5) * this.width, y: (0.5 - seen.y * 0.5) * this.height };
  }

  private get aspect(): number {
    return this.width / this.height;
  }

  private fit(): void {
    if (this.plan && this.aim && !this.move) this.view = presetView(this.plan, this.aim, this.aspect, this.covered);
  }
}
