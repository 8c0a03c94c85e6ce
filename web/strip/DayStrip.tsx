import { type PointerEvent, type ReactElement, useState } from 'react';
import type { ProfileRow } from '#contracts/http-api';
import type { Resource } from '../api/use-resource.ts';
import { renderDayStrip, stripMargin } from '../charts/day-strip.tsx';
import { useHallKnown, useHallNow, useHallPlan } from '../live/live-hall.tsx';
import { ResourceView } from '../parts/ResourceView.tsx';
import { useSize } from '../parts/use-size.ts';
import { formatMinutes, formatTime } from '../text/format.ts';
import { useText } from '../text/text.ts';

/** The day so far against the usual. The future shows the usual only. */
export function DayStrip({ resource, reload }: { resource: Resource<readonly ProfileRow[]>; reload: () => void }): ReactElement {
  const text = useText();
  return (
    <section className="strip panel" aria-label={text.strip.title}>
      <h2 className="visually-hidden">{text.strip.title}</h2>
      <ResourceView resource={resource} reload={reload} lines={2}>
        {(rows) => (rows.length === 0 ? <p className="panel-note">{text.strip.empty}</p> : <Chart rows={rows} />)}
      </ResourceView>
    </section>
  );
}

function Chart({ rows }: { rows: readonly ProfileRow[] }): ReactElement {
  const text = useText();
  const { timeZone } = useHallPlan();
  const known = useHallKnown();
  const now = useHallNow(1_000);
  const [place, size] = useSize<HTMLDivElement>();
  const [hovered, setHovered] = useState<{ readonly row: ProfileRow; readonly x: number } | null>(null);
  const words = { ...text.strip, unit: text.unit.perQuarter, formatTime: (time: number) => formatTime(time, timeZone) };
  const hover = (event: PointerEvent<HTMLDivElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    const share = (event.clientX - box.left - stripMargin.left) / (box.width - stripMargin.left - stripMargin.right);
    const row = rows[Math.floor(share * rows.length)];
    setHovered(row ? { row, x: event.clientX - box.left } : null);
  };
  return (
    <div className="strip-chart" ref={place} onPointerMove={hover} onPointerLeave={() => setHovered(null)}>
      {size !== null && size.height > 40 && renderDayStrip(rows, known ? now : null, size, words)}
      {hovered !== null && <StripTip {...hovered} timeZone={timeZone} width={size?.width ?? 0} />}
    </div>
  );
}

function StripTip({ row, x, timeZone, width }: { row: ProfileRow; x: number; timeZone: string; width: number }): ReactElement {
  const text = useText();
  const from = Date.parse(row.slotStart);
  const figure = (value: number | null, show: (value: number) => string): string => (value === null ? '–' : show(value));
  const whole = (value: number): string => String(Math.round(value));
  return (
    <dl className="strip-tip" style={{ left: Math.min(x + 12, width - 200) }}>
      <dt>{text.strip.at(formatTime(from, timeZone), formatTime(from + 15 * 60_000, timeZone))}</dt>
      <dd>
        <span>{text.strip.issued}</span>
        <b>{figure(row.issued, whole)}</b>
        <small>
          {text.strip.usual} {figure(row.usualIssued, whole)}
        </small>
      </dd>
      <dd>
        <span>{text.strip.meanWait}</span>
        <b>{figure(row.meanWaitMinutes, formatMinutes)}</b>
        <small>
          {text.strip.usual} {figure(row.usualMeanWaitMinutes, formatMinutes)} {text.unit.minutes}
        </small>
      </dd>
      <dd>
        <span>{text.strip.openWindows}</span>
        <b>{figure(row.meanOpenWindows, whole)}</b>
      </dd>
    </dl>
  );
}
