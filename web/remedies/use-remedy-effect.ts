import { createContext, useContext, useEffect, useState } from 'react';
import type { Remedy, RemedyEffect } from '#contracts/remedies';
import { previewRemedies } from '../api/remedy-api.ts';
import { RequestError } from '../api/request.ts';
import { useHallPlan } from '../live/live-hall.tsx';
import { EffectMemory } from './effect-memory.ts';

export type EffectAnswer =
  | { readonly status: 'asking' }
  | { readonly status: 'known'; readonly effect: RemedyEffect }
  | { readonly status: 'failed'; readonly error: RequestError };

/** A pointer that only passes asks nothing. */
const settleMilliseconds = 150;

export const EffectMemoryContext = createContext<EffectMemory | null>(null);
export const useNewEffectMemory = (): EffectMemory => useState(() => new EffectMemory())[0];

/** What doing all of it would change, asked once it has stood still for a moment; null asks nothing, and what is no longer wanted is dropped. */
export function useRemedyEffect(remedies: readonly Remedy[] | null): EffectAnswer {
  const { id: hallId } = useHallPlan();
  const memory = useContext(EffectMemoryContext);
  const asked = remedies === null ? null : JSON.stringify(remedies);
  const [known, setKnown] = useState<{ readonly of: string; readonly answer: EffectAnswer } | null>(null);
  useEffect(() => {
    if (asked === null) return undefined;
    const answered = (answer: EffectAnswer): void => setKnown({ of: asked, answer });
    const kept = memory?.recall(asked, Date.now()) ?? null;
    if (kept !== null) {
      answered({ status: 'known', effect: kept });
      return undefined;
    }
    const abort = new AbortController();
    const timer = setTimeout(() => {
      previewRemedies(hallId, { remedies: JSON.parse(asked) as Remedy[] }, abort.signal).then(
        (effect) => {
          memory?.keep(asked, effect, Date.now());
          if (!abort.signal.aborted) answered({ status: 'known', effect });
        },
        (cause: unknown) => {
          const error = cause instanceof RequestError ? cause : new RequestError(0, 'unreadable', String(cause));
          if (!abort.signal.aborted) answered({ status: 'failed', error });
        },
      );
    }, settleMilliseconds);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [asked, hallId, memory]);
  return known !== null && known.of === asked ? known.answer : { status: 'asking' };
}
