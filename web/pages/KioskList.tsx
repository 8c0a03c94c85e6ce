import type { ReactElement } from 'react';
import type { KioskBoard, KioskRow } from '#contracts/kiosk-board';
import { readKiosks } from '../api/hall-api.ts';
import { useResource } from '../api/use-resource.ts';
import { usePreferences } from '../app/preferences.ts';
import { DataTable } from '../parts/DataTable.tsx';
import { DeviceStatusMark } from '../parts/DeviceStatusMark.tsx';
import { ResourceView } from '../parts/ResourceView.tsx';
import { usePlanNames } from '../parts/use-plan-names.ts';
import { formatCount, formatDuration, formatShare } from '../text/format.ts';
import { useText } from '../text/text.ts';

const known = (value: number | null, show: (value: number) => string): string => (value === null ? '–' : show(value));

/** The self-service terminals today: how much they are used, how they fail, and what they take off the windows. */
export function KioskList({ hallId }: { hallId: string }): ReactElement {
  const text = useText();
  const { resource, reload } = useResource(`kiosks ${hallId}`, (signal) => readKiosks(hallId, signal), 15);
  return (
    <section className="work-list panel">
      <ResourceView resource={resource} reload={reload} lines={6}>
        {(board) => (
          <>
            <header className="work-head">
              <h2>{text.kiosks.title}</h2>
              <small>{summaryOf(board)}</small>
            </header>
            {board.kiosks.length === 0 ? (
              <p className="panel-note">{text.kiosks.empty}</p>
            ) : (
              <KioskTable hallId={hallId} rows={board.kiosks} />
            )}
          </>
        )}
      </ResourceView>
    </section>
  );

  function summaryOf({ completed, tickets, diversionShare, kiosks }: KioskBoard): string {
    if (completed === null || diversionShare === null) return text.kiosks.unknown;
    const idle = kiosks.filter((row) => row.idleAllDay).length;
    return text.kiosks.summary(formatCount(completed), formatCount(tickets), formatShare(diversionShare), idle);
  }
}

function KioskTable({ hallId, rows }: { hallId: string; rows: readonly KioskRow[] }): ReactElement {
  const text = useText();
  const { language } = usePreferences();
  const names = usePlanNames(hallId, language);
  const count = (title: string, of: (row: KioskRow) => number | null) => ({
    title,
    figure: true,
    orderBy: of,
    show: (row: KioskRow) => known(of(row), formatCount),
  });
  return (
    <DataTable<KioskRow>
      keyOf={(row) => row.deviceId}
      rows={rows}
      pageRows={20}
      columns={[
        {
          title: text.kiosks.kiosk,
          show: (row) => (
            <>
              <b>{names.device(row.deviceId, 'kiosk')}</b> <small>{row.deviceId}</small>
              {row.idleAllDay && <small className="tag">{text.kiosks.idleAllDay}</small>}
            </>
          ),
        },
        {
          title: text.duty.status,
          show: (row) => <DeviceStatusMark status={row.status} />,
        },
        count(text.kiosks.completed, (row) => row.completed),
        count(text.kiosks.referred, (row) => row.referred),
        count(text.kiosks.failed, (row) => row.failed),
        {
          title: text.kiosks.busy,
          figure: true,
          orderBy: (row) => row.busyShare,
          show: (row) => (
            <span className="busy-share">
              {known(row.busyShare, (share) => formatShare(share, 0))}
              <i style={{ width: `${Math.round(40 * (row.busyShare ?? 0))}px` }} aria-hidden="true" />
            </span>
          ),
        },
        count(text.kiosks.faults, (row) => row.faults),
        {
          title: text.kiosks.down,
          figure: true,
          orderBy: (row) => row.downMinutes,
          show: (row) => known(row.downMinutes, (minutes) => (minutes === 0 ? '–' : formatDuration(minutes * 60_000, text))),
        },
        {
          title: text.kiosks.paper,
          show: (row) => (row.paperLow === null ? '–' : text.kiosks.paperTimes(row.paperLow, row.paperOut ?? 0)),
        },
      ]}
    />
  );
}
