import type { CSSProperties } from 'react';
import type { Point } from '#contracts/plan-geometry';

const size = { width: 380, height: 540 };
const gapPixels = 12;

/** A dialog under `at`, within the screen: as the properties its style goes by. */
export function dialogPlace(at: Point): CSSProperties {
  const left = Math.max(gapPixels, Math.min(at.x - size.width / 2, window.innerWidth - size.width - gapPixels));
  const top = Math.max(gapPixels, Math.min(at.y + 8, window.innerHeight - size.height - gapPixels));
  return { '--left': `${left}px`, '--top': `${top}px` } as CSSProperties;
}
