import type { ReactElement } from 'react';
import type { QuarantineBoard } from '#contracts/http-api';
import { readQuarantine } from '../api/hall-api.ts';
import { useResource } from '../api/use-resource.ts';
import { DataTable } from '../parts/DataTable.tsx';
import { isRefused, ResourceView } from '../parts/ResourceView.tsx';
import { formatCount, formatMoment } from '../text/format.ts';
import { useText, wordFor } from '../text/text.ts';
import { SourceList } from './SourceList.tsx';

type Count = QuarantineBoard['counts'][number];
type Refused = QuarantineBoard['latest'][number];
const zoneHere = Intl.DateTimeFormat().resolvedOptions().timeZone;
const when = (moment: string): string => formatMoment(Date.parse(moment), zoneHere);

/** What was refused at the door, by whom and why (nothing of it has disturbed anything else), and what never came. */
export function QuarantinePage(): ReactElement {
  const text = useText();
  const { resource, reload } = useResource('quarantine', readQuarantine, 10);
  return (
    <>
      {!(resource.status === 'failed' && isRefused(resource.error)) && <SourceList />}
      <ResourceView resource={resource} reload={reload} lines={10}>
        {({ counts, latest }) =>
          counts.length === 0 ? (
            <section className="work-list panel">
              <header className="work-head">
                <h1>{text.quarantine.title}</h1>
              </header>
              <div className="panel-note">
                <p>
                  <b>{text.quarantine.empty}</b>
                </p>
                <p>{text.quarantine.emptyNote}</p>
              </div>
            </section>
          ) : (
            <>
              <section className="work-list panel">
                <header className="work-head">
                  <h1>{text.quarantine.counts}</h1>
                  <small>{text.unit.count(counts.reduce((sum, row) => sum + row.messages, 0))}</small>
                </header>
                <CountTable rows={counts} />
              </section>
              <section className="work-list panel">
                <header className="work-head">
                  <h2>{text.quarantine.latest}</h2>
                </header>
                <LatestTable rows={latest} />
              </section>
            </>
          )
        }
      </ResourceView>
    </>
  );
}

function CountTable({ rows }: { rows: readonly Count[] }): ReactElement {
  const text = useText();
  return (
    <DataTable<Count>
      keyOf={(row) => `${row.source} ${row.reason}`}
      rows={rows}
      pageRows={12}
      order={{ column: 2, direction: 'descending' }}
      columns={[
        { title: text.quarantine.source, show: (row) => row.source },
        { title: text.quarantine.reason, show: (row) => wordFor(text.quarantine.reasonName, row.reason) },
        {
          title: text.quarantine.messages,
          figure: true,
          orderBy: (row) => row.messages,
          show: (row) => <b>{formatCount(row.messages)}</b>,
        },
        { title: text.quarantine.last, show: (row) => when(row.lastAt) },
      ]}
    />
  );
}

function LatestTable({ rows }: { rows: readonly Refused[] }): ReactElement {
  const text = useText();
  return (
    <DataTable<Refused>
      keyOf={(row) => `${row.receivedAt} ${row.topic} ${row.firstBytes}`}
      rows={rows}
      pageRows={20}
      columns={[
        { title: text.quarantine.received, show: (row) => when(row.receivedAt) },
        { title: text.quarantine.source, show: (row) => row.source },
        { title: text.quarantine.reason, show: (row) => wordFor(text.quarantine.reasonName, row.reason) },
        { title: text.quarantine.topic, show: (row) => <code>{row.topic}</code> },
        { title: text.quarantine.detail, show: (row) => row.detail },
        { title: text.quarantine.bytes, show: (row) => <code>{row.firstBytes}</code> },
      ]}
    />
  );
}
