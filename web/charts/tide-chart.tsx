import { area, curveMonotoneX, line, type ScaleLinear, scaleLinear } from 'd3';
import { type ReactElement, useId } from 'react';
import type { TideRow } from '../planning/tide-rows.ts';
import type { Size } from './sparkline.tsx';

export interface TideWords {
  /** What the chart shows, for who cannot see it. */
  readonly label: string;
  readonly demand: string;
  readonly capacity: string;
  readonly slack: string;
  readonly shortfall: string;
  readonly clock: (minute: number) => string;
}

export const tideMargin = { left: 64, right: 16, top: 22, bottom: 24 };
const margin = tideMargin;
type Scale = ScaleLinear<number, number>;

/** From minutes to pixels, over the whole day: windows below the tide stand on the same scale. */
export function tideScale(spells: readonly (readonly TideRow[])[], width: number): Scale {
  const rows = spells.flat();
  return scaleLinear([rows[0]?.fromMinute ?? 0, rows.at(-1)?.toMinute ?? 1], [margin.left, width - margin.right]);
}

/**
 * The tide of a day: demand as a filled wave, open windows as a stepped line, slack pale between them, what is short red. Slots
 * that miss their target are marked on the ground line. Null where there is no room or nothing to show.
 */
export function renderTideChart(
  spells: readonly (readonly TideRow[])[],
  hours: readonly number[],
  size: Size,
  words: TideWords,
): ReactElement | null {
  const rows = spells.flat();
  if (rows.length === 0 || size.width < 200 || size.height < 80) return null;
  const x = tideScale(spells, size.width);
  const most = Math.max(1, ...rows.map(({ demand, capacity }) => Math.max(demand, capacity)));
  const y = scaleLinear([0, most * 1.08], [size.height - margin.bottom, margin.top]);
  return (
    <svg
      className="tide"
      width={size.width}
      height={size.height}
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={words.label}
    >
      <Ticks x={x} y={y} hours={hours} size={size} clock={words.clock} />
      {spells.map((spell) => (
        <Spell key={spell[0]?.fromMinute} rows={spell} x={x} y={y} />
      ))}
      <Names rows={rows} x={x} y={y} words={words} />
    </svg>
  );
}

interface Step {
  readonly minute: number;
  readonly row: TideRow;
}

/** A slot's own step: where it begins and ends. */
const stepsOf = (rows: readonly TideRow[]): Step[] =>
  rows.flatMap((row) => [
    { minute: row.fromMinute, row },
    { minute: row.toMinute, row },
  ]);

/** The wave is blue up to the windows that are open and red above them. */
function Spell({ rows, x, y }: { rows: readonly TideRow[]; x: Scale; y: Scale }): ReactElement {
  const steps = stepsOf(rows);
  const [first, last] = [rows[0], rows.at(-1)];
  const open = area<Step>()
    .x(({ minute }) => x(minute))
    .y0(y(0))
    .y1(({ row }) => y(row.capacity));
  const above = area<Step>()
    .x(({ minute }) => x(minute))
    .y0(({ row }) => y(row.capacity))
    .y1(y.range()[1] ?? 0);
  const wave =
    area<{ minute: number; demand: number }>()
      .x(({ minute }) => x(minute))
      .y0(y(0))
      .y1(({ demand }) => y(demand))
      .curve(curveMonotoneX)([
      ...(first ? [{ minute: first.fromMinute, demand: first.demand }] : []),
      ...rows.map(({ fromMinute, toMinute, demand }) => ({ minute: (fromMinute + toMinute) / 2, demand })),
      ...(last ? [{ minute: last.toMinute, demand: last.demand }] : []),
    ]) ?? '';
  const capacity = line<Step>()
    .x(({ minute }) => x(minute))
    .y(({ row }) => y(row.capacity));
  const clip = useId();
  return (
    <g>
      <clipPath id={clip}>
        <path d={above(steps) ?? ''} />
      </clipPath>
      <path className="tide-slack" d={open(steps) ?? ''} />
      <path className="tide-demand" d={wave} />
      {rows.some(({ demand, capacity: windows }) => demand > windows) && (
        <path className="tide-short" d={wave} clipPath={`url(#${clip})`} />
      )}
      <path className="tide-capacity" d={capacity(steps) ?? ''} />
      {rows
        .filter(({ isMissed }) => isMissed)
        .map(({ fromMinute, toMinute }) => (
          <rect key={fromMinute} className="tide-missed" x={x(fromMinute)} width={x(toMinute) - x(fromMinute)} y={y(0)} height={4} />
        ))}
    </g>
  );
}

function Ticks({
  x,
  y,
  hours,
  size,
  clock,
}: {
  x: Scale;
  y: Scale;
  hours: readonly number[];
  size: Size;
  clock: (minute: number) => string;
}): ReactElement {
  const isTight = hours.length > 1 && x(hours[1] ?? 0) - x(hours[0] ?? 0) < 44;
  return (
    <g className="tide-ticks">
      {y
        .ticks(5)
        .filter(Number.isInteger)
        .map((windows) => (
          <g key={windows} transform={`translate(0,${y(windows).toFixed(1)})`}>
            <line x1={margin.left} x2={size.width - margin.right} />
            <text x={margin.left - 8} y={4} textAnchor="end">
              {windows}
            </text>
          </g>
        ))}
      {hours
        .filter((_, place) => !isTight || place % 2 === 0)
        .map((minute) => (
          <text key={minute} x={x(minute)} y={size.height - 6} textAnchor="middle">
            {clock(minute)}
          </text>
        ))}
    </g>
  );
}

/** Names stand where their shapes are largest. */
function Names({ rows, x, y, words }: { rows: readonly TideRow[]; x: Scale; y: Scale; words: TideWords }): ReactElement {
  const most = (of: (row: TideRow) => number): TideRow | undefined =>
    rows.reduce((best, row) => (of(row) > of(best) ? row : best), rows[0] as TideRow);
  const at = (row: TideRow): number => x((row.fromMinute + row.toMinute) / 2);
  const peak = most(({ demand }) => demand);
  const largest = Math.max(...rows.map(({ capacity }) => capacity));
  const widest = rows.filter(({ capacity }) => capacity === largest);
  const open = widest[widest.length >> 1];
  const wide = most(({ capacity, demand }) => capacity - demand);
  const short = most(({ capacity, demand }) => demand - capacity);
  const room = (from: number, to: number): boolean => Math.abs(y(from) - y(to)) > 14;
  return (
    <g className="tide-names">
      {peak && room(0, peak.demand) && (
        <text x={at(peak)} y={y(peak.demand / 2)} textAnchor="middle">
          {words.demand}
        </text>
      )}
      {open && (
        <text className="tide-name-capacity" x={at(open)} y={y(open.capacity) - 6} textAnchor="middle">
          {words.capacity}
        </text>
      )}
      {wide && wide !== open && room(wide.demand, wide.capacity) && (
        <text className="tide-name-slack" x={at(wide)} y={(y(wide.demand) + y(wide.capacity)) / 2 + 4} textAnchor="middle">
          {words.slack}
        </text>
      )}
      {short && short.demand > short.capacity && (
        <text className="tide-name-short" x={at(short)} y={y(short.demand) - 6} textAnchor="middle">
          {words.shortfall}
        </text>
      )}
    </g>
  );
}
