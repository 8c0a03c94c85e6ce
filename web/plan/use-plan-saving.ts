import { useState } from 'react';
import { readPlan } from '../api/hall-api.ts';
import { savePlan } from '../api/plan-api.ts';
import { RequestError } from '../api/request.ts';
import type { PlanEditor } from './use-plan-editor.ts';

/** How the last saving went. */
export type SavingState =
  | { readonly kind: 'idle' | 'saving' | 'done' | 'offline' | 'overtaken' }
  | { readonly kind: 'in_use'; readonly about: readonly string[] }
  | { readonly kind: 'failed'; readonly detail: string };

export interface PlanSaver {
  readonly state: SavingState;
  readonly save: () => void;
  /** Saves over what somebody else has saved meanwhile. */
  readonly saveOver: () => void;
  readonly dismiss: () => void;
}

/** Saves the drawing as it is; the hall goes by it from then on. */
export function usePlanSaving(editor: PlanEditor): PlanSaver {
  const [state, setState] = useState<SavingState>({ kind: 'idle' });
  const { plan, drawing, basedOn, accept } = editor;
  const send = (version: Promise<string>): void => {
    setState({ kind: 'saving' });
    version
      .then((from) => savePlan(plan.id, { basedOn: from, drawing }))
      .then(
        (receipt) => {
          accept(receipt.version);
          setState({ kind: 'done' });
        },
        (cause: unknown) => setState(afterRefusal(cause)),
      );
  };
  return {
    state,
    save: () => send(Promise.resolve(basedOn)),
    saveOver: () => send(readPlan(plan.id).then((latest) => latest.version)),
    dismiss: () => setState({ kind: 'idle' }),
  };
}

function afterRefusal(cause: unknown): SavingState {
  if (!(cause instanceof RequestError)) return { kind: 'failed', detail: String(cause) };
  if (cause.code === 'plan_changed') return { kind: 'overtaken' };
  if (cause.code === 'in_use') return { kind: 'in_use', about: cause.about };
  return cause.code === 'offline' ? { kind: 'offline' } : { kind: 'failed', detail: cause.message };
}
