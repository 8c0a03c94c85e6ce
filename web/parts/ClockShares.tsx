import type { ReactElement } from 'react';
import type { WindowClockRow } from '#contracts/window-clocks';
import { ranClocks } from '../charts/clock-bar.tsx';
import { formatShare } from '../text/format.ts';
import { useText } from '../text/text.ts';

/** The parts of a bar by name, each with its share of the open time. */
export function ClockShares({ clocks }: { clocks: Pick<WindowClockRow, 'openSeconds' | 'seconds'> }): ReactElement {
  const text = useText();
  return (
    <ul className="clock-shares">
      {ranClocks(clocks).map((clock) => (
        <li key={clock}>
          <i className={`clock-${clock}`} aria-hidden="true" />
          {text.clocks.name[clock]}
          <b>{formatShare(clocks.seconds[clock] / Math.max(1, clocks.openSeconds))}</b>
        </li>
      ))}
    </ul>
  );
}
