import type { ReactElement } from 'react';
import type { AdviceRecord } from '#contracts/advice';
import { readAdviceRecord } from '../api/remedy-api.ts';
import { useResource } from '../api/use-resource.ts';
import { useHallPlan } from '../live/live-hall.tsx';
import { ResourceView } from '../parts/ResourceView.tsx';
import { SideDrawer } from '../parts/SideDrawer.tsx';
import { formatCount } from '../text/format.ts';
import { useText } from '../text/text.ts';
import { AdviceRecordRow } from './AdviceRecordRow.tsx';
import { sumRecord } from './sum-record.ts';

const drawerPixels = 980;
const refreshSeconds = 30;
const columns = ['when', 'what', 'outcome', 'saved', 'foreseen', 'actual'] as const;

/** Every advice with what became of it: foreseen against what came. */
export function AdviceRecordDrawer({ onClose }: { onClose: () => void }): ReactElement {
  const text = useText();
  const { id: hallId } = useHallPlan();
  const { resource, reload } = useResource(`advice record ${hallId}`, (signal) => readAdviceRecord(hallId, signal), refreshSeconds);
  return (
    <SideDrawer title={text.advice.record} width={drawerPixels} onClose={onClose}>
      <ResourceView resource={resource} reload={reload}>
        {(records) => <AdviceRecordTable records={records} />}
      </ResourceView>
    </SideDrawer>
  );
}

function AdviceRecordTable({ records }: { records: readonly AdviceRecord[] }): ReactElement {
  const text = useText();
  const { done, dismissed, ignored, missedPersonMinutes } = sumRecord(records);
  if (records.length === 0) return <p className="panel-note">{text.advice.empty}</p>;
  return (
    <>
      <p className="record-sum">
        <b>{text.advice.recordSummary(done, dismissed, ignored)}</b>
        {missedPersonMinutes > 0 && <small>{text.advice.recordMissed(formatCount(missedPersonMinutes))}</small>}
      </p>
      <table className="record">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {text.advice.column[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {records.map((record) => (
            <AdviceRecordRow key={`${record.id} ${record.firstMadeAt}`} record={record} />
          ))}
        </tbody>
      </table>
      <p className="record-note">{text.advice.actualNote}</p>
    </>
  );
}
