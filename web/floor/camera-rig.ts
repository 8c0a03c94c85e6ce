import { PerspectiveCamera, Vector3 } from 'three';
import type { HallPlan } from '#contracts/hall-plan';
import type { Point } from '#contracts/plan-geometry';
import {
  betweenViews,
  type CameraPreset,
  type CameraView,
  type Covered,
  fieldOfViewDegrees,
  limitView,
  moveMilliseconds,
  nothingCovered,
  presetView,
} from './camera-view.ts';

const startView: CameraView = { x: 0, y: 0, distanceMetres: 100, azimuth: 0, elevation: 0.73 };

/** The camera over one hall: at a view, or on its way to one. */
export class CameraRig {
  readonly camera = new PerspectiveCamera(fieldOfViewDegrees, 1, 1, 2000);
  private view: CameraView = startView;
  private move: { readonly from: CameraView; readonly to: CameraView; readonly startedAt: number } | null = null;
  private preset: CameraPreset | null = 'whole';
  private plan: HallPlan | null = null;
  private covered: Covered = nothingCovered;

  get current(): CameraView {
    return this.view;
  }
  get moving(): boolean {
    return this.move !== null;
  }

  setPlan(plan: HallPlan): void {
    this.plan = plan;
    this.preset = 'whole';
    this.fit();
  }

  resize(width: number, height: number): void {
    this.camera.aspect = width / Math.max(1, height);
    this.camera.updateProjectionMatrix();
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
    this.preset = preset;
    const to = presetView(this.plan, preset, this.camera.aspect, this.covered);
    this.move = animate ? { from: this.view, to, startedAt: now } : null;
    if (!animate) this.apply(to);
  }

  /** Changes the view by hand: the preset no longer holds. */
  steer(change: (view: CameraView) => CameraView): void {
    if (!this.plan) return;
    this.move = null;
    this.preset = null;
    this.apply(limitView(change(this.view), this.plan));
  }

  /** Goes on with a move; true while the picture changes. */
  step(now: number): boolean {
    if (!this.move) return false;
    const share = (now - this.move.startedAt) / moveMilliseconds;
    this.apply(betweenViews(this.move.from, this.move.to, Math.max(0, share)));
    if (share >= 1) this.move = null;
    return true;
  }

  /** The place of the floor under a point of the picture (both −1 to 1, y up); null above the horizon. */
  floorAt(right: number, up: number, heightMetres = 0): Point | null {
    const { camera } = this;
    const ray = new Vector3(right, up, 0.5).unproject(camera).sub(camera.position);
    if (ray.y >= -1e-6) return null;
    const reach = (heightMetres - camera.position.y) / ray.y;
    return { x: camera.position.x + ray.x * reach, y: camera.position.z + ray.z * reach };
  }

  private fit(): void {
    if (this.plan && this.preset && !this.move) this.apply(presetView(this.plan, this.preset, this.camera.aspect, this.covered));
  }

  private apply(view: CameraView): void {
    this.view = view;
    const away = view.distanceMetres * Math.cos(view.elevation);
    const { camera } = this;
    camera.position.set(
      view.x + Math.sin(view.azimuth) * away,
      view.distanceMetres * Math.sin(view.elevation),
      view.y + Math.cos(view.azimuth) * away,
    );
    camera.near = Math.max(1, view.distanceMetres / 40);
    camera.far = view.distanceMetres * 4 + 300;
    camera.lookAt(view.x, 0, view.y);
    camera.updateProjectionMatrix();
    camera.updateMatrixWorld();
  }
}
