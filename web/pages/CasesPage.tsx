import { type ReactElement, useState } from 'react';
import type { DueCaseRow, DueCases } from '#contracts/http-api';
import { readDueCases } from '../api/hall-api.ts';
import { useResource } from '../api/use-resource.ts';
import { usePreferences } from '../app/preferences.ts';
import { DataTable } from '../parts/DataTable.tsx';
import { ResourceView } from '../parts/ResourceView.tsx';
import { usePlanNames } from '../parts/use-plan-names.ts';
import { formatDuration } from '../text/format.ts';
import { type Text, useText, wordFor } from '../text/text.ts';

const hourMilliseconds = 3_600_000;
const horizons = [1, 3, 7, 14] as const;

/** Cases overdue or due soon, most urgent first. */
export function CasesPage({ hallId }: { hallId: string }): ReactElement {
  const text = useText();
  const [withinDays, setWithin] = useState<number>(3);
  const { resource, reload } = useResource(`cases ${hallId} ${withinDays}`, (signal) => readDueCases(hallId, withinDays, signal), 30);
  return (
    <section className="work-list panel">
      <header className="work-head">
        <h1>{text.cases.title}</h1>
        <small>{resource.status === 'ready' ? summaryOf(resource.value, text) : ''}</small>
        <label>
          {text.cases.within}
          <select value={withinDays} onChange={(event) => setWithin(Number(event.target.value))}>
            {horizons.map((days) => (
              <option key={days} value={days}>
                {text.cases.days(days)}
              </option>
            ))}
          </select>
        </label>
      </header>
      <ResourceView resource={resource} reload={reload} lines={10}>
        {({ rows }) => (rows.length === 0 ? <p className="panel-note">{text.cases.empty}</p> : <CaseTable hallId={hallId} rows={rows} />)}
      </ResourceView>
    </section>
  );
}

function summaryOf({ overdue, dueSoon, rows }: DueCases, text: Text): string {
  const all = overdue + dueSoon;
  if (all === 0) return '';
  const counts = text.cases.summary(overdue, dueSoon);
  return rows.length < all ? `${counts} · ${text.cases.cut(rows.length, all)}` : counts;
}

function CaseTable({ hallId, rows }: { hallId: string; rows: readonly DueCaseRow[] }): ReactElement {
  const text = useText();
  const { language } = usePreferences();
  const names = usePlanNames(hallId, language);
  const remaining = ({ remainingHours, overdue }: DueCaseRow): string => {
    const time = formatDuration(Math.abs(remainingHours) * hourMilliseconds, text);
    return overdue ? text.cases.overdue(time) : text.cases.left(time);
  };
  return (
    <DataTable<DueCaseRow>
      keyOf={(row) => row.caseId}
      rows={rows}
      pageRows={50}
      columns={[
        {
          title: text.cases.remaining,
          orderBy: (row) => row.remainingHours,
          show: (row) => (
            <span className={`case-left ${row.overdue ? 'overdue' : row.remainingHours < 24 ? 'soon' : ''}`}>
              <i aria-hidden="true" />
              {remaining(row)}
            </span>
          ),
        },
        { title: text.cases.case, show: (row) => <b>{row.caseId}</b> },
        { title: text.cases.matter, show: (row) => names.matter(row.matterId) },
        {
          title: text.cases.status,
          show: (row) => (
            <>
              {wordFor(text.cases.state, row.status)}
              {row.clockStopped && <small className="tag">{text.cases.stopped}</small>}
            </>
          ),
        },
        { title: text.cases.step, show: (row) => (row.lastStep === null ? '–' : wordFor(text.cases.stepName, row.lastStep)) },
        { title: text.cases.accepted, show: (row) => names.moment(row.acceptedAt) },
        { title: text.cases.due, show: (row) => names.moment(row.dueAt) },
      ]}
    />
  );
}
