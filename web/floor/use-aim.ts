import { type RefObject, useEffect, useRef } from 'react';
import type { Aim } from './floor-props.ts';
import type { CarriedWindow } from './use-carried-window.ts';

/** The tag that follows the pointer reaches so far below it. */
const tagPixels = 56;

/** Tells what a carried window is aimed at, and where that is on the screen: at the pointer, or beside the queue's button. */
export function useAim(carried: CarriedWindow | null, host: RefObject<HTMLElement | null>, onAim: ((aim: Aim | null) => void) | undefined) {
  const latest = useRef(onAim);
  useEffect(() => {
    latest.current = onAim;
  });
  useEffect(() => {
    latest.current?.(carried && host.current && aimOf(carried, host.current));
  }, [carried, host]);
  useEffect(() => () => latest.current?.(null), []);
}

function aimOf({ windowId, aimedAt, at }: CarriedWindow, host: HTMLElement): Aim | null {
  if (aimedAt === null) return null;
  if (at !== null) {
    const { left, top } = host.getBoundingClientRect();
    return { windowId, queueId: aimedAt, at: { x: left + at.x, y: top + at.y }, clearBelow: tagPixels };
  }
  const button = [...host.querySelectorAll<HTMLElement>('[data-floor-queue]')].find((one) => one.dataset['floorQueue'] === aimedAt);
  const { right, top } = (button ?? host).getBoundingClientRect();
  return { windowId, queueId: aimedAt, at: { x: right, y: top }, clearBelow: 0 };
}
