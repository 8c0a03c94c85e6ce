import { type ReactElement, useState } from 'react';
import type { ExperimentRequest } from '#contracts/experiments';
import { readExperiment } from '../api/experiment-api.ts';
import { useResource } from '../api/use-resource.ts';
import { useHalls } from '../app/halls.tsx';
import { useAccount } from '../app/session.tsx';
import { ReadFailure, ResourceView, Skeleton } from '../parts/ResourceView.tsx';
import { BackNote } from './BackNote.tsx';
import { ComposeView } from './ComposeView.tsx';
import { draftOf, newDraft } from './draft.ts';
import { readDraft } from './draft-store.ts';
import { useExperimentText } from './experiment-text.ts';
import { mayRun } from './may-run.ts';
import { useLevers } from './use-levers.ts';

/** Where experiments are put together: from nothing, or from one that was asked before. */
export function ComposePage({ experimentId }: { experimentId: string | null }): ReactElement {
  const text = useExperimentText();
  const { role } = useAccount();
  if (!mayRun(role)) return <BackNote said={text.compose.notAllowed} />;
  return experimentId === null ? <Begun origin="new" before={null} /> : <Again experimentId={experimentId} />;
}

function Again({ experimentId }: { experimentId: string }): ReactElement {
  const { resource, reload } = useResource(`again ${experimentId}`, (signal) => readExperiment(experimentId, signal));
  if (resource.status === 'loading') return <Skeleton lines={8} />;
  if (resource.status === 'failed') return <ReadFailure error={resource.error} reload={reload} />;
  return <Begun origin={experimentId} before={resource.value.request} />;
}

function Begun({ origin, before }: { origin: string; before: ExperimentRequest | null }): ReactElement {
  const { hallId } = useHalls();
  const { resource, reload } = useLevers();
  const begin = () => (before ? draftOf(before, hallId) : newDraft(hallId));
  const [draft] = useState(() => readDraft(origin) ?? begin());
  const [round, setRound] = useState(0);
  return (
    <ResourceView resource={resource} reload={reload} lines={8}>
      {(levers) => (
        <ComposeView
          key={round}
          origin={origin}
          begun={round === 0 ? draft : begin()}
          levers={levers}
          isAgain={before !== null}
          onRestart={() => setRound(round + 1)}
        />
      )}
    </ResourceView>
  );
}
