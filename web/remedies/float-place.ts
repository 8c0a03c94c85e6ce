import type { Point } from '#contracts/plan-geometry';

/** Of the card that says what a drop would change. */
export const floatSize = { width: 356, height: 204 };
const gapPixels = 12;

/** Where the card goes: right of `at` and so far below it, or on the other side where the screen ends. Pixels. */
export function floatPlace(
  at: Point,
  clearBelow: number,
  screen: { readonly width: number; readonly height: number },
): { readonly left: number; readonly top: number } {
  const fitsRight = at.x + gapPixels + floatSize.width + gapPixels <= screen.width;
  const fitsBelow = at.y + clearBelow + floatSize.height + gapPixels <= screen.height;
  const left = fitsRight ? at.x + gapPixels : at.x - gapPixels - floatSize.width;
  const top = fitsBelow ? at.y + clearBelow : at.y - gapPixels - floatSize.height;
  return { left: Math.max(gapPixels, left), top: Math.max(gapPixels, top) };
}
