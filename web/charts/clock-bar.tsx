import { scaleLinear } from 'd3';
import type { ReactElement } from 'react';
import type { WindowClock, WindowClockRow } from '#contracts/window-clocks';
import type { Size } from './sparkline.tsx';

type Clocks = Pick<WindowClockRow, 'openSeconds' | 'seconds'>;

/** From what a window is for to why it stood still: the same order in every bar. */
export const clockOrder: readonly WindowClock[] = [
  'serving',
  'walking',
  'waiting',
  'wrapUp',
  'idle',
  'idleWhileQueue',
  'break',
  'meal',
  'training',
  'system',
  'other',
  'vacant',
];

/** The clocks that ran, in the order of the bars. */
export const ranClocks = ({ seconds }: Clocks): WindowClock[] => clockOrder.filter((clock) => seconds[clock] > 0);

/** The clocks of several windows together. */
export function sumClocks(rows: readonly Clocks[]): Clocks {
  const seconds = Object.fromEntries(clockOrder.map((clock) => [clock, rows.reduce((sum, row) => sum + row.seconds[clock], 0)]));
  return { openSeconds: rows.reduce((sum, row) => sum + row.openSeconds, 0), seconds: seconds as WindowClockRow['seconds'] };
}

/** A window's time as one bar, as long as it was open beside `longestSeconds`; `say` names a part of it. */
export function renderClockBar(
  clocks: Clocks,
  longestSeconds: number,
  size: Size,
  say: (clock: WindowClock, seconds: number) => string,
): ReactElement {
  const x = scaleLinear([0, Math.max(1, longestSeconds)], [0, size.width]);
  const ran = ranClocks(clocks);
  let from = 0;
  const parts = ran.map((clock) => {
    const start = from;
    from += clocks.seconds[clock];
    return { clock, x: x(start), width: x(from) - x(start) };
  });
  return (
    <svg
      className="clock-bar"
      width={size.width}
      height={size.height}
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={ran.map((clock) => say(clock, clocks.seconds[clock])).join(', ')}
    >
      {parts.map((part) => (
        <rect
          key={part.clock}
          className={`clock-${part.clock}`}
          x={part.x}
          y={0}
          width={Math.max(0.5, part.width - 1)}
          height={size.height}
        >
          <title>{say(part.clock, clocks.seconds[part.clock])}</title>
        </rect>
      ))}
    </svg>
  );
}
