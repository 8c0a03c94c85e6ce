import type { ReactElement } from 'react';
import type { WindowClock, WindowClockRow } from '#contracts/window-clocks';
import { readWindowClocks } from '../api/hall-api.ts';
import { useResource } from '../api/use-resource.ts';
import { renderClockBar, sumClocks } from '../charts/clock-bar.tsx';
import { ClockShares } from '../parts/ClockShares.tsx';
import { DataTable } from '../parts/DataTable.tsx';
import { ResourceView } from '../parts/ResourceView.tsx';
import { useSize } from '../parts/use-size.ts';
import { formatDuration, formatShare } from '../text/format.ts';
import { useText } from '../text/text.ts';

const barSize = { width: 420, height: 12 };
const pauses = ['break', 'meal', 'system', 'training', 'vacant', 'other'] as const;
const servingShare = ({ seconds, openSeconds }: WindowClockRow): number => seconds.serving / Math.max(1, openSeconds);
const pausedSeconds = ({ seconds }: WindowClockRow): number => pauses.reduce((sum, clock) => sum + seconds[clock], 0);

/** What every window did with the time it stood open on a day, those idle beside a queue first. */
export function WindowClocks({ hallId, day }: { hallId: string; day: string | null }): ReactElement | null {
  const text = useText();
  const { resource, reload } = useResource(`clocks ${hallId} ${day}`, (signal) => readWindowClocks(hallId, day, null, signal));
  if (day === null) return null;
  return (
    <section className="work-list panel">
      <header className="work-head">
        <h2>{text.clocks.title}</h2>
        <small>{day}</small>
        <small>{text.clocks.note}</small>
      </header>
      <ResourceView resource={resource} reload={reload} lines={8}>
        {(rows) => (rows.length === 0 ? <p className="panel-note">{text.clocks.empty}</p> : <Clocks rows={rows} />)}
      </ResourceView>
    </section>
  );
}

function Clocks({ rows }: { rows: readonly WindowClockRow[] }): ReactElement {
  const text = useText();
  const [place, size] = useSize<HTMLDivElement>();
  const whole = sumClocks(rows);
  const say = (clock: WindowClock, seconds: number): string => `${text.clocks.name[clock]} ${formatDuration(seconds * 1000, text)}`;
  return (
    <>
      <div className="clock-whole" ref={place}>
        {size !== null && renderClockBar(whole, whole.openSeconds, { width: size.width, height: 20 }, say)}
        <ClockShares clocks={whole} />
      </div>
      <ClockTable rows={rows} say={say} />
    </>
  );
}

function ClockTable({
  rows,
  say,
}: {
  rows: readonly WindowClockRow[];
  say: (clock: WindowClock, seconds: number) => string;
}): ReactElement {
  const text = useText();
  const longest = Math.max(...rows.map(({ openSeconds }) => openSeconds));
  const lasting = (seconds: number): string => (seconds < 30 ? '–' : formatDuration(seconds * 1000, text));
  return (
    <DataTable<WindowClockRow>
      keyOf={(row) => row.windowId}
      rows={rows}
      pageRows={15}
      order={{ column: 4, direction: 'descending' }}
      columns={[
        { title: text.windows.number, show: (row) => <b>{row.windowId.replace(/^W(?=\d)/, '')}</b> },
        { title: text.clocks.title, show: (row) => renderClockBar(row, longest, barSize, say) },
        {
          title: text.clocks.openTime,
          figure: true,
          orderBy: (row) => row.openSeconds,
          show: (row) => lasting(row.openSeconds),
        },
        {
          title: text.clocks.name.serving,
          figure: true,
          orderBy: servingShare,
          show: (row) => formatShare(servingShare(row), 0),
        },
        {
          title: text.clocks.name.idleWhileQueue,
          figure: true,
          orderBy: (row) => row.seconds.idleWhileQueue,
          show: (row) => lasting(row.seconds.idleWhileQueue),
        },
        {
          title: text.clocks.name.idle,
          figure: true,
          orderBy: (row) => row.seconds.idle,
          show: (row) => lasting(row.seconds.idle),
        },
        { title: text.clocks.paused, figure: true, orderBy: pausedSeconds, show: (row) => lasting(pausedSeconds(row)) },
      ]}
    />
  );
}
