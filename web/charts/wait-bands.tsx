import { area, curveMonotoneX, line, type ScaleLinear, scaleLinear } from 'd3';
import type { ReactElement } from 'react';
import type { DayProfile } from '#contracts/simulation';
import type { Size } from './sparkline.tsx';

export interface WaitBandWords {
  /** What the chart shows, for who cannot see it. */
  readonly label: string;
  /** The scenario's letter at its line, and the one it is compared with. */
  readonly own: string;
  readonly reference: string;
  readonly band: string;
  readonly limit: string;
  readonly closing: string;
  readonly clock: (minute: number) => string;
}

/** One scenario's waits over the day, and what they are seen against. */
export interface WaitBandRows {
  readonly waits: DayProfile;
  /** Mean waits of the scenario it is compared with; null for that one itself. */
  readonly reference: DayProfile | null;
  readonly limitMinutes: number | null;
  /** The minute it begins at: later than opening for a look-ahead. */
  readonly fromMinute: number;
  readonly closesMinute: number;
  /** Of the scale, the same for all that stand side by side. */
  readonly mostMinutes: number;
  /** The quarter hour that is pointed at. */
  readonly pointedSlot: number | null;
}

export const waitBandMargin = { left: 34, right: 12, top: 18, bottom: 20 };
const margin = waitBandMargin;
const slotMinutes = 15;
type Scale = ScaleLinear<number, number>;

/** From minutes to pixels: until closing, or until the last who waited if that was later. */
export function waitScale(
  { waits, fromMinute, closesMinute }: Pick<WaitBandRows, 'waits' | 'fromMinute' | 'closesMinute'>,
  width: number,
): Scale {
  const lastMinute = Math.max(closesMinute, (lastSlot(waits) + 1) * slotMinutes);
  return scaleLinear([fromMinute, lastMinute], [margin.left, width - margin.right]);
}

/** The quarter hour under a place; null beside the chart and where nobody waited. */
export function waitSlotAt(x: number, rows: Pick<WaitBandRows, 'waits' | 'fromMinute' | 'closesMinute'>, width: number): number | null {
  const minute = waitScale(rows, width).invert(x);
  const slot = Math.floor(minute / slotMinutes);
  return minute >= rows.fromMinute && slot <= lastSlot(rows.waits) ? slot : null;
}

/** The mean wait by the quarter hour people came in, in the band that holds 80 % of days; null when nobody was called. */
export function renderWaitBands(rows: WaitBandRows, size: Size, words: WaitBandWords): ReactElement | null {
  const { waits, reference, mostMinutes } = rows;
  const slots = lastSlot(waits) + 1;
  if (slots <= 0 || size.width < 120 || size.height < 60) return null;
  const x = waitScale(rows, size.width);
  const [, lastMinute = 0] = x.domain();
  const y = scaleLinear([0, Math.max(1, mostMinutes)], [size.height - margin.bottom, margin.top]);
  const middle = (slot: number): number => x((waits.minute[slot] ?? 0) + slotMinutes / 2);
  const places = Array.from({ length: slots }, (_, slot) => slot).filter((slot) => (slot + 1) * slotMinutes > rows.fromMinute);
  const band = area<number>()
    .defined((slot) => waits.low[slot] != null && waits.high[slot] != null)
    .x(middle)
    .y0((slot) => y(waits.low[slot] ?? 0))
    .y1((slot) => y(waits.high[slot] ?? 0))
    .curve(curveMonotoneX);
  const meanOf = (profile: DayProfile): string =>
    line<number>()
      .defined((slot) => profile.mean[slot] != null)
      .x(middle)
      .y((slot) => y(profile.mean[slot] ?? 0))
      .curve(curveMonotoneX)(places) ?? '';
  return (
    <svg
      className="wait-bands"
      width={size.width}
      height={size.height}
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={words.label}
    >
      <Ticks x={x} y={y} size={size} words={words} />
      {rows.closesMinute < lastMinute && (
        <g className="band-closing" transform={`translate(${x(rows.closesMinute).toFixed(1)},0)`}>
          <line y1={margin.top - 4} y2={size.height - margin.bottom} />
          <text y={10} textAnchor="middle">
            {words.closing}
          </text>
        </g>
      )}
      <path className="band-days" d={band(places) ?? ''} />
      {reference && <path className="band-reference" d={meanOf(reference)} />}
      <path className="band-mean" d={meanOf(waits)} />
      {rows.limitMinutes !== null && rows.limitMinutes <= mostMinutes && (
        <g className="band-limit" transform={`translate(0,${y(rows.limitMinutes).toFixed(1)})`}>
          <line x1={margin.left} x2={size.width - margin.right} />
          <text x={size.width - margin.right} y={-4} textAnchor="end">
            {words.limit}
          </text>
        </g>
      )}
      <Labels rows={rows} slots={slots} middle={middle} y={y} words={words} />
      {rows.pointedSlot !== null && rows.pointedSlot < slots && (
        <line
          className="band-pointed"
          x1={middle(rows.pointedSlot)}
          x2={middle(rows.pointedSlot)}
          y1={margin.top}
          y2={size.height - margin.bottom}
        />
      )}
    </svg>
  );
}

/** The last quarter hour with a mean; −1 when there is none. */
export function lastSlot({ mean }: DayProfile): number {
  for (let slot = mean.length - 1; slot >= 0; slot -= 1) if (mean[slot] != null) return slot;
  return -1;
}

interface TickProps {
  readonly x: Scale;
  readonly y: Scale;
  readonly size: Size;
  readonly words: WaitBandWords;
}

function Ticks({ x, y, size, words }: TickProps): ReactElement {
  const [first = 0, last = 0] = x.domain();
  const step = [60, 120, 180, 240].find((minutes) => x(minutes) - x(0) >= 44) ?? 480;
  const hours = Array.from({ length: Math.floor(last / step) + 1 }, (_, place) => place * step).filter((minute) => minute >= first);
  return (
    <g className="band-ticks">
      {y.ticks(4).map((minutes) => (
        <g key={minutes} transform={`translate(0,${y(minutes).toFixed(1)})`}>
          <line x1={margin.left} x2={size.width - margin.right} />
          <text x={margin.left - 6} y={4} textAnchor="end">
            {minutes}
          </text>
        </g>
      ))}
      {hours.map((minute) => (
        <text key={minute} x={x(minute)} y={size.height - 5} textAnchor={x(minute) + 20 > size.width ? 'end' : 'middle'}>
          {words.clock(minute)}
        </text>
      ))}
    </g>
  );
}

interface LabelProps {
  readonly rows: WaitBandRows;
  readonly slots: number;
  readonly middle: (slot: number) => number;
  readonly y: Scale;
  readonly words: WaitBandWords;
}

/** Each line is named where it stands out most: the own at its peak, the other where the two are farthest apart, the band at its top. */
function Labels({ rows, slots, middle, y, words }: LabelProps): ReactElement {
  const { waits, reference } = rows;
  const largest = (of: (slot: number) => number): number =>
    Array.from({ length: slots }, (_, slot) => slot).reduce((best, slot) => (of(slot) > of(best) ? slot : best), 0);
  const mean = (slot: number): number => waits.mean[slot] ?? 0;
  const other = (slot: number): number => reference?.mean[slot] ?? mean(slot);
  const peak = largest(mean);
  const apart = largest((slot) => Math.abs(other(slot) - mean(slot)));
  const top = largest((slot) => waits.high[slot] ?? 0);
  const above = other(apart) >= mean(apart);
  return (
    <g className="band-labels">
      <text className="band-own" x={middle(peak)} y={y(mean(peak)) + 15} textAnchor="middle">
        {words.own}
      </text>
      {reference && Math.abs(y(other(apart)) - y(mean(apart))) > 8 && (
        <text className="band-other" x={middle(apart)} y={y(other(apart)) + (above ? -5 : 14)} textAnchor="middle">
          {words.reference}
        </text>
      )}
      {waits.high[top] != null && (
        <text className="band-name" x={middle(top)} y={Math.max(10, y(waits.high[top] ?? 0) - 5)} textAnchor="middle">
          {words.band}
        </text>
      )}
    </g>
  );
}
