import { scaleLinear } from 'd3';
import type { ReactElement } from 'react';
import type { Estimate } from '#contracts/simulation';
import { fitText } from './fit-text.ts';
import type { Size } from './sparkline.tsx';

/** One bar: a scenario's difference against the first, in what the chart is about. */
export interface EffectBar {
  readonly id: string;
  readonly name: string;
  readonly difference: Estimate;
  readonly verdict: 'better' | 'worse' | 'neither';
  /** The difference in words: `−3.2 (−3.8…−2.6)`. */
  readonly figure: string;
}

/** A row of the tornado: a bar, or several of one lever under its name. */
export interface EffectBarRow {
  readonly key: string;
  /** Empty for a bar that stands alone. */
  readonly name: string;
  readonly bars: readonly EffectBar[];
}

export interface EffectWords {
  readonly label: string;
  readonly less: string;
  readonly more: string;
  readonly tick: (value: number) => string;
}

const headHeight = 22;
const labelHeight = 18;
const barHeight = 14;
const barGap = 10;
const margin = { left: 8, right: 8, top: 24, bottom: 22 };

export function effectHeight(rows: readonly EffectBarRow[]): number {
  return rows.reduce((sum, row) => sum + rowHeight(row), 0) + margin.top + margin.bottom;
}
const rowHeight = ({ name, bars }: EffectBarRow): number =>
  (name === '' ? 0 : headHeight) + bars.length * (labelHeight + barHeight + barGap);

/** Differences around zero, the largest first (a tornado), each with its interval; null when there is none. */
export function renderEffectBars(rows: readonly EffectBarRow[], size: Size, words: EffectWords): ReactElement | null {
  const ends = rows.flatMap(({ bars }) => bars.flatMap(({ difference: { low, mean, high } }) => [low ?? 0, mean ?? 0, high ?? 0]));
  if (rows.length === 0 || size.width < 160) return null;
  const reach = Math.max(1e-9, ...ends.map(Math.abs));
  const x = scaleLinear([-reach * 1.05, reach * 1.05], [margin.left, size.width - margin.right]);
  let top = margin.top;
  return (
    <svg
      className="effect-bars"
      width={size.width}
      height={size.height}
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={words.label}
    >
      <text className="effect-way" x={x(0) - 8} y={12} textAnchor="end">
        ← {words.less}
      </text>
      <text className="effect-way" x={x(0) + 8} y={12}>
        {words.more} →
      </text>
      {rows.map((row) => {
        const from = top;
        top += rowHeight(row);
        return <Row key={row.key} row={row} top={from} width={size.width} x={x} />;
      })}
      <line className="effect-zero" x1={x(0)} x2={x(0)} y1={margin.top - 6} y2={size.height - margin.bottom} />
      {x.ticks(5).map((value) => (
        <text key={value} className="effect-tick" x={x(value)} y={size.height - 5} textAnchor="middle">
          {words.tick(value)}
        </text>
      ))}
    </svg>
  );
}

interface PlaceProps {
  readonly top: number;
  readonly width: number;
  readonly x: (value: number) => number;
}

/** A lever's name where it was pulled in several ways, and its bars. */
function Row({ row, top, width, x }: PlaceProps & { row: EffectBarRow }): ReactElement {
  const head = row.name === '' ? 0 : headHeight;
  return (
    <g className="effect-row">
      {head > 0 && (
        <text className="effect-name" x={0} y={top + 13}>
          {fitText(row.name, width)}
        </text>
      )}
      {row.bars.map((bar, place) => (
        <Bar key={bar.id} bar={bar} top={top + head + place * (labelHeight + barHeight + barGap)} width={width} x={x} />
      ))}
    </g>
  );
}

/** What it is and how much, the bar from zero, and its interval as a whisker. */
function Bar({ bar, top, width, x }: PlaceProps & { bar: EffectBar }): ReactElement {
  const { mean, low, high } = bar.difference;
  const end = x(mean ?? 0);
  const from = top + labelHeight;
  return (
    <g className={`effect-bar ${bar.verdict}`}>
      <text x={0} y={top + 13}>
        <tspan className="effect-letter">{fitText(bar.name, width * 0.55)}</tspan>
        <tspan dx={10}>{bar.figure}</tspan>
      </text>
      <rect x={Math.min(x(0), end)} y={from} width={Math.abs(end - x(0))} height={barHeight} />
      {low !== null && high !== null && <line x1={x(low)} x2={x(high)} y1={from + barHeight / 2} y2={from + barHeight / 2} />}
    </g>
  );
}
