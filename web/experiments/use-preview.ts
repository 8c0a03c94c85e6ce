import { useEffect, useState } from 'react';
import { RequestError } from '../api/request.ts';

/** What the server says an experiment would be. What it said before stays, marked old, until it has said it anew. */
export interface PreviewState<Preview> {
  readonly preview: Preview | null;
  readonly isOld: boolean;
  readonly error: RequestError | null;
}

const settleMilliseconds = 400;

/** Asks once the request has stood still for a moment; never for null. `ask` is the same at every call. */
export function usePreview<Request, Preview>(
  request: Request | null,
  ask: (request: Request, signal: AbortSignal) => Promise<Preview>,
): PreviewState<Preview> {
  const asked = request === null ? null : JSON.stringify(request);
  const [state, setState] = useState<PreviewState<Preview> & { readonly of: string | null }>({
    of: null,
    preview: null,
    isOld: false,
    error: null,
  });
  useEffect(() => {
    if (asked === null) return undefined;
    const abort = new AbortController();
    const timer = setTimeout(() => {
      ask(JSON.parse(asked) as Request, abort.signal).then(
        (preview) => setState({ of: asked, preview, isOld: false, error: null }),
        (cause: unknown) => {
          if (abort.signal.aborted) return;
          const error = cause instanceof RequestError ? cause : new RequestError(0, 'unreadable', String(cause));
          setState({ of: asked, preview: null, isOld: false, error });
        },
      );
    }, settleMilliseconds);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [asked, ask]);
  if (asked === null) return { preview: state.preview, isOld: state.preview !== null, error: null };
  return { preview: state.preview, isOld: state.of !== asked, error: state.of === asked ? state.error : null };
}
