import { scaleLinear } from 'd3';
import type { ReactElement } from 'react';
import { fitText } from './fit-text.ts';
import type { Size } from './sparkline.tsx';

/** One scenario's windows by how busy they are. */
export interface DotRow {
  readonly id: string;
  readonly name: string;
  /** Busy share of each window. */
  readonly shares: readonly number[];
  /** Share over all windows together. */
  readonly mean: number | null;
  /** Standard deviation over windows (忙闲不均). */
  readonly spread: number | null;
}

export interface DotWords {
  readonly label: string;
  readonly spread: (spread: number) => string;
  readonly share: (share: number) => string;
}

const margin = { left: 20, right: 12, bottom: 20 };
const bins = 40;
const headHeight = 30;
/** Taller where dots stand on many others. */
const rowHeightOf = (rows: readonly DotRow[]): number => (rows.some(({ shares }) => shares.length > 60) ? 136 : 84);

/** A dot a window from idle to always busy, one row a scenario: how unevenly work falls. Null without windows. */
export function renderUtilizationDots(rows: readonly DotRow[], width: number, words: DotWords): ReactElement | null {
  if (rows.every(({ shares }) => shares.length === 0) || width < 120) return null;
  const height = rowHeightOf(rows);
  const size: Size = { width, height: rows.length * height + margin.bottom };
  const x = scaleLinear([0, 1], [margin.left, width - margin.right]);
  return (
    <svg
      className="utilization-dots"
      width={width}
      height={size.height}
      viewBox={`0 0 ${width} ${size.height}`}
      role="img"
      aria-label={words.label}
    >
      {rows.map((row, place) => (
        <Row key={row.id} row={row} top={place * height} height={height} x={x} words={words} />
      ))}
      {[0, 0.25, 0.5, 0.75, 1].map((share) => (
        <text
          key={share}
          className="dot-tick"
          x={x(share)}
          y={size.height - 5}
          textAnchor={share === 1 ? 'end' : share === 0 ? 'start' : 'middle'}
        >
          {words.share(share)}
        </text>
      ))}
    </svg>
  );
}

interface RowProps {
  readonly row: DotRow;
  readonly top: number;
  readonly height: number;
  readonly x: (share: number) => number;
  readonly words: DotWords;
}

function Row({ row, top, height, x, words }: RowProps): ReactElement {
  const base = top + height - 8;
  const stacks = stackUp(row.shares);
  const highest = Math.max(1, ...stacks.values());
  const pitch = Math.min((x(1) - x(0)) / bins, (height - headHeight - 8) / highest);
  const radius = Math.max(1, Math.min(4, pitch / 2 - 0.5));
  return (
    <g className="dot-row">
      <text className="dot-name" x={0} y={top + 16}>
        {fitText(row.name, x(1) - 130)}
      </text>
      {row.spread !== null && (
        <text className="dot-spread" x={x(1)} y={top + 16} textAnchor="end">
          {words.spread(row.spread)}
        </text>
      )}
      <line className="dot-base" x1={x(0)} x2={x(1)} y1={base + 0.5} y2={base + 0.5} />
      {row.mean !== null && row.spread !== null && (
        <rect
          className="dot-deviation"
          x={x(Math.max(0, row.mean - row.spread))}
          y={top + headHeight - 4}
          width={x(Math.min(1, row.mean + row.spread)) - x(Math.max(0, row.mean - row.spread))}
          height={base - top - headHeight + 4}
        />
      )}
      <path className="dots" d={[...stacks].map(([bin, count]) => dotsOf(x((bin + 0.5) / bins), base, count, pitch, radius)).join('')} />
      {row.mean !== null && <line className="dot-mean" x1={x(row.mean)} x2={x(row.mean)} y1={top + headHeight - 4} y2={base} />}
    </g>
  );
}

/** A stack of dots as one path. */
function dotsOf(x: number, base: number, count: number, pitch: number, radius: number): string {
  const across = (2 * radius).toFixed(1);
  const arc = `a${radius.toFixed(1)},${radius.toFixed(1)} 0 1 0`;
  return Array.from({ length: count }, (_, place) => {
    const from = `M${(x - radius).toFixed(1)},${(base - pitch * (place + 0.5)).toFixed(1)}`;
    return `${from}${arc} ${across},0${arc} -${across},0`;
  }).join('');
}

function stackUp(shares: readonly number[]): Map<number, number> {
  const stacks = new Map<number, number>();
  for (const share of shares) {
    const bin = Math.max(0, Math.min(bins - 1, Math.floor(share * bins)));
    stacks.set(bin, (stacks.get(bin) ?? 0) + 1);
  }
  return stacks;
}
