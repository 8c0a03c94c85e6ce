import type { Ref } from 'react';
import type { CameraPreset } from './camera-view.ts';

/** What the controls move, in three dimensions or two. */
export interface Viewpoint {
  readonly go: (preset: CameraPreset) => void;
  /** Looks from this many times as far. */
  readonly approach: (factor: number) => void;
}

/** A view of the floor that controls move; it tells the preset it is at, null once it was moved by hand. */
export interface ViewpointProps {
  readonly viewpoint: Ref<Viewpoint>;
  readonly onPreset: (preset: CameraPreset | null) => void;
}
