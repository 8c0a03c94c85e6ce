import { Table } from 'antd';
import { type ReactElement, useState } from 'react';
import type { DayRow } from '#contracts/http-api';
import { readDays } from '../api/hall-api.ts';
import { useResource } from '../api/use-resource.ts';
import { useAccount } from '../app/session.tsx';
import { renderDaySeries } from '../charts/day-series.tsx';
import { WaitLedgerPanel } from '../ledger/WaitLedgerPanel.tsx';
import { AntFrame } from '../parts/AntFrame.tsx';
import { ResourceView } from '../parts/ResourceView.tsx';
import { formatCount, formatMinutes, formatShare } from '../text/format.ts';
import { useText } from '../text/text.ts';
import { DayProfile } from './DayProfile.tsx';
import { WindowClocks } from './WindowClocks.tsx';

/** The analyst's first page: the days of a hall, and one day quarter hour by quarter hour. */
export function DaysPage({ hallId }: { hallId: string }): ReactElement {
  const text = useText();
  const { resource, reload } = useResource(`days ${hallId}`, (signal) => readDays(hallId, signal));
  const { role } = useAccount();
  const [day, setDay] = useState<string | null>(null);
  return (
    <ResourceView resource={resource} reload={reload} lines={10}>
      {(rows) => {
        const chosen = day ?? rows[rows.length - 1]?.day ?? null;
        return (
          <>
            <DayProfile hallId={hallId} day={chosen} days={rows.map((row) => row.day)} onPick={setDay} />
            <WaitLedgerPanel hallId={hallId} day={chosen} />
            {role !== 'leader' && <WindowClocks hallId={hallId} day={chosen} />}
            <section className="work-list panel">
              <header className="work-head">
                <h2>{text.days.title}</h2>
                <small>{text.leader.last28}</small>
              </header>
              {rows.length === 0 ? (
                <p className="panel-note">{text.days.empty}</p>
              ) : (
                <>
                  <Multiples rows={rows} />
                  <DayTable rows={rows} chosen={chosen} onPick={setDay} />
                </>
              )}
            </section>
          </>
        );
      }}
    </ResourceView>
  );
}

const multiples = ['visitors', 'tickets', 'meanWait', 'p90Wait', 'abandoned', 'satisfied'] as const;
const figuresOf = (row: DayRow): Readonly<Record<(typeof multiples)[number], number | null>> => ({
  visitors: row.visitors,
  tickets: row.tickets,
  meanWait: row.meanWaitMinutes,
  p90Wait: row.p90WaitMinutes,
  abandoned: row.abandonedShare,
  satisfied: row.satisfiedShare,
});

function Multiples({ rows }: { rows: readonly DayRow[] }): ReactElement {
  const text = useText();
  return (
    <div className="multiples">
      {multiples.map((name) => (
        <figure key={name}>
          <figcaption>{text.days[name]}</figcaption>
          {renderDaySeries(
            rows.map((row) => ({ day: row.day, value: figuresOf(row)[name] })),
            null,
            null,
            { width: 220, height: 56 },
            { fromZero: name !== 'satisfied', label: text.days[name] },
          )}
        </figure>
      ))}
    </div>
  );
}

function DayTable({
  rows,
  chosen,
  onPick,
}: {
  rows: readonly DayRow[];
  chosen: string | null;
  onPick: (day: string) => void;
}): ReactElement {
  const text = useText();
  const weekday = (day: string): string => text.days.weekday[new Date(`${day}T12:00:00Z`).getUTCDay()] ?? '';
  const figure = (value: number | null, show: (value: number) => string): string => (value === null ? '–' : show(value));
  const minutes = (value: number): string => `${formatMinutes(value)} ${text.unit.minutes}`;
  return (
    <AntFrame>
      <Table<DayRow>
        rowKey="day"
        size="small"
        dataSource={[...rows].reverse()}
        pagination={{ pageSize: 14, hideOnSinglePage: true }}
        scroll={{ x: 'max-content' }}
        rowClassName={(row) => (row.day === chosen ? 'chosen-day' : '')}
        onRow={(row) => ({ onClick: () => onPick(row.day) })}
        columns={[
          {
            title: text.days.day,
            sorter: (a, b) => a.day.localeCompare(b.day),
            render: (_, row) => (
              <button type="button" className="day-pick" onClick={() => onPick(row.day)}>
                <b>{row.day}</b> <small>{weekday(row.day)}</small>
              </button>
            ),
          },
          { title: text.days.visitors, align: 'right', render: (_, row) => figure(row.visitors, formatCount) },
          { title: text.days.visits, align: 'right', render: (_, row) => figure(row.visits, formatCount) },
          {
            title: text.days.tickets,
            align: 'right',
            sorter: (a, b) => a.tickets - b.tickets,
            render: (_, row) => formatCount(row.tickets),
          },
          { title: text.days.served, align: 'right', render: (_, row) => formatCount(row.served) },
          {
            title: text.days.meanWait,
            align: 'right',
            sorter: (a, b) => (a.meanWaitMinutes ?? 0) - (b.meanWaitMinutes ?? 0),
            render: (_, row) => figure(row.meanWaitMinutes, minutes),
          },
          { title: text.days.p90Wait, align: 'right', render: (_, row) => figure(row.p90WaitMinutes, minutes) },
          { title: text.days.abandoned, align: 'right', render: (_, row) => figure(row.abandonedShare, formatShare) },
          { title: text.days.satisfied, align: 'right', render: (_, row) => figure(row.satisfiedShare, formatShare) },
        ]}
      />
    </AntFrame>
  );
}
