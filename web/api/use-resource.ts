import { useCallback, useEffect, useRef, useState } from 'react';
import { RequestError } from './request.ts';

/** Something read from the server. A refresh that fails keeps what was read before and says since when it is old. */
export type Resource<Value> =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly value: Value; readonly readAt: number; readonly failing: boolean }
  | { readonly status: 'failed'; readonly error: RequestError };

/** What is known after a failed read. */
export function afterFailure<Value>(before: Resource<Value>, cause: unknown): Resource<Value> {
  if (before.status === 'ready') return { ...before, failing: true };
  const error = cause instanceof RequestError ? cause : new RequestError(0, 'unreadable', String(cause));
  return { status: 'failed', error };
}

/**
 * Reads `load` at once, anew when `key` changes, and every `refreshSeconds` while the page is looked at.
 * `load` may be a new function each time: only `key` counts.
 */
export function useResource<Value>(
  key: string,
  load: (signal: AbortSignal) => Promise<Value>,
  refreshSeconds?: number,
): { readonly resource: Resource<Value>; readonly reload: () => void } {
  const [state, setState] = useState<{ readonly key: string; readonly round: number; readonly resource: Resource<Value> }>({
    key,
    round: 0,
    resource: { status: 'loading' },
  });
  const [round, setRound] = useState(0);
  const reload = useCallback(() => setRound((before) => before + 1), []);

  // `load` is a new closure at every render: `key` and `round` say when there is something to read.
  const latest = useRef(load);
  useEffect(() => {
    latest.current = load;
  });
  useEffect(() => {
    const abort = new AbortController();
    latest.current(abort.signal).then(
      (value) => {
        if (!abort.signal.aborted) setState({ key, round, resource: { status: 'ready', value, readAt: Date.now(), failing: false } });
      },
      (cause: unknown) => {
        if (abort.signal.aborted) return;
        setState((before) => ({
          key,
          round,
          resource: afterFailure<Value>(before.key === key ? before.resource : { status: 'loading' }, cause),
        }));
      },
    );
    return () => {
      abort.abort();
    };
  }, [key, round]);

  useEffect(() => {
    if (refreshSeconds === undefined) return undefined;
    const timer = setInterval(() => {
      if (!document.hidden) reload();
    }, refreshSeconds * 1_000);
    return () => {
      clearInterval(timer);
    };
  }, [refreshSeconds, reload]);

  return { resource: state.key === key ? state.resource : { status: 'loading' }, reload };
}
