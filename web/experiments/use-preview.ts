import { useEffect, useState } from 'react';
import type { ExperimentPreview, ExperimentRequest } from '#contracts/experiments';
import { previewExperiment } from '../api/experiment-api.ts';
import { RequestError } from '../api/request.ts';

/** What the server says an experiment would be. What it said before stays, marked old, until it has said it anew. */
export interface PreviewState {
  readonly preview: ExperimentPreview | null;
  readonly isOld: boolean;
  readonly error: RequestError | null;
}

const settleMilliseconds = 400;

/** Asks once the request has stood still for a moment; never for null. */
export function usePreview(request: ExperimentRequest | null): PreviewState {
  const asked = request === null ? null : JSON.stringify(request);
  const [state, setState] = useState<PreviewState & { readonly of: string | null }>({ of: null, preview: null, isOld: false, error: null });
  useEffect(() => {
    if (asked === null) return undefined;
    const abort = new AbortController();
    const timer = setTimeout(() => {
      previewExperiment(JSON.parse(asked) as ExperimentRequest, abort.signal).then(
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
  }, [asked]);
  if (asked === null) return { preview: state.preview, isOld: state.preview !== null, error: null };
  return { preview: state.preview, isOld: state.of !== asked, error: state.of === asked ? state.error : null };
}
