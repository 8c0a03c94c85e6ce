import { scaleLinear } from 'd3';
import type { ReactElement } from 'react';
import type { CurvePoint } from '#contracts/public-curve';
import type { Size } from './sparkline.tsx';

export interface CurveWords {
  readonly label: string;
  readonly unit: string;
  readonly clock: (at: string) => string;
  readonly minutes: (minutes: number) => string;
  readonly isBest: (point: CurvePoint) => boolean;
}

const margin = { left: 30, right: 4, top: 20, bottom: 20 };
const stepMs = 30 * 60_000;
const hourMs = 60 * 60_000;

/**
 * The waits of a day as ranges by the half hour, from the shortest to the longest to expect; `mostMinutes` is the height of every day
 * beside it. Half hours of which nothing is known have a dotted column. Null where there is no room or nothing to show.
 */
export function renderWhenCurve(points: readonly CurvePoint[], mostMinutes: number, size: Size, words: CurveWords): ReactElement | null {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || size.width < 160) return null;
  const [from, to] = [Date.parse(first.at), Date.parse(last.at) + stepMs];
  const x = scaleLinear([from, to], [margin.left, size.width - margin.right]);
  const y = scaleLinear([0, Math.max(10, mostMinutes)], [size.height - margin.bottom, margin.top]);
  const hours = Array.from(
    { length: Math.floor((to - from) / hourMs) + 1 },
    (_, place) => Math.ceil(from / hourMs) * hourMs + place * hourMs,
  );
  const every = x(from + hourMs) - x(from) < 38 ? 2 : 1;
  const width = Math.max(2, x(from + stepMs) - x(from) - 3);
  return (
    <svg className="when-curve" width={size.width} height={size.height} role="img" aria-label={words.label}>
      <text x={0} y={10}>
        {words.unit}
      </text>
      {y.ticks(3).map((minutes) => (
        <g key={minutes} transform={`translate(0,${y(minutes).toFixed(1)})`}>
          <line x1={margin.left} x2={size.width - margin.right} />
          <text x={margin.left - 6} y={4} textAnchor="end">
            {minutes}
          </text>
        </g>
      ))}
      {hours
        .filter((time, place) => time < to && place % every === 0)
        .map((time) => (
          <text key={time} x={x(time)} y={size.height - 4} textAnchor={x(time) < margin.left + 12 ? 'start' : 'middle'}>
            {words.clock(new Date(time).toISOString())}
          </text>
        ))}
      {points.map((point) => {
        const left = x(Date.parse(point.at)) + 1.5;
        if (!point.range)
          return <rect key={point.at} className="when-unknown" x={left} y={margin.top} width={width} height={y(0) - margin.top} rx={2} />;
        const { lowMinutes, highMinutes } = point.range;
        const top = y(highMinutes);
        return (
          <rect
            key={point.at}
            className={words.isBest(point) ? 'when-best' : 'when-range'}
            x={left}
            y={top}
            width={width}
            height={Math.max(3, y(lowMinutes) - top)}
            rx={2}
          >
            <title>{`${words.clock(point.at)} ${words.minutes(lowMinutes)}–${words.minutes(highMinutes)}`}</title>
          </rect>
        );
      })}
    </svg>
  );
}
