import { createContext, type ReactElement, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { WindowAction } from '#contracts/commands';
import { sendCommand } from '../api/hall-api.ts';
import { RequestError } from '../api/request.ts';
import { usePreferences } from '../app/preferences.ts';
import { useAccount } from '../app/session.tsx';
import { useHallPlan, useHallStore } from '../live/live-hall.tsx';
import { nameIn, useText } from '../text/text.ts';
import { type Act, noteCompletions, type Undone } from './acting-log.ts';
import { ConfirmAction, type Question } from './ConfirmAction.tsx';
import { type ActionName, inverseAction, judgeDrop } from './window-actions.ts';

export interface Acting {
  /** Whether this account may change windows. */
  readonly allowed: boolean;
  readonly acts: readonly Act[];
  /** Asks for a confirmation near `at`, then sends. `queues` is the first choice of queues. */
  readonly ask: (windowId: string, action: ActionName, at: { readonly x: number; readonly y: number }, queues?: readonly string[]) => void;
  /** A window dropped on a queue: asks, or says why not. */
  readonly dropWindow: (windowId: string, queueId: string) => void;
  /** Sends at once: what takes `undoes` back, or with null a decision of its own. */
  readonly send: (windowId: string, request: WindowAction, undoes: Undone | null) => void;
  /** Follows a command that went to the hall on another way, as if this page had sent it. */
  readonly follow: (windowId: string, request: WindowAction, commandId: string) => void;
  readonly dismiss: (key: number) => void;
}

const ActingContext = createContext<Acting | null>(null);

export function useActing(): Acting {
  const acting = useContext(ActingContext);
  if (acting === null) throw new Error('nothing to act on around this part of the page');
  return acting;
}

export function ActingProvider({ children }: { children: ReactNode }): ReactElement {
  const text = useText();
  const { language } = usePreferences();
  const { role } = useAccount();
  const plan = useHallPlan();
  const store = useHallStore();
  const [acts, setActs] = useState<readonly Act[]>([]);
  const [question, setQuestion] = useState<Question | null>(null);
  const nextKey = useRef(1);
  const allowed = role === 'manager' || role === 'admin';

  useEffect(() => store.subscribe(() => setActs((known) => noteCompletions(known, store.getState().commands, Date.now()))), [store]);

  const add = useCallback((act: Omit<Act, 'key' | 'sentAt' | 'completedAt'>): number => {
    const key = nextKey.current;
    nextKey.current += 1;
    setActs((before) => [...before.slice(-8), { ...act, key, sentAt: Date.now(), completedAt: null }]);
    return key;
  }, []);

  const send = useCallback(
    (windowId: string, request: WindowAction, undoes: Undone | null) => {
      const before = store.getState().windows[windowId];
      const inverse = undoes === null && before ? inverseAction(request, before) : null;
      const key = add({ windowId, request, inverse, undoes, commandId: null, failure: null });
      const change = (part: Partial<Act>): void => setActs((known) => known.map((act) => (act.key === key ? { ...act, ...part } : act)));
      sendCommand(plan.id, { windowId, request, ...(undoes && { undoes: undoes.commandId }) }).then(
        ({ commandId }) => change({ commandId }),
        (cause: unknown) => change({ failure: failureText(cause, text.acting) }),
      );
    },
    [store, plan, add, text],
  );

  const follow = useCallback(
    (windowId: string, request: WindowAction, commandId: string) => {
      const before = store.getState().windows[windowId];
      add({ windowId, request, inverse: before ? inverseAction(request, before) : null, undoes: null, commandId, failure: null });
    },
    [store, add],
  );

  const dropWindow = useCallback(
    (windowId: string, queueId: string) => {
      const verdict = judgeDrop(plan, store.getState().windows[windowId], queueId);
      if (verdict.kind === 'ask')
        return setQuestion({
          windowId,
          action: verdict.request.action,
          queues: [queueId],
          at: { x: window.innerWidth / 2, y: window.innerHeight / 3 },
        });
      const queue = plan.queues.find((entry) => entry.id === queueId);
      const failure =
        verdict.kind === 'no_change' ? text.windows.noChange : text.windows.otherPool(queue ? nameIn(queue.name, language) : queueId);
      add({ windowId, request: { action: 'assign', queues: [queueId] }, inverse: null, undoes: null, commandId: null, failure });
      return undefined;
    },
    [plan, store, add, text, language],
  );

  const acting = useMemo(
    (): Acting => ({
      allowed,
      acts,
      send,
      follow,
      dropWindow,
      ask: (windowId, action, at, queues) => setQuestion({ windowId, action, at, queues: queues ?? null }),
      dismiss: (key) => setActs((before) => before.filter((act) => act.key !== key)),
    }),
    [allowed, acts, send, follow, dropWindow],
  );

  return (
    <ActingContext value={acting}>
      {children}
      {question !== null && allowed && (
        <ConfirmAction
          question={question}
          onCancel={() => setQuestion(null)}
          onConfirm={(request) => {
            setQuestion(null);
            send(question.windowId, request, null);
          }}
        />
      )}
    </ActingContext>
  );
}

function failureText(cause: unknown, words: { readonly offline: string; readonly notAllowed: string }): string {
  if (!(cause instanceof RequestError) || cause.status === 0) return words.offline;
  return cause.status === 401 || cause.status === 403 ? words.notAllowed : cause.message;
}
