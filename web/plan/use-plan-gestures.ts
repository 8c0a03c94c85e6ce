import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import type { Point } from '#contracts/plan-geometry';
import { removeThing } from './add-things.ts';
import { type Chosen, type Drawing, type DrawnKind, drawnKinds, gridMetres } from './drawing.ts';
import { removeWindow } from './edit-rows.ts';
import { moveThing, resizeZone } from './move-things.ts';
import type { CanvasSight } from './use-canvas-view.ts';
import type { PlanEditor } from './use-plan-editor.ts';

const startPixels = 4;
const strideMetres = 1;
const steps: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

type Side = -1 | 0 | 1;
interface Press {
  readonly from: Point;
  readonly at: Point;
  readonly drawing: Drawing;
  readonly gesture: string;
  readonly grip: 'ground' | Chosen | { readonly zoneId: string; readonly x: Side; readonly y: Side };
  readonly moved: boolean;
}

/** What is under a pointer: `data-grip` names a side of the chosen zone, `data-kind` and `data-id` a thing. */
function gripOf(target: EventTarget, chosen: Chosen | null): Press['grip'] {
  if (!(target instanceof Element)) return 'ground';
  const side = target.closest<SVGElement>('[data-grip]')?.dataset.grip;
  if (side && chosen) {
    const [x, y] = side.split(' ').map((part) => Math.sign(Number(part)) as Side);
    return { zoneId: chosen.id, x: x ?? 0, y: y ?? 0 };
  }
  const { kind, id, window } = target.closest<SVGElement>('[data-kind]')?.dataset ?? {};
  const known = drawnKinds.find((one): one is DrawnKind => one === kind);
  if (!known || id === undefined) return 'ground';
  return { kind: known, id, ...(window === undefined ? {} : { windowNumber: Number(window) }) };
}

/** Drags things, sides of zones and the ground, and hears the keys; everything is drawn anew from where the drag began. */
export function usePlanGestures(editor: PlanEditor, sight: CanvasSight) {
  const press = useRef<Press | null>(null);
  const gestures = useRef(0);
  const { drawing, chosen } = editor;

  const onPointerDown = (event: PointerEvent): void => {
    if (event.button !== 0 && event.button !== 1) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    gestures.current += 1;
    const from = { x: event.clientX, y: event.clientY };
    const grip = event.button === 1 ? 'ground' : gripOf(event.target, chosen);
    press.current = { from, at: from, drawing, gesture: `drag ${gestures.current}`, grip, moved: false };
    if (grip !== 'ground' && 'kind' in grip && !(chosen?.kind === grip.kind && chosen.id === grip.id))
      editor.choose({ kind: grip.kind, id: grip.id });
  };

  const onPointerMove = (event: PointerEvent): void => {
    const held = press.current;
    if (!held) return;
    const at = { x: event.clientX, y: event.clientY };
    const away = { x: at.x - held.from.x, y: at.y - held.from.y };
    if (!held.moved && Math.hypot(away.x, away.y) < startPixels) return;
    press.current = { ...held, at, moved: true };
    const by = { x: away.x * sight.metresPerPixel, y: away.y * sight.metresPerPixel };
    if (held.grip === 'ground') sight.pan({ x: at.x - held.at.x, y: at.y - held.at.y });
    else if ('kind' in held.grip) editor.edit(moveThing(held.drawing, held.grip, by, event.altKey), held.gesture);
    else editor.edit(resizeZone(held.drawing, held.grip.zoneId, held.grip, by), held.gesture);
  };

  const onPointerUp = (): void => {
    const held = press.current;
    press.current = null;
    if (!held) return;
    if (held.moved) editor.settle();
    else if (held.grip === 'ground') editor.choose(null);
    else if ('kind' in held.grip) {
      // A second click on a row that is chosen already means the window under it.
      const again = chosen?.kind === held.grip.kind && chosen.id === held.grip.id;
      editor.choose(again ? held.grip : { kind: held.grip.kind, id: held.grip.id });
    }
  };

  const cancel = (): void => {
    const held = press.current;
    press.current = null;
    if (!held?.moved || held.grip === 'ground') return;
    editor.edit(held.drawing, held.gesture);
    editor.settle();
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const step = steps[event.key];
    if (event.key === 'Escape') {
      if (press.current) cancel();
      else editor.choose(null);
    } else if (step && chosen) nudge(step, event);
    else if ((event.key === 'Delete' || event.key === 'Backspace') && chosen && chosen.kind !== 'queue') {
      const { kind, id, windowNumber } = chosen;
      editor.edit(
        kind === 'counter' && windowNumber !== undefined ? removeWindow(drawing, id, windowNumber) : removeThing(drawing, chosen),
      );
    } else return;
    event.preventDefault();
  };

  /** By a step of the grid, with Shift by a metre, with Ctrl a zone's far sides. A key that is held down is one step to take back. */
  const nudge = (step: Point, event: KeyboardEvent): void => {
    if (!chosen) return;
    if (!event.repeat) gestures.current += 1;
    const length = event.shiftKey ? strideMetres : gridMetres;
    const by = { x: step.x * length, y: step.y * length };
    const resizes = chosen.kind === 'zone' && (event.ctrlKey || event.metaKey);
    const next = resizes
      ? resizeZone(drawing, chosen.id, { x: step.x === 0 ? 0 : 1, y: step.y === 0 ? 0 : 1 }, by)
      : moveThing(drawing, chosen, by, event.altKey);
    editor.edit(next, `key ${gestures.current}`);
  };

  return { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: cancel, onKeyDown, onKeyUp: editor.settle };
}
