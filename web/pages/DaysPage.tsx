import { type ReactElement, useState } from 'react';
import type { DayRow } from '#contracts/http-api';
import { readDays } from '../api/hall-api.ts';
import { useResource } from '../api/use-resource.ts';
import { useAccount } from '../app/session.tsx';
import { renderDaySeries } from '../charts/day-series.tsx';
import { WaitLedgerPanel } from '../ledger/WaitLedgerPanel.tsx';
import { DataTable } from '../parts/DataTable.tsx';
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
    <DataTable<DayRow>
      keyOf={(row) => row.day}
      rows={[...rows].reverse()}
      pageRows={14}
      isChosen={(row) => row.day === chosen}
      onPick={(row) => onPick(row.day)}
      columns={[
        {
          title: text.days.day,
          compare: (a, b) => a.day.localeCompare(b.day),
          show: (row) => (
            <button type="button" className="day-pick" onClick={() => onPick(row.day)}>
              <b>{row.day}</b> <small>{weekday(row.day)}</small>
            </button>
          ),
        },
        { title: text.days.visitors, figure: true, show: (row) => figure(row.visitors, formatCount) },
        { title: text.days.visits, figure: true, show: (row) => figure(row.visits, formatCount) },
        {
          title: text.days.tickets,
          figure: true,
          compare: (a, b) => a.tickets - b.tickets,
          show: (row) => formatCount(row.tickets),
        },
        { title: text.days.served, figure: true, show: (row) => formatCount(row.served) },
        {
          title: text.days.meanWait,
          figure: true,
          compare: (a, b) => (a.meanWaitMinutes ?? 0) - (b.meanWaitMinutes ?? 0),
          show: (row) => figure(row.meanWaitMinutes, minutes),
        },
        { title: text.days.p90Wait, figure: true, show: (row) => figure(row.p90WaitMinutes, minutes) },
        { title: text.days.abandoned, figure: true, show: (row) => figure(row.abandonedShare, formatShare) },
        { title: text.days.satisfied, figure: true, show: (row) => figure(row.satisfiedShare, formatShare) },
      ]}
    />
  );
}
