import { useCallback, useEffect, useRef, useState } from 'react';
import type { AskedDetail } from '#contracts/designs';
import type { ExperimentSummary } from '#contracts/experiments';
import { readExperiment } from '../api/experiment-api.ts';
import { afterFailure, type Resource } from '../api/use-resource.ts';
import { type Following, followExperiment } from './follow-experiment.ts';

export interface FollowedExperiment {
  readonly resource: Resource<AskedDetail>;
  readonly reload: () => void;
  /** Takes what an action answered, and follows on from there. */
  readonly accept: (summary: ExperimentSummary) => void;
}

/** An experiment, read again and again while it is under way. For another id, mount anew. */
export function useExperiment(id: string): FollowedExperiment {
  const [resource, setResource] = useState<Resource<AskedDetail>>({ status: 'loading' });
  const following = useRef<Following | null>(null);
  useEffect(() => {
    const started = followExperiment((signal) => readExperiment(id, signal), {
      onRead: (value) => setResource({ status: 'ready', value, readAt: Date.now(), failing: false }),
      onFailure: (cause) => setResource((before) => afterFailure(before, cause)),
    });
    following.current = started;
    return () => started.stop();
  }, [id]);
  const reload = useCallback(() => following.current?.now(), []);
  const accept = useCallback(
    (summary: ExperimentSummary) => {
      setResource((before) => (before.status === 'ready' ? { ...before, value: { ...before.value, summary } } : before));
      reload();
    },
    [reload],
  );
  return { resource, reload, accept };
}
