import { createContext, type ReactElement, type ReactNode, useCallback, useContext, useEffect, useMemo, useReducer, useState } from 'react';
import type { Advice, AdviceBoard } from '#contracts/advice';
import type { Role } from '#contracts/roles';
import { useActing } from '../acting/acting.tsx';
import { decideAdvice, readAdvice } from '../api/remedy-api.ts';
import { RequestError } from '../api/request.ts';
import { type Resource, useResource } from '../api/use-resource.ts';
import { useAccount } from '../app/session.tsx';
import { useHallPlan } from '../live/live-hall.tsx';
import { changeBoard, type Decision, emptyBoard, fadeMilliseconds, type ShownAdvice } from './shown-advice.ts';

export interface AdviceHandle {
  readonly resource: Resource<AdviceBoard>;
  readonly reload: () => void;
  readonly shown: readonly ShownAdvice[];
  /** Advice whose decision is on its way. */
  readonly busyId: string | null;
  /** Why the last decision was not taken, and of which advice. */
  readonly failure: { readonly adviceId: string; readonly why: 'failed' | 'overtaken' } | null;
  readonly decide: (advice: Advice, decision: Decision) => void;
}

const refreshSeconds = 5;
const readers: readonly Role[] = ['manager', 'admin', 'analyst', 'leader'];
const AdviceContext = createContext<AdviceHandle | null>(null);

/** The advice of this hall; null for whom it is not meant. */
export const useAdvice = (): AdviceHandle | null => useContext(AdviceContext);

export const countAdvice = (handle: AdviceHandle | null): number => handle?.shown.filter(({ gone }) => gone === null).length ?? 0;

/** Reads the hall's advice once for everything inside. */
export function AdviceProvider({ children }: { children: ReactNode }): ReactElement {
  const { role } = useAccount();
  return readers.includes(role) ? <AdviceReader>{children}</AdviceReader> : <AdviceContext value={null}>{children}</AdviceContext>;
}

function AdviceReader({ children }: { children: ReactNode }): ReactElement {
  const { id: hallId } = useHallPlan();
  const { follow } = useActing();
  const { resource, reload } = useResource(`advice ${hallId}`, (signal) => readAdvice(hallId, signal), refreshSeconds);
  const [{ shown }, change] = useReducer(changeBoard, emptyBoard);
  const [busyId, setBusyId] = useState<string | null>(null);
  const [failure, setFailure] = useState<AdviceHandle['failure']>(null);
  const board = resource.status === 'ready' ? resource.value : null;
  useEffect(() => {
    if (board !== null) change({ kind: 'read', advice: board.advice, at: Date.now() });
  }, [board]);
  useEffect(() => {
    if (shown.every(({ gone }) => gone === null)) return undefined;
    const timer = setTimeout(() => change({ kind: 'sweep', at: Date.now() }), fadeMilliseconds);
    return () => {
      clearTimeout(timer);
    };
  }, [shown]);

  const decide = useCallback(
    (advice: Advice, decision: Decision) => {
      setBusyId(advice.id);
      setFailure(null);
      decideAdvice(hallId, advice.id, { decision })
        .then(
          ({ commandIds }) => {
            change({ kind: 'decided', adviceId: advice.id, decision, at: Date.now() });
            const asked = advice.remedies.flatMap((remedy) => (remedy.kind === 'window' ? [remedy] : []));
            for (const [place, commandId] of commandIds.entries()) {
              const remedy = asked[place];
              if (remedy) follow(remedy.windowId, remedy.request, commandId);
            }
          },
          (cause: unknown) => {
            const isOvertaken = cause instanceof RequestError && (cause.status === 404 || cause.status === 409);
            setFailure({ adviceId: advice.id, why: isOvertaken ? 'overtaken' : 'failed' });
          },
        )
        .finally(() => {
          setBusyId(null);
          reload();
        });
    },
    [hallId, follow, reload],
  );
  const handle = useMemo(
    (): AdviceHandle => ({ resource, reload, shown, busyId, failure, decide }),
    [resource, reload, shown, busyId, failure, decide],
  );
  return <AdviceContext value={handle}>{children}</AdviceContext>;
}
