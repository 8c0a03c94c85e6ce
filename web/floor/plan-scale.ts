import type { HallPlan } from '#contracts/hall-plan';
import type { Rect } from '#contracts/plan-geometry';
import type { Size } from '../charts/sparkline.tsx';

export const phonePixels = 640;
/** Metres of ground around the slab. */
export const sheetMarginMetres = 1;

/** The hall with the ground around it. */
export const sheetOf = ({ size }: Pick<HallPlan, 'size'>): Rect => ({
  x: -sheetMarginMetres,
  y: -sheetMarginMetres,
  widthMetres: size.widthMetres + 2 * sheetMarginMetres,
  depthMetres: size.depthMetres + 2 * sheetMarginMetres,
});

/** Pixels per metre at which a rectangle just fits the stage. */
export const scaleToFit = (rect: Rect, stage: Size): number => Math.min(stage.width / rect.widthMetres, stage.height / rect.depthMetres);

/** Pixels per metre of the whole hall. A phone shows all of its depth or all of its width, so that desks can be touched. */
export function wholeScale(sheet: Rect, stage: Size): number {
  return stage.width < phonePixels ? Math.max(stage.width / sheet.widthMetres, stage.height / sheet.depthMetres) : scaleToFit(sheet, stage);
}
