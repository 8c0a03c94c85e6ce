import { createContext, useContext } from 'react';
import type { Point } from '#contracts/plan-geometry';

/** A window held over a queue, and where on the screen: pixels from the page's top left. */
export interface DropHover {
  readonly windowId: string;
  readonly queueId: string;
  readonly at: Point;
  /** So many pixels below that are taken by something that must be read. */
  readonly clearBelow: number;
}

/** Where a window that is being dragged can say what it is held over. */
export interface DropHovering {
  /** A window is picked up in a list: the browser does not tell later which. */
  readonly lift: (windowId: string) => void;
  /** It is held over a queue; null over none. */
  readonly holdOver: (queueId: string | null, at: Point) => void;
  /** The same for who knows which window it is. */
  readonly hover: (hover: DropHover | null) => void;
}

export const DropHoverContext = createContext<DropHovering | null>(null);

export function useDropHover(): DropHovering {
  const hovering = useContext(DropHoverContext);
  if (hovering === null) throw new Error('nothing shows what a drop would change around this part of the page');
  return hovering;
}
