import type { HallPlan, Name } from '#contracts/hall-plan';
import type { StatePatch } from '#contracts/state-patch';
import type { Theme } from '../tokens.ts';
import type { CameraView } from './camera-view.ts';

/** How the floor is drawn. */
export interface FloorOptions {
  readonly theme: Theme;
  readonly language: keyof Name;
  /** People appear where they belong, the camera jumps. */
  readonly reducedMotion: boolean;
}

/** What the page tells the thread that draws. */
export type FloorOrder =
  | { readonly kind: 'open'; readonly canvas: OffscreenCanvas; readonly options: FloorOptions }
  | { readonly kind: 'resize'; readonly width: number; readonly height: number; readonly pixelRatio: number }
  | { readonly kind: 'plan'; readonly plan: HallPlan }
  | { readonly kind: 'appearance'; readonly theme: Theme; readonly language: keyof Name }
  | { readonly kind: 'filter'; readonly queueId: string | null }
  | { readonly kind: 'marks'; readonly selected: string | null; readonly dragged: string | null }
  | { readonly kind: 'look'; readonly view: CameraView }
  /** What changed of the state since the last one; the first after a plan holds everything. */
  | { readonly kind: 'patch'; readonly patch: StatePatch };

/** Where one person is drawn, plan metres. */
export interface SeenPerson {
  readonly ticketId: string;
  readonly x: number;
  readonly y: number;
  readonly seated: boolean;
}

/** What the thread that draws tells the page. */
export type FloorReport =
  /** No picture can be made, or it was lost. */
  | { readonly kind: 'unavailable' }
  /** A frame is done: who is elsewhere in it than in the last one, and who is gone. */
  | {
      readonly kind: 'drawn';
      readonly moved: readonly SeenPerson[];
      readonly gone: readonly string[];
      /** So many patches are in it. */
      readonly patches: number;
      readonly drawCalls: number;
      /** Time of script for what changed and for the frame. */
      readonly scriptMilliseconds: number;
    };
