import type { Draft } from './draft.ts';

/** Drafts are kept apart by what they were begun from: `new`, or the experiment that is asked again. */
const keyOf = (origin: string): string => `halltide.experiment.${origin}`;

/** The unfinished draft of this browser tab; null when there is none. */
export function readDraft(origin: string): Draft | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(keyOf(origin)) ?? 'null') as Draft | null;
    return Array.isArray(kept?.variants) ? kept : null;
  } catch {
    return null;
  }
}

/** Keeps the draft over a reload; null forgets it. */
export function keepDraft(origin: string, draft: Draft | null): void {
  try {
    if (draft) sessionStorage.setItem(keyOf(origin), JSON.stringify(draft));
    else sessionStorage.removeItem(keyOf(origin));
  } catch {
    // The draft lasts as long as the page then.
  }
}
