import type { CSSProperties } from 'react';
import type { Point } from '#contracts/plan-geometry';

const widthPixels = 380;
const gapPixels = 12;

/** A dialog under `at`, within the screen's sides: as the properties its style goes by, which keeps it above the lower edge. */
export function dialogPlace(at: Point): CSSProperties {
  const left = Math.max(gapPixels, Math.min(at.x - widthPixels / 2, window.innerWidth - widthPixels - gapPixels));
  return { '--left': `${left}px`, '--top': `${Math.max(gapPixels, at.y + 8)}px` } as CSSProperties;
}
