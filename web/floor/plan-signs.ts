import type { ServiceWindowPlan } from '#contracts/hall-plan';
import { deskDepthMetres, facingVector, type Rect } from '#contracts/plan-geometry';
import { textWidth } from '../charts/fit-text.ts';
import { type LabelWish, layOutLabels } from './label-layout.ts';
import type { SignLook } from './window-signs.ts';

/** A window's number beside its desk, pixels of the plan. */
export interface PlanSign extends LabelWish {
  readonly window: ServiceWindowPlan;
  readonly look: SignLook;
}

const heightPixels = 16;
const paddingPixels = 4;
const gapPixels = 3;

/** The signs there is room for on a plan of so many pixels per metre: each on the staff's side of its desk, none over another. */
export function layOutPlanSigns(
  windows: readonly ServiceWindowPlan[],
  lookOf: (window: ServiceWindowPlan) => SignLook,
  sheet: Rect,
  scale: number,
): PlanSign[] {
  const room = { width: sheet.widthMetres * scale, height: sheet.depthMetres * scale };
  const wishes = windows.flatMap((window): PlanSign[] => {
    const look = lookOf(window);
    if (look.text === null) return [];
    const width = textWidth(look.text) + 2 * paddingPixels;
    const out = facingVector[window.facing];
    const away = (deskDepthMetres / 2) * scale + gapPixels;
    const x = (window.x - sheet.x) * scale - out.x * (away + width / 2);
    const y = (window.y - sheet.y) * scale - out.y * (away + heightPixels / 2);
    const within = (at: number, half: number, end: number): number => Math.min(end - half, Math.max(half, at));
    return [
      {
        window,
        look,
        x: within(x, width / 2, room.width),
        y: within(y, heightPixels / 2, room.height),
        width,
        height: heightPixels,
        rank: look.rank,
      },
    ];
  });
  return layOutLabels(wishes, room).flatMap((index) => wishes[index] ?? []);
}
