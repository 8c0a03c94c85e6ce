import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Point, Rect } from '#contracts/plan-geometry';
import { useSize } from '../parts/use-size.ts';
import { type CanvasView, type PictureSize, viewOf, zoomed } from './canvas-view.ts';

const furthestHalls = 3;
const wheelStep = 1.0015;

/** The part of the plan in sight, with the ways to change it. */
export interface CanvasSight {
  readonly place: RefObject<HTMLDivElement | null>;
  readonly view: CanvasView;
  readonly size: PictureSize;
  readonly metresPerPixel: number;
  /** Where on the plan a point of the window is. */
  readonly metresAt: (client: Point) => Point;
  readonly zoom: (factor: number, around?: Point) => void;
  readonly pan: (pixels: Point) => void;
  readonly showAll: () => void;
}

const unknown: PictureSize = { width: 1, height: 1 };

/** Sees the whole hall at first; the wheel zooms around the pointer. */
export function useCanvasView(hall: Rect): CanvasSight {
  const [place, measured] = useSize<HTMLDivElement>();
  const [chosen, setChosen] = useState<CanvasView | null>(null);
  const size = measured && measured.width > 0 && measured.height > 0 ? measured : unknown;
  const view = chosen ?? viewOf(hall, size);
  const metresPerPixel = view.acrossMetres / size.width;
  const metresAt = ({ x, y }: Point): Point => {
    const bounds = place.current?.getBoundingClientRect();
    return { x: view.x + (x - (bounds?.left ?? 0)) * metresPerPixel, y: view.y + (y - (bounds?.top ?? 0)) * metresPerPixel };
  };
  const middle = { x: view.x + view.acrossMetres / 2, y: view.y + (size.height * metresPerPixel) / 2 };
  const zoom = (factor: number, around: Point = middle): void =>
    setChosen(zoomed(view, factor, around, Math.max(hall.widthMetres, hall.depthMetres) * furthestHalls));
  const latest = useRef({ metresAt, zoom });
  useEffect(() => {
    latest.current = { metresAt, zoom };
  });
  useEffect(() => {
    const element = place.current;
    const onWheel = (event: WheelEvent): void => {
      event.preventDefault();
      latest.current.zoom(wheelStep ** event.deltaY, latest.current.metresAt({ x: event.clientX, y: event.clientY }));
    };
    element?.addEventListener('wheel', onWheel, { passive: false });
    return () => element?.removeEventListener('wheel', onWheel);
  }, [place]);
  return {
    place,
    view,
    size,
    metresPerPixel,
    metresAt,
    zoom,
    pan: ({ x, y }) => setChosen({ ...view, x: view.x - x * metresPerPixel, y: view.y - y * metresPerPixel }),
    showAll: () => setChosen(null),
  };
}
