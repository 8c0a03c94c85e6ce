import { type ReactElement, useState } from 'react';
import type { DayRow } from '#contracts/http-api';
import { readDays } from '../api/hall-api.ts';
import { useResource } from '../api/use-resource.ts';
import { useAccount } from '../app/session.tsx';
import { renderDaySeries } from '../charts/day-series.tsx';
import { WaitLedgerPanel } from '../ledger/WaitLedgerPanel.tsx';
import { type DataColumn, DataTable } from '../parts/DataTable.tsx';
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
  const minutes = (value: number): string => `${formatMinutes(value)} ${text.unit.minutes}`;
  const figure = (title: string, of: (row: DayRow) => number | null, show: (value: number) => string): DataColumn<DayRow> => ({
    title,
    figure: true,
    orderBy: of,
    show: (row) => {
      const value = of(row);
      return value === null ? '–' : show(value);
    },
  });
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
          orderBy: (row) => row.day,
          show: (row) => (
            <button type="button" className="day-pick" onClick={() => onPick(row.day)}>
              <b>{row.day}</b> <small>{weekday(row.day)}</small>
            </button>
          ),
        },
        figure(text.days.visitors, (row) => row.visitors, formatCount),
        figure(text.days.visits, (row) => row.visits, formatCount),
        figure(text.days.tickets, (row) => row.tickets, formatCount),
        figure(text.days.served, (row) => row.served, formatCount),
        figure(text.days.meanWait, (row) => row.meanWaitMinutes, minutes),
        figure(text.days.p90Wait, (row) => row.p90WaitMinutes, minutes),
        figure(text.days.abandoned, (row) => row.abandonedShare, formatShare),
        figure(text.days.satisfied, (row) => row.satisfiedShare, formatShare),
      ]}
    />
  );
}
