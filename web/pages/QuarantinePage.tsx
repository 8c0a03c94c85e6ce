import { Table } from 'antd';
import type { ReactElement } from 'react';
import type { QuarantineBoard } from '#contracts/http-api';
import { readQuarantine } from '../api/hall-api.ts';
import { useResource } from '../api/use-resource.ts';
import { AntFrame } from '../parts/AntFrame.tsx';
import { ResourceView } from '../parts/ResourceView.tsx';
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
      <SourceList />
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
            <AntFrame>
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
            </AntFrame>
          )
        }
      </ResourceView>
    </>
  );
}

function CountTable({ rows }: { rows: readonly Count[] }): ReactElement {
  const text = useText();
  return (
    <Table<Count>
      rowKey={(row) => `${row.source} ${row.reason}`}
      size="small"
      dataSource={rows}
      pagination={{ pageSize: 12, hideOnSinglePage: true }}
      scroll={{ x: 'max-content' }}
      columns={[
        { title: text.quarantine.source, dataIndex: 'source' },
        { title: text.quarantine.reason, render: (_, row) => wordFor(text.quarantine.reasonName, row.reason) },
        {
          title: text.quarantine.messages,
          align: 'right',
          defaultSortOrder: 'descend',
          sorter: (a, b) => a.messages - b.messages,
          render: (_, row) => <b>{formatCount(row.messages)}</b>,
        },
        { title: text.quarantine.last, render: (_, row) => when(row.lastAt) },
      ]}
    />
  );
}

function LatestTable({ rows }: { rows: readonly Refused[] }): ReactElement {
  const text = useText();
  return (
    <Table<Refused>
      rowKey={(row) => `${row.receivedAt} ${row.topic} ${row.firstBytes}`}
      size="small"
      dataSource={rows}
      pagination={{ pageSize: 20, hideOnSinglePage: true }}
      scroll={{ x: 'max-content' }}
      columns={[
        { title: text.quarantine.received, render: (_, row) => when(row.receivedAt) },
        { title: text.quarantine.source, dataIndex: 'source' },
        { title: text.quarantine.reason, render: (_, row) => wordFor(text.quarantine.reasonName, row.reason) },
        { title: text.quarantine.topic, render: (_, row) => <code>{row.topic}</code> },
        { title: text.quarantine.detail, dataIndex: 'detail' },
        { title: text.quarantine.bytes, render: (_, row) => <code>{row.firstBytes}</code> },
      ]}
    />
  );
}
