import type { ReactElement } from 'react';
import { readWindowClocks } from '../api/hall-api.ts';
import { useResource } from '../api/use-resource.ts';
import { renderClockBar } from '../charts/clock-bar.tsx';
import { useHallPlan } from '../live/live-hall.tsx';
import { ClockShares } from '../parts/ClockShares.tsx';
import { formatDuration } from '../text/format.ts';
import { useText } from '../text/text.ts';

const size = { width: 300, height: 12 };

/** What a window did with its time today; nothing before it opened, and for whom it is not meant. */
export function WindowClockLine({ windowId }: { windowId: string }): ReactElement | null {
  const text = useText();
  const { id: hallId } = useHallPlan();
  const { resource } = useResource(`clocks ${hallId} ${windowId}`, (signal) => readWindowClocks(hallId, null, windowId, signal), 30);
  const row = resource.status === 'ready' ? resource.value[0] : undefined;
  if (!row) return null;
  return (
    <section className="window-clock">
      <h3>
        {text.clocks.today} <small>{text.clocks.open(formatDuration(row.openSeconds * 1000, text))}</small>
      </h3>
      {renderClockBar(row, row.openSeconds, size, (clock, seconds) => `${text.clocks.name[clock]} ${formatDuration(seconds * 1000, text)}`)}
      <ClockShares clocks={row} />
    </section>
  );
}
