import { type ReactElement, useState } from 'react';
import { isDesign } from '#contracts/designs';
import { readExperiment } from '../api/experiment-api.ts';
import { useResource } from '../api/use-resource.ts';
import { useHalls } from '../app/halls.tsx';
import { useAccount } from '../app/session.tsx';
import { ReadFailure, ResourceView, Skeleton } from '../parts/ResourceView.tsx';
import { BackNote } from './BackNote.tsx';
import { ComposeView } from './ComposeView.tsx';
import { type Draft, draftOf, newDraft } from './draft.ts';
import { readDraft } from './draft-store.ts';
import { useExperimentText } from './experiment-text.ts';
import { ExploreView } from './explore/ExploreView.tsx';
import { type ExploreDraft, exploreOf, newExplore } from './explore/explore-draft.ts';
import { mayRun } from './may-run.ts';
import { useLevers } from './use-levers.ts';

interface ComposePageProps {
  /** What is put together from nothing: scenarios to compare, or plans to explore. */
  readonly view: 'new' | 'explore';
  readonly experimentId: string | null;
}

/** Where experiments are put together: from nothing, or from one that was asked before. */
export function ComposePage({ view, experimentId }: ComposePageProps): ReactElement {
  const text = useExperimentText();
  const { role } = useAccount();
  const { hallId } = useHalls();
  if (!mayRun(role)) return <BackNote said={text.compose.notAllowed} />;
  if (experimentId !== null) return <Again experimentId={experimentId} />;
  return view === 'new' ? (
    <Begun origin="new" begin={() => newDraft(hallId)} isAgain={false} />
  ) : (
    <Explored origin="explore" begin={() => newExplore(hallId)} isAgain={false} />
  );
}

function Again({ experimentId }: { experimentId: string }): ReactElement {
  const { hallId } = useHalls();
  const { resource, reload } = useResource(`again ${experimentId}`, (signal) => readExperiment(experimentId, signal));
  if (resource.status === 'loading') return <Skeleton lines={8} />;
  if (resource.status === 'failed') return <ReadFailure error={resource.error} reload={reload} />;
  const { request } = resource.value;
  return isDesign(request) ? (
    <Explored origin={experimentId} begin={() => exploreOf(request, hallId)} isAgain />
  ) : (
    <Begun origin={experimentId} begin={() => draftOf(request, hallId)} isAgain />
  );
}

interface BegunProps<Kind> {
  readonly origin: string;
  readonly begin: () => Kind;
  readonly isAgain: boolean;
}

function Begun({ origin, begin, isAgain }: BegunProps<Draft>): ReactElement {
  const { resource, reload } = useLevers();
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
          isAgain={isAgain}
          onRestart={() => setRound(round + 1)}
        />
      )}
    </ResourceView>
  );
}

function Explored({ origin, begin, isAgain }: BegunProps<ExploreDraft>): ReactElement {
  const { resource, reload } = useLevers();
  const [draft] = useState(() => (readDraft(origin) as ExploreDraft | null) ?? begin());
  const [round, setRound] = useState(0);
  return (
    <ResourceView resource={resource} reload={reload} lines={8}>
      {(levers) => (
        <ExploreView
          key={round}
          origin={origin}
          begun={round === 0 ? draft : begin()}
          levers={levers}
          isAgain={isAgain}
          onRestart={() => setRound(round + 1)}
        />
      )}
    </ResourceView>
  );
}
