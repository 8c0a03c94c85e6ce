import { useEffect, useState } from 'react';
import type { Point } from '#contracts/plan-geometry';
import { type DropZone, findDropZones, queueOfDrop } from './drop-targets.ts';
import type { FloorProps } from './floor-props.ts';

/** A window on its way to another queue, where the pointer is, and the queue it would go to. */
export interface CarriedWindow {
  readonly windowId: string;
  readonly at: Point | null;
  readonly zones: readonly DropZone[];
  readonly aimedAt: string | null;
}

/** The window being moved, by hand or by key, and what moves it on. */
export interface Carrying {
  readonly carried: CarriedWindow | null;
  /** False when nobody may move it. `at` is null for a move by key. */
  readonly lift: (windowId: string, at: Point | null) => boolean;
  readonly carry: (at: Point, queueId: string | null, zoneId: string | null) => void;
  /** Aims at a queue without a pointer. */
  readonly aim: (queueId: string) => void;
  /** Drops it on this queue, or on the one aimed at, or back. */
  readonly drop: (queueId: string | null) => void;
  readonly cancel: () => void;
}

/** Keeps a window in the hand until it is dropped on a queue, or back. Escape drops it back. */
export function useCarriedWindow({ plan, state, canMoveWindows, onDropWindow }: FloorProps): Carrying {
  const [carried, setCarried] = useState<CarriedWindow | null>(null);
  const active = carried !== null;
  useEffect(() => {
    if (!active) return;
    const leave = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') setCarried(null);
    };
    addEventListener('keydown', leave);
    return () => removeEventListener('keydown', leave);
  }, [active]);
  return {
    carried,
    lift: (windowId, at) => {
      if (!canMoveWindows) return false;
      setCarried({ windowId, at, zones: findDropZones(plan, state.getState(), windowId), aimedAt: null });
      return true;
    },
    carry: (at, queueId, zoneId) =>
      setCarried((now) => now && { ...now, at, aimedAt: queueId ?? (zoneId === null ? null : queueOfDrop(now.zones, zoneId)) }),
    aim: (queueId) => setCarried((now) => now && { ...now, aimedAt: queueId }),
    drop: (queueId) => {
      const chosen = queueId ?? carried?.aimedAt ?? null;
      setCarried(null);
      if (carried && chosen !== null) onDropWindow(carried.windowId, chosen);
    },
    cancel: () => setCarried(null),
  };
}
