import type { HallPlan, Name } from '#contracts/hall-plan';
import type { HallState } from '#contracts/hall-state';
import type { Point } from '#contracts/plan-geometry';
import type { Theme } from '../tokens.ts';
import type { Covered } from './camera-view.ts';
import type { Picked } from './pick.ts';

/** A hall's state as it changes. */
export interface StateSource {
  readonly getState: () => HallState;
  readonly subscribe: (listener: () => void) => () => void;
}

/** A window in the hand and the queue it would go to; `at` is where on the screen, pixels from the page's top left. */
export interface Aim {
  readonly windowId: string;
  readonly queueId: string;
  readonly at: Point;
  /** Pixels below `at` that the floor's own tag takes. */
  readonly clearBelow: number;
}

/** What the floor needs, in three dimensions or two. */
export interface FloorProps {
  readonly plan: HallPlan;
  readonly state: StateSource;
  readonly theme: Theme;
  readonly language: keyof Name;
  readonly filterQueueId: string | null;
  readonly selectedWindowId: string | null;
  /** False hides every means to move a window. */
  readonly canMoveWindows: boolean;
  readonly onHover?: (picked: Picked | null) => void;
  readonly onSelect?: (picked: Picked | null) => void;
  /** A window was dropped on a queue. Nothing has been asked of the hall yet. */
  readonly onDropWindow: (windowId: string, queueId: string) => void;
  /** A window in the hand is aimed at a queue; null when it is at none. */
  readonly onAim?: (aim: Aim | null) => void;
  /** How much of the picture's height lies under something else at its top and bottom, 0 to 1. */
  readonly covered?: Covered;
}

/** Whether the reader asked for less movement. */
export const prefersReducedMotion = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;
