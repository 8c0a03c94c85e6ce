import type { ReactElement } from 'react';
import type { PlanChangeRecord } from '#contracts/http-api';
import { readPlanChanges } from '../api/plan-api.ts';
import { useResource } from '../api/use-resource.ts';
import { ResourceView } from '../parts/ResourceView.tsx';
import { formatMoment } from '../text/format.ts';
import { drawnKinds, listOfKind } from './drawing.ts';
import { type PlanText, usePlanText } from './plan-text.ts';

/** Who has drawn the plan anew, newest first, in the reader's own time: the audit. */
export function PlanHistory({ hallId, version }: { hallId: string; version: string }): ReactElement {
  const text = usePlanText();
  const { resource, reload } = useResource(`plan changes ${hallId} ${version}`, (signal) => readPlanChanges(hallId, signal));
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return (
    <>
      <p className="menu-head">{text.history.title}</p>
      <ResourceView resource={resource} reload={reload} lines={3}>
        {(records) =>
          records.length === 0 ? (
            <p className="menu-note">{text.history.empty}</p>
          ) : (
            <ol>
              {records.map((record) => (
                <li key={record.recordedAt}>
                  <b>{record.changedBy}</b>
                  <time dateTime={record.recordedAt}>{formatMoment(Date.parse(record.recordedAt), timeZone)}</time>
                  <small>{describe(record, text)}</small>
                </li>
              ))}
            </ol>
          )
        }
      </ResourceView>
    </>
  );
}

function describe({ changes }: PlanChangeRecord, text: PlanText): string {
  return drawnKinds
    .flatMap((kind) => {
      const count = changes[listOfKind[kind]];
      return count ? [`${text.group[kind]} ${text.history.line(count.added, count.removed, count.changed)}`] : [];
    })
    .join(' · ');
}
