import type { Point, Rect } from '#contracts/plan-geometry';

/** What of a plan is in sight: its north-west corner and how many metres lie across the picture. */
export interface CanvasView {
  readonly x: number;
  readonly y: number;
  readonly acrossMetres: number;
}

/** A picture's size in pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

const leastAcrossMetres = 4;
const marginShare = 0.04;

/** The whole of something, in the picture's middle. */
export function viewOf({ x, y, widthMetres, depthMetres }: Rect, { width, height }: PictureSize): CanvasView {
  const across = Math.max(leastAcrossMetres, Math.max(widthMetres, (depthMetres * width) / height) * (1 + 2 * marginShare));
  return { x: x + widthMetres / 2 - across / 2, y: y + depthMetres / 2 - (across * height) / width / 2, acrossMetres: across };
}

/** Nearer or further by a factor, with the metre at `around` staying where it is. */
export function zoomed(view: CanvasView, factor: number, around: Point, mostMetres: number): CanvasView {
  const acrossMetres = Math.min(mostMetres, Math.max(leastAcrossMetres, view.acrossMetres * factor));
  const by = acrossMetres / view.acrossMetres;
  return { x: around.x - (around.x - view.x) * by, y: around.y - (around.y - view.y) * by, acrossMetres };
}

/** A length for a scale bar: 1, 2 or 5 times a power of ten, at most so many metres. */
export function scaleBarMetres(mostMetres: number): number {
  const power = 10 ** Math.floor(Math.log10(mostMetres));
  return ([5, 2, 1].find((step) => step * power <= mostMetres) ?? 1) * power;
}
