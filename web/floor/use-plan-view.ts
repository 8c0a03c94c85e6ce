import { type RefObject, useEffect, useImperativeHandle, useLayoutEffect, useMemo, useState } from 'react';
import type { HallPlan } from '#contracts/hall-plan';
import type { Point, Rect } from '#contracts/plan-geometry';
import { useSize } from '../parts/use-size.ts';
import type { CameraPreset } from './camera-view.ts';
import { scaleToFit, sheetOf, wholeScale } from './plan-scale.ts';
import type { ViewpointProps } from './viewpoint.ts';

const nearest = 8;
const limitZoom = (zoom: number): number => Math.min(nearest, Math.max(1, zoom));

const middleOf = (rect: Rect): Point => ({ x: rect.x + rect.widthMetres / 2, y: rect.y + rect.depthMetres / 2 });

/** What is looked at, and around what; `zoom` is how many times as near as the whole hall, where no zone says it. */
interface Look {
  readonly preset: CameraPreset | null;
  readonly zoom: number;
  readonly middle: Point;
}

/** The stage the plan lies on, the ground it shows, and pixels per metre: 0 until the stage is laid out. */
export interface PlanView {
  readonly stage: RefObject<HTMLElement | null>;
  readonly sheet: Rect;
  readonly scale: number;
}

/** Shows the whole hall first; keeps the middle of what is looked at when the scale changes. */
export function usePlanView(plan: HallPlan, { viewpoint, onPreset }: Partial<ViewpointProps>): PlanView {
  const sheet = useMemo(() => sheetOf(plan), [plan]);
  const [stage, size] = useSize<HTMLElement>();
  const [look, setLook] = useState<Look>({ preset: 'whole', zoom: 1, middle: middleOf(sheet) });
  const whole = size ? wholeScale(sheet, size) : 0;
  const zoneSeen = plan.zones.find(({ id }) => look.preset === `zone:${id}`);
  const zoom = zoneSeen && size ? limitZoom(scaleToFit(zoneSeen, size) / whole) : look.zoom;
  const scale = whole * zoom;

  useEffect(() => onPreset?.(look.preset), [look.preset, onPreset]);
  useLayoutEffect(() => {
    const place = stage.current;
    place?.scrollTo((look.middle.x - sheet.x) * scale - place.clientWidth / 2, (look.middle.y - sheet.y) * scale - place.clientHeight / 2);
  }, [look, scale, sheet, stage]);

  useImperativeHandle(viewpoint, () => {
    const seenMiddle = ({ scrollLeft, scrollTop, clientWidth, clientHeight, scrollWidth, scrollHeight }: HTMLElement): Point => ({
      x: sheet.x + (scrollWidth > clientWidth ? (scrollLeft + clientWidth / 2) / scale : sheet.widthMetres / 2),
      y: sheet.y + (scrollHeight > clientHeight ? (scrollTop + clientHeight / 2) / scale : sheet.depthMetres / 2),
    });
    return {
      go: (preset) => {
        const zone = plan.zones.find(({ id }) => preset === `zone:${id}`);
        setLook(zone ? { preset, zoom: 1, middle: middleOf(zone) } : { preset: 'whole', zoom: 1, middle: middleOf(sheet) });
      },
      approach: (factor) => {
        if (!stage.current) return;
        setLook({ preset: null, zoom: limitZoom(zoom / factor), middle: seenMiddle(stage.current) });
      },
    };
  }, [plan, scale, sheet, stage, zoom]);

  return { stage, sheet, scale };
}
