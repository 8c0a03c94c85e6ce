import type { ReactElement } from 'react';
import type { SourceRow } from '#contracts/source-board';
import { readSources } from '../api/hall-api.ts';
import { useResource } from '../api/use-resource.ts';
import { useHalls } from '../app/halls.tsx';
import { usePreferences } from '../app/preferences.ts';
import { DataTable } from '../parts/DataTable.tsx';
import { ResourceView } from '../parts/ResourceView.tsx';
import { formatCount, formatMoment } from '../text/format.ts';
import { nameIn, useText } from '../text/text.ts';

const zoneHere = Intl.DateTimeFormat().resolvedOptions().timeZone;
const when = (moment: string | null): string => (moment === null ? '–' : formatMoment(Date.parse(moment), zoneHere));
const isDisturbed = ({ missing, late, lost }: SourceRow): boolean => missing + late + lost > 0;

/** Which sources' messages are missing, came late, or were given up: only those that number them can be told. */
export function SourceList(): ReactElement {
  const text = useText();
  const { resource, reload } = useResource('sources', readSources, 5);
  return (
    <section className="work-list panel">
      <ResourceView resource={resource} reload={reload} lines={3}>
        {(rows) => (
          <>
            <header className="work-head">
              <h2>{text.sources.title}</h2>
              <small>
                {rows.length === 0
                  ? ''
                  : text.sources.summary(
                      rows.length,
                      rows.reduce((sum, row) => sum + row.missing, 0),
                    )}
              </small>
            </header>
            <SourceRows rows={rows} />
          </>
        )}
      </ResourceView>
    </section>
  );
}

function SourceRows({ rows }: { rows: readonly SourceRow[] }): ReactElement {
  const text = useText();
  const disturbed = rows.filter(isDisturbed);
  if (disturbed.length > 0) return <SourceTable rows={disturbed} />;
  return (
    <div className="panel-note">
      <p>{rows.length === 0 ? text.sources.empty : text.sources.sound}</p>
      {rows.length === 0 && <p>{text.sources.emptyNote}</p>}
    </div>
  );
}

function SourceTable({ rows }: { rows: readonly SourceRow[] }): ReactElement {
  const text = useText();
  const { language } = usePreferences();
  const { halls } = useHalls();
  const hallName = (hallId: string): string => {
    const hall = halls.find(({ id }) => id === hallId);
    return hall ? nameIn(hall.name, language) : hallId;
  };
  return (
    <DataTable<SourceRow>
      keyOf={(row) => `${row.hallId} ${row.source}`}
      rows={rows}
      pageRows={12}
      columns={[
        { title: text.sources.source, show: (row) => row.source },
        { title: text.sources.hall, show: (row) => hallName(row.hallId) },
        {
          title: text.sources.missing,
          figure: true,
          orderBy: (row) => row.missing,
          show: (row) => <b className={row.missing > 0 ? 'is-missing' : ''}>{formatCount(row.missing)}</b>,
        },
        { title: text.sources.since, show: (row) => when(row.missingSince) },
        { title: text.sources.asked, show: (row) => when(row.askedAt) },
        { title: text.sources.late, figure: true, show: (row) => formatCount(row.late) },
        { title: text.sources.lost, figure: true, show: (row) => formatCount(row.lost) },
        { title: text.sources.last, figure: true, show: (row) => formatCount(row.lastNumber) },
        { title: text.sources.heard, show: (row) => when(row.heardAt) },
      ]}
    />
  );
}
