import type { ReactElement } from 'react';
import type { ProfileRow } from '#contracts/http-api';
import { readProfile } from '../api/hall-api.ts';
import { useResource } from '../api/use-resource.ts';
import { usePreferences } from '../app/preferences.ts';
import { renderDayStrip } from '../charts/day-strip.tsx';
import { ResourceView, Skeleton } from '../parts/ResourceView.tsx';
import { usePlanNames } from '../parts/use-plan-names.ts';
import { useSize } from '../parts/use-size.ts';
import { formatTime } from '../text/format.ts';
import { useText } from '../text/text.ts';

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
  const { timeZone } = usePlanNames(hallId, usePreferences().language);
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
        {(rows) => (timeZone === null ? <Skeleton lines={4} /> : <Chart rows={rows} timeZone={timeZone} />)}
      </ResourceView>
    </section>
  );
}

function Chart({ rows, timeZone }: { rows: readonly ProfileRow[]; timeZone: string }): ReactElement {
  const text = useText();
  const [place, size] = useSize<HTMLDivElement>();
  const words = { ...text.strip, unit: text.unit.perQuarter, formatTime: (time: number) => formatTime(time, timeZone) };
  return (
    <div className="profile-chart" ref={place}>
      {size !== null && renderDayStrip(rows, null, size, words)}
    </div>
  );
}
