import { area, curveMonotoneX, line, scaleLinear } from 'd3';
import type { ReactElement } from 'react';
import type { FanPoint } from '#contracts/wait-forecast';
import type { Size } from './sparkline.tsx';

export interface WaitFanWords {
  /** What the chart shows, for who cannot see it. */
  readonly label: string;
  readonly half: string;
  readonly most: string;
  readonly target: string;
  /** With its unit, as the first and the last mark have it. */
  readonly ahead: (minutes: number) => string;
}

const margin = { left: 24, right: 46, top: 14, bottom: 18 };
const namePixels = 13;
const marks = [0, 30, 60, 90, 120];

/** The wait by the minute people take their number in: the middle in the band from P10 to P90. Null with fewer than two points. */
export function renderWaitFan(
  fan: readonly FanPoint[],
  targetMinutes: number | null,
  size: Size,
  words: WaitFanWords,
): ReactElement | null {
  const known = fan.filter((point) => point.p50 !== null);
  const last = known.at(-1);
  if (known.length < 2 || last === undefined) return null;
  const top = Math.max(5, targetMinutes ?? 0, ...known.map(({ p50, p90 }) => p90 ?? p50 ?? 0)) * 1.08;
  const x = scaleLinear([0, 120], [margin.left, size.width - margin.right]);
  const y = scaleLinear([0, top], [size.height - margin.bottom, margin.top]);
  const band = area<FanPoint>()
    .x(({ inMinutes }) => x(inMinutes))
    .y0(({ p10 }) => y(p10 ?? 0))
    .y1(({ p90, p50 }) => y(p90 ?? p50 ?? 0))
    .curve(curveMonotoneX);
  const middle = line<FanPoint>()
    .x(({ inMinutes }) => x(inMinutes))
    .y(({ p50 }) => y(p50 ?? 0))
    .curve(curveMonotoneX);
  const target = targetMinutes === null ? null : targetPlace(known, last, targetMinutes, y(0) - y(targetMinutes));
  const atEnd = x(last.inMinutes) + 4;
  const [halfAt, mostAt] = apart(y(last.p50 ?? 0), y(last.p90 ?? last.p50 ?? 0), y(0) - namePixels / 2);
  return (
    <svg
      className="wait-fan"
      width={size.width}
      height={size.height}
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={words.label}
    >
      {y.ticks(3).map((tick) => (
        <g key={tick}>
          <line className="fan-grid" x1={margin.left} x2={size.width - margin.right} y1={y(tick)} y2={y(tick)} />
          {tick > 0 && (
            <text className="fan-tick" x={margin.left - 5} y={y(tick) + 4} textAnchor="end">
              {tick}
            </text>
          )}
        </g>
      ))}
      <path className="fan-band" d={band(known) ?? ''} />
      <path className="fan-middle" d={middle(known) ?? ''} />
      {targetMinutes !== null && target !== null && (
        <>
          <line className="fan-target" x1={margin.left} x2={size.width - margin.right} y1={y(targetMinutes)} y2={y(targetMinutes)} />
          <text
            className="fan-target-name"
            x={target.late ? size.width - margin.right - 4 : margin.left + 4}
            y={y(targetMinutes) + (target.below ? namePixels - 1 : -4)}
            textAnchor={target.late ? 'end' : 'start'}
          >
            {words.target}
          </text>
        </>
      )}
      <text className="fan-name" x={atEnd} y={halfAt + 4}>
        {words.half}
      </text>
      <text className="fan-name" x={atEnd} y={mostAt + 4}>
        {words.most}
      </text>
      {marks.map((minutes) => (
        <text key={minutes} className="fan-tick" x={x(minutes)} y={size.height - 4} textAnchor="middle">
          {minutes === 0 || minutes === marks.at(-1) ? words.ahead(minutes) : `+${minutes}`}
        </text>
      ))}
    </svg>
  );
}

/** Two names one above the other, wherever their lines end, neither lower than the lowest place. */
function apart(lower: number, upper: number, lowest: number): readonly [number, number] {
  const low = Math.min(lowest, Math.max(lower, (lower + upper + namePixels) / 2));
  return [low, Math.min(upper, low - namePixels)];
}

/** Where the target is named: at the end where the middle is further from it, on the other side of its line, if there is room. */
function targetPlace(
  [first]: readonly FanPoint[],
  last: FanPoint,
  targetMinutes: number,
  pixelsBelow: number,
): { readonly late: boolean; readonly below: boolean } {
  const above = (point: FanPoint | undefined): number => (point?.p50 ?? 0) - targetMinutes;
  // A fan that ends early has the names of its lines inside the chart.
  const late = last.inMinutes === marks.at(-1) && Math.abs(above(last)) > Math.abs(above(first));
  return { late, below: above(late ? last : first) > 0 && pixelsBelow > namePixels };
}
