import { useCallback, useState } from 'react';
import type { ExperimentSummary } from '#contracts/experiments';
import { RequestError } from '../api/request.ts';
import { goTo } from '../app/navigation.ts';
import { keepDraft } from './draft-store.ts';

export interface Running {
  readonly sending: boolean;
  /** Why the last attempt to run was refused. */
  readonly refusal: RequestError | null;
  readonly run: () => void;
}

/** The way to run what a draft asks; once it is on its way the draft is forgotten. */
export function useRun<Request>(origin: string, request: Request | null, send: (request: Request) => Promise<ExperimentSummary>): Running {
  const [sending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<RequestError | null>(null);
  const run = useCallback(() => {
    if (!request) return;
    setSending(true);
    setRefusal(null);
    send(request).then(
      ({ id }) => {
        keepDraft(origin, null);
        goTo({ page: 'experiments', view: 'result', experimentId: id });
      },
      (cause: unknown) => {
        setSending(false);
        setRefusal(cause instanceof RequestError ? cause : new RequestError(0, 'unreadable', String(cause)));
      },
    );
  }, [request, origin, send]);
  return { sending, refusal, run };
}
