import type { ReactElement } from 'react';
import { isDesignDetail } from '#contracts/designs';
import type { ExperimentDetail } from '#contracts/experiments';
import { PanelGuard } from '../parts/PanelGuard.tsx';
import { ResourceView } from '../parts/ResourceView.tsx';
import { AssumptionsPanel } from './AssumptionsPanel.tsx';
import { AwaitedPanel } from './AwaitedPanel.tsx';
import { BackNote } from './BackNote.tsx';
import { ComparisonPanel } from './ComparisonPanel.tsx';
import { EffectsPanel } from './EffectsPanel.tsx';
import { useExperimentText } from './experiment-text.ts';
import { DesignView } from './explore/DesignView.tsx';
import { GroupsPanel } from './GroupsPanel.tsx';
import { RunHead } from './RunHead.tsx';
import { RunNotes } from './RunNotes.tsx';
import type { ShownResult } from './shown-result.ts';
import { TradeOffPanel } from './TradeOffPanel.tsx';
import { UtilizationPanel } from './UtilizationPanel.tsx';
import { type FollowedExperiment, useExperiment } from './use-experiment.ts';
import { useResultNames } from './use-result-names.ts';
import { Verdicts } from './Verdicts.tsx';
import { WaitsPanel } from './WaitsPanel.tsx';

/** One experiment: how far it is, and what it says so far. */
export function ExperimentView({ experimentId }: { experimentId: string }): ReactElement {
  const text = useExperimentText();
  const followed = useExperiment(experimentId);
  const { resource, reload } = followed;
  if (resource.status === 'failed' && resource.error.status === 404) return <BackNote said={text.run.missing} />;
  return (
    <ResourceView resource={resource} reload={reload} lines={10}>
      {(detail) =>
        isDesignDetail(detail) ? <DesignView detail={detail} followed={followed} /> : <Shown detail={detail} followed={followed} />
      }
    </ResourceView>
  );
}

function Shown({ detail, followed }: { detail: ExperimentDetail; followed: FollowedExperiment }): ReactElement {
  const names = useResultNames(detail.summary.id, detail.request);
  const { result, request, summary } = detail;
  if (!result || result.results.length === 0)
    return (
      <>
        <RunHead detail={detail} followed={followed} />
        <RunNotes detail={detail} names={names} />
        <AwaitedPanel status={summary.status} />
      </>
    );
  const shown: ShownResult = { result, request, names };
  return (
    <>
      <RunHead detail={detail} followed={followed} />
      <RunNotes detail={detail} names={names} />
      <PanelGuard>
        <Verdicts shown={shown} />
      </PanelGuard>
      <PanelGuard>
        <ComparisonPanel shown={shown} />
      </PanelGuard>
      <PanelGuard>
        <WaitsPanel shown={shown} />
      </PanelGuard>
      <PanelGuard>
        <UtilizationPanel shown={shown} />
      </PanelGuard>
      {result.results.length > 1 && (
        <div className="result-pair">
          <PanelGuard>
            <TradeOffPanel shown={shown} />
          </PanelGuard>
          {result.comparisons.length > 1 && (
            <PanelGuard>
              <EffectsPanel shown={shown} />
            </PanelGuard>
          )}
        </div>
      )}
      <PanelGuard>
        <GroupsPanel shown={shown} />
      </PanelGuard>
      <PanelGuard>
        <AssumptionsPanel detail={detail} />
      </PanelGuard>
    </>
  );
}
