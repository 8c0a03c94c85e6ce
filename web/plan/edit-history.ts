import { type Drawing, isSameDrawing } from './drawing.ts';

/** A drawing with what it was before, and what was taken back. */
export interface EditHistory {
  readonly past: readonly Drawing[];
  readonly present: Drawing;
  readonly future: readonly Drawing[];
  /** The gesture that is under way: what belongs to it is one step. */
  readonly gesture: string | null;
}

const mostSteps = 300;

export const beginHistory = (drawing: Drawing): EditHistory => ({ past: [], present: drawing, future: [], gesture: null });

/** Draws something else. Changes of one gesture (a drag, typing in a field) are one step to take back; null is a step of its own. */
export function draw(history: EditHistory, drawing: Drawing, gesture: string | null = null): EditHistory {
  if (drawing === history.present) return history;
  const goesOn = gesture !== null && gesture === history.gesture;
  const past = goesOn ? history.past : [...history.past, history.present].slice(-mostSteps);
  return { past, present: drawing, future: [], gesture };
}

/** Ends the gesture; one that ends where it began leaves no step. */
export function settle(history: EditHistory): EditHistory {
  if (history.gesture === null) return history;
  const before = history.past.at(-1);
  const nothing = before !== undefined && isSameDrawing(before, history.present);
  return nothing ? { ...history, past: history.past.slice(0, -1), present: before, gesture: null } : { ...history, gesture: null };
}

export function undo(history: EditHistory): EditHistory {
  const before = history.past.at(-1);
  if (before === undefined) return history;
  return { past: history.past.slice(0, -1), present: before, future: [history.present, ...history.future], gesture: null };
}

export function redo(history: EditHistory): EditHistory {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, history.present], present: next, future, gesture: null };
}
