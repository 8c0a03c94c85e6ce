import type { ServiceWindowPlan } from '#contracts/hall-plan';
import { deskDepthMetres, facingVector, type Rect } from '#contracts/plan-geometry';
import { textWidth } from '../charts/fit-text.ts';
import { type LabelWish, layOutLabels } from './label-layout.ts';
import { urgentRank } from './sign-look.ts';
import type { SignLook } from './window-signs.ts';

/** A window's number beside its desk, pixels of the plan. */
export interface PlanSign extends LabelWish {
  readonly window: ServiceWindowPlan;
  readonly look: SignLook;
}

const heightPixels = 16;
const paddingPixels = 4;
const gapPixels = 3;
const furthestRow = 3;

/**
 * The signs there is room for on a plan of so many pixels per metre: each on the staff's side of its desk, none over another;
 * an urgent one whose place is taken stands further back.
 */
export function layOutPlanSigns(
  windows: readonly ServiceWindowPlan[],
  lookOf: (window: ServiceWindowPlan) => SignLook,
  sheet: Rect,
  scale: number,
): PlanSign[] {
  const room = { width: sheet.widthMetres * scale, height: sheet.depthMetres * scale };
  const rows = new Map<string, number>();
  for (let round = 0; ; round++) {
    const wishes = windows.flatMap((window) => wishOf(window, lookOf(window), rows.get(window.id) ?? 0, sheet, scale) ?? []);
    const shown = layOutLabels(wishes, room).flatMap((index) => wishes[index] ?? []);
    const left = wishes.filter((wish) => wish.rank >= urgentRank && !shown.includes(wish));
    if (left.length === 0 || round === furthestRow) return shown;
    for (const { window } of left) rows.set(window.id, (rows.get(window.id) ?? 0) + 1);
  }
}

function wishOf(window: ServiceWindowPlan, look: SignLook, row: number, sheet: Rect, scale: number): PlanSign | null {
  if (look.text === null) return null;
  const width = textWidth(look.text) + 2 * paddingPixels;
  const out = facingVector[window.facing];
  const place = (desk: number, forward: number, extent: number, end: number): number => {
    const off = (deskDepthMetres / 2) * scale + gapPixels + extent / 2;
    const step = extent + gapPixels;
    const behind = desk - forward * (off + row * step);
    const within = Math.min(end - extent / 2, Math.max(extent / 2, behind));
    // At a wall there is no further back: the visitors' side is next.
    return row > 0 && within !== behind ? desk + forward * (off + (row - 1) * step) : within;
  };
  return {
    window,
    look,
    x: place((window.x - sheet.x) * scale, out.x, width, sheet.widthMetres * scale),
    y: place((window.y - sheet.y) * scale, out.y, heightPixels, sheet.depthMetres * scale),
    width,
    height: heightPixels,
    rank: look.rank,
  };
}
