import type { ReactElement } from 'react';
import { readPlan } from '../api/hall-api.ts';
import { useResource } from '../api/use-resource.ts';
import { pagesOf } from '../app/routes.ts';
import { useAccount } from '../app/session.tsx';
import { TopBar } from '../bar/TopBar.tsx';
import { PanelGuard } from '../parts/PanelGuard.tsx';
import { ReadFailure, Skeleton } from '../parts/ResourceView.tsx';
import { PlanEditorView } from '../plan/PlanEditorView.tsx';
import { usePlanText } from '../plan/plan-text.ts';

/** The page of the floor editor, for who may draw plans. */
export function PlanPage({ hallId }: { hallId: string }): ReactElement {
  const text = usePlanText();
  const { role } = useAccount();
  return (
    <div className="page plan-page">
      <TopBar />
      <PanelGuard>
        {pagesOf(role).includes('plan') ? <ReadEditor hallId={hallId} /> : <p className="panel-note">{text.state.notAllowed}</p>}
      </PanelGuard>
    </div>
  );
}

function ReadEditor({ hallId }: { hallId: string }): ReactElement {
  const { resource, reload } = useResource(`plan to edit ${hallId}`, (signal) => readPlan(hallId, signal));
  if (resource.status === 'loading') return <Skeleton lines={8} />;
  if (resource.status === 'failed') return <ReadFailure error={resource.error} reload={reload} />;
  return <PlanEditorView key={resource.value.version} saved={resource.value} onReload={reload} />;
}
