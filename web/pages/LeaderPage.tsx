import type { ReactElement } from 'react';
import { readLeaderBoard } from '../api/hall-api.ts';
import { useResource } from '../api/use-resource.ts';
import { HallReport } from '../leader/HallReport.tsx';
import { PanelGuard } from '../parts/PanelGuard.tsx';
import { ResourceView } from '../parts/ResourceView.tsx';
import { useText } from '../text/text.ts';

/** Every hall today, against yesterday and the usual. */
export function LeaderPage(): ReactElement {
  const text = useText();
  const { resource, reload } = useResource('leader', readLeaderBoard, 30);
  return (
    <section className="leader">
      <header className="work-head">
        <h1>{text.leader.title}</h1>
        <small>{text.leader.normNote}</small>
      </header>
      <ResourceView resource={resource} reload={reload} lines={10}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="panel-note">{text.leader.empty}</p>
          ) : (
            <div className="leader-halls">
              {rows.map((row) => (
                <PanelGuard key={row.hallId}>
                  <HallReport row={row} />
                </PanelGuard>
              ))}
            </div>
          )
        }
      </ResourceView>
    </section>
  );
}
