import { area, curveStepAfter, extent, line, scaleLinear } from 'd3';
import type { ReactElement } from 'react';
import type { Estimate } from '#contracts/simulation';
import { fitText } from './fit-text.ts';
import type { Size } from './sparkline.tsx';

/** A scenario at what it costs and how long people wait; its interval reaches both ways. */
export interface TradePoint {
  readonly id: string;
  /** Empty where there are too many to be named. */
  readonly name: string;
  /** The name where there is little room; the id unless told. */
  readonly short?: string;
  readonly cost: Estimate;
  readonly wait: Estimate;
  /** No other scenario beats it in both. */
  readonly isOnFront: boolean;
  readonly isBaseline: boolean;
}

export interface TradeWords {
  readonly label: string;
  readonly cost: string;
  readonly wait: string;
}

const margin = { left: 44, right: 24, top: 26, bottom: 40 };

interface Placed {
  readonly point: TradePoint;
  readonly x: number;
  readonly y: number;
}

/** Waits against window-hours, waits from zero; the front as a stair from the cheapest on. Null when nothing is known. */
export function renderTradeOff(points: readonly TradePoint[], size: Size, words: TradeWords): ReactElement | null {
  const known = points.filter(({ cost, wait }) => cost.mean !== null && wait.mean !== null);
  if (known.length === 0 || size.width < 160) return null;
  const ends = known.flatMap(({ cost }) => [cost.low, cost.mean, cost.high]).filter((value) => value !== null);
  const [least = 0, most = 1] = extent(ends) as [number, number];
  const room = most > least ? (most - least) * 0.2 : Math.max(1, most * 0.01);
  const highest = Math.max(1, ...known.flatMap(({ wait }) => [wait.high ?? 0, wait.mean ?? 0]));
  const x = scaleLinear([Math.max(0, least - room), most + room], [margin.left, size.width - margin.right]);
  const y = scaleLinear([0, highest * 1.12], [size.height - margin.bottom, margin.top]);
  const placed = known.map((point): Placed => ({ point, x: x(point.cost.mean ?? 0), y: y(point.wait.mean ?? 0) }));
  // Whoever is on the front for want of proof alone stands beside the stair.
  const front = placed
    .filter(({ point }) => point.isOnFront)
    .sort((a, b) => a.x - b.x)
    .filter((entry, place, all) => all.slice(0, place).every((cheaper) => cheaper.y < entry.y));
  const stair = line<Placed>()
    .x((entry) => entry.x)
    .y((entry) => entry.y)
    .curve(curveStepAfter);
  const band = area<Placed>()
    .x((entry) => entry.x)
    .y0(({ point }) => y(Math.max(0, point.wait.low ?? point.wait.mean ?? 0)))
    .y1(({ point }) => y(point.wait.high ?? point.wait.mean ?? 0))
    .curve(curveStepAfter);
  return (
    <svg
      className="trade-off"
      width={size.width}
      height={size.height}
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={words.label}
    >
      {y.ticks(5).map((value) => (
        <g key={value} className="trade-tick" transform={`translate(0,${y(value).toFixed(1)})`}>
          <line x1={margin.left} x2={size.width - margin.right} />
          <text x={margin.left - 8} y={4} textAnchor="end">
            {value}
          </text>
        </g>
      ))}
      {x.ticks(Math.max(2, Math.floor(size.width / 110))).map((value) => (
        <text key={value} className="trade-hours" x={x(value)} y={size.height - margin.bottom + 16} textAnchor="middle">
          {value}
        </text>
      ))}
      <text className="trade-axis" x={0} y={12}>
        {words.wait}
      </text>
      <text className="trade-axis" x={size.width - margin.right} y={size.height - 6} textAnchor="end">
        {words.cost}
      </text>
      {front.length > 1 && <path className="trade-band" d={band(front) ?? ''} />}
      {front.length > 1 && <path className="trade-front" d={stair(front) ?? ''} />}
      {placed.map((entry) => (
        <Cross key={entry.point.id} {...entry} across={x} down={y} />
      ))}
      {nameRows(placed.filter(({ point }) => point.name !== '')).map(({ point, x: left, row }) => (
        <text key={point.id} className={point.isOnFront ? 'trade-name on-front' : 'trade-name'} x={left} y={row} {...anchorAt(left, size)}>
          {size.width < narrow ? (point.short ?? point.id) : fitText(point.name, size.width * 0.4)}
        </text>
      ))}
    </svg>
  );
}

/** Names stand to the right of their points, to the left near the edge; where there is little room, letters alone. */
const narrow = 480;
const anchorAt = (left: number, size: Size): { textAnchor: 'start' | 'end'; dx: number } =>
  left > size.width * 0.6 ? { textAnchor: 'end', dx: -9 } : { textAnchor: 'start', dx: 9 };

function Cross({
  point,
  x,
  y,
  across,
  down,
}: Placed & { across: (hours: number) => number; down: (minutes: number) => number }): ReactElement {
  const { cost, wait, isBaseline, isOnFront } = point;
  return (
    <g className={`trade-point ${isBaseline ? 'baseline' : ''} ${isOnFront ? 'on-front' : ''}`}>
      {cost.low !== null && cost.high !== null && <line x1={across(cost.low)} x2={across(cost.high)} y1={y} y2={y} />}
      {wait.low !== null && wait.high !== null && <line x1={x} x2={x} y1={down(wait.low)} y2={down(wait.high)} />}
      <circle cx={x} cy={y} r={5} />
    </g>
  );
}

/** Where each name stands: beside its point, pushed down as far as it takes not to lie on another. */
function nameRows(placed: readonly Placed[]): (Placed & { row: number })[] {
  const set: (Placed & { row: number })[] = [];
  for (const entry of [...placed].sort((a, b) => a.y - b.y)) {
    let row = entry.y - 8;
    while (set.some((other) => Math.abs(other.row - row) < 15 && Math.abs(other.x - entry.x) < 130)) row += 3;
    set.push({ ...entry, row });
  }
  return set;
}
