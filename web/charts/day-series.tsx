import { curveMonotoneX, line, scaleLinear } from 'd3';
import type { ReactElement } from 'react';
import type { Size } from './sparkline.tsx';

export interface DayValue {
  readonly day: string;
  readonly value: number | null;
}

/**
 * A figure day by day, oldest first, with today's dot at its end and the usual as a dashed line. `fromZero` keeps counts and
 * waits honest; shares near 1 are shown around their own range. Days without a value leave a gap.
 */
export function renderDaySeries(
  days: readonly DayValue[],
  today: number | null,
  usual: number | null,
  size: Size,
  options: { readonly fromZero: boolean; readonly label: string },
): ReactElement | null {
  const known = [...days.map((entry) => entry.value), today, usual].filter((value) => value !== null);
  if (days.length + (today === null ? 0 : 1) < 2 || known.length === 0) return null;
  const low = options.fromZero ? 0 : Math.min(...known);
  const high = Math.max(...known);
  const room = high === low ? Math.max(1, Math.abs(high)) * 0.5 : 0;
  const x = scaleLinear([0, days.length], [2, size.width - 5]);
  const y = scaleLinear([low - (options.fromZero ? 0 : room), high + room], [size.height - 2, 4]);
  const path = line<DayValue>()
    .defined((entry) => entry.value !== null)
    .x((_, place) => x(place))
    .y((entry) => y(entry.value ?? 0))
    .curve(curveMonotoneX);
  return (
    <svg
      className="day-series"
      width={size.width}
      height={size.height}
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={options.label}
    >
      {options.fromZero && <line className="series-base" x1={0} x2={size.width} y1={y(0)} y2={y(0)} />}
      {usual !== null && <line className="series-usual" x1={0} x2={size.width} y1={y(usual)} y2={y(usual)} />}
      <path className="series-line" d={path([...days]) ?? ''} />
      {today !== null && <circle className="series-today" cx={x(days.length)} cy={y(today)} r={3.5} />}
    </svg>
  );
}
