import type { Drawing } from './drawing.ts';

const keyOf = (hallId: string): string => `halltide.draft.${hallId}`;

/** An unsaved drawing of this browser tab, and the version it was drawn from. */
export interface Draft {
  readonly basedOn: string;
  readonly drawing: Drawing;
}

/** The draft of the plan's version; null when there is none, or it was drawn from another. */
export function readDraft(hallId: string, version: string): Drawing | null {
  try {
    const draft = JSON.parse(sessionStorage.getItem(keyOf(hallId)) ?? 'null') as Draft | null;
    return draft?.basedOn === version ? draft.drawing : null;
  } catch {
    return null;
  }
}

/** Keeps the draft over a reload; null forgets it. */
export function keepDraft(hallId: string, draft: Draft | null): void {
  try {
    if (draft) sessionStorage.setItem(keyOf(hallId), JSON.stringify(draft));
    else sessionStorage.removeItem(keyOf(hallId));
  } catch {
    // The draft lasts as long as the page then.
  }
}
