import type { CameraPreset } from './camera-view.ts';

/** What the controls move, in three dimensions or two. */
export interface Viewpoint {
  readonly go: (preset: CameraPreset) => void;
  /** Looks from this many times as far. */
  readonly approach: (factor: number) => void;
}
