import type { ReactElement } from 'react';
import type { ProfileRow } from '#contracts/http-api';
import { readProfile } from '../api/hall-api.ts';
import { useResource } from '../api/use-resource.ts';
import { renderDayStrip } from '../charts/day-strip.tsx';
import { ResourceView } from '../parts/ResourceView.tsx';
import { useSize } from '../parts/use-size.ts';
import { formatTime } from '../text/format.ts';
import { useText } from '../text/text.ts';

const hallZone = 'Asia/Shanghai';

/** One past day, quarter hour by quarter hour, against the usual of its weekday. */
export function DayProfile({
  hallId,
  day,
  days,
  onPick,
}: {
  hallId: string;
  day: string | null;
  days: readonly string[];
  onPick: (day: string) => void;
}): ReactElement | null {
  const text = useText();
  const { resource, reload } = useResource(`profile ${hallId} ${day}`, (signal) => readProfile(hallId, day, signal));
  if (day === null) return null;
  return (
    <section className="work-list panel">
      <header className="work-head">
        <h1>{text.days.profile}</h1>
        <small>{text.strip.perQuarter}</small>
        <label>
          {text.days.pick}
          <select value={day} onChange={(event) => onPick(event.target.value)}>
            {[...days].reverse().map((entry) => (
              <option key={entry}>{entry}</option>
            ))}
          </select>
        </label>
      </header>
      <ResourceView resource={resource} reload={reload} lines={4}>
        {(rows) => <Chart rows={rows} />}
      </ResourceView>
    </section>
  );
}

function Chart({ rows }: { rows: readonly ProfileRow[] }): ReactElement {
  const text = useText();
  const [place, size] = useSize<HTMLDivElement>();
  const words = { ...text.strip, unit: text.unit.perQuarter, formatTime: (time: number) => formatTime(time, hallZone) };
  return (
    <div className="profile-chart" ref={place}>
      {size !== null && renderDayStrip(rows, null, size, words)}
    </div>
  );
}
