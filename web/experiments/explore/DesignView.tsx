import type { ReactElement } from 'react';
import type { DesignDetail, DesignResult } from '#contracts/designs';
import { PanelGuard } from '../../parts/PanelGuard.tsx';
import { AssumptionsPanel } from '../AssumptionsPanel.tsx';
import { AwaitedPanel } from '../AwaitedPanel.tsx';
import { RunHead } from '../RunHead.tsx';
import { StateNote } from '../RunNotes.tsx';
import type { FollowedExperiment } from '../use-experiment.ts';
import { FrontPanel } from './FrontPanel.tsx';
import { PlansPanel } from './PlansPanel.tsx';
import { SelectionPanel } from './SelectionPanel.tsx';
import { useShownDesign } from './shown-design.ts';
import { TornadoPanel } from './TornadoPanel.tsx';

/** A design: how far it is, and what it says so far. */
export function DesignView({ detail, followed }: { detail: DesignDetail; followed: FollowedExperiment }): ReactElement {
  const { result, summary, assumptions } = detail;
  return (
    <>
      <RunHead detail={detail} followed={followed} />
      <StateNote detail={detail} />
      {result ? <Shown detail={detail} result={result} /> : <AwaitedPanel status={summary.status} />}
      {result && (
        <PanelGuard>
          <AssumptionsPanel detail={{ assumptions: [{ variantId: '', lines: assumptions }] }} />
        </PanelGuard>
      )}
    </>
  );
}

function Shown({ detail, result }: { detail: DesignDetail; result: DesignResult }): ReactElement {
  const shown = useShownDesign(detail.request, result);
  return (
    <>
      {result.selection && (
        <PanelGuard>
          <SelectionPanel shown={shown} selection={result.selection} status={detail.summary.status} />
        </PanelGuard>
      )}
      {result.tornado && (
        <PanelGuard>
          <TornadoPanel shown={shown} tornado={result.tornado} />
        </PanelGuard>
      )}
      {result.front && (
        <PanelGuard>
          <FrontPanel shown={shown} front={result.front} />
        </PanelGuard>
      )}
      <PanelGuard>
        <PlansPanel shown={shown} experimentId={detail.summary.id} />
      </PanelGuard>
    </>
  );
}
