import { area, curveMonotoneX, curveStepAfter, line, type ScaleLinear, scaleLinear } from 'd3';
import type { ReactElement } from 'react';
import type { ProfileRow } from '#contracts/http-api';
import type { Instant } from '#contracts/instant';
import type { Size } from './sparkline.tsx';

export interface DayStripWords {
  readonly issued: string;
  readonly usual: string;
  readonly meanWait: string;
  readonly openWindows: string;
  readonly now: string;
  /** Of the wave: tickets per quarter hour. */
  readonly unit: string;
  readonly formatTime: (time: Instant) => string;
}

const slot = 15 * 60_000;
const hour = 60 * 60_000;
/** An hour's name with the air around it. */
const labelPixels = 44;
/** A quarter hour's tickets with the air around them. */
const figurePixels = 34;
/** Names and scales of the three bands stand in the left margin. */
export const stripMargin = { left: 132, right: 56, top: 18, bottom: 18 };
const margin = stripMargin;
const start = (row: ProfileRow): number => Date.parse(row.slotStart);
const middle = (row: ProfileRow): number => start(row) + slot / 2;

/**
 * The day per quarter hour, from its first to its last row: issued tickets as a filled wave against the usual as a line,
 * and below it two small strips, the mean wait in minutes and the open windows as steps. Only the past is filled.
 */
export function renderDayStrip(rows: readonly ProfileRow[], now: Instant | null, size: Size, words: DayStripWords): ReactElement | null {
  const [first] = rows;
  const last = rows[rows.length - 1];
  if (!first || !last) return null;
  const x = scaleLinear([start(first), start(last) + slot], [margin.left, size.width - margin.right]);
  const tall = size.height >= 110;
  const inner = size.height - margin.top - margin.bottom;
  const waveBottom = tall ? margin.top + inner * 0.52 : margin.top + inner;
  const waitTop = waveBottom + 8;
  const waitBottom = waitTop + inner * 0.18;
  const until = now ?? wholeUntil(rows);
  const past = rows.filter((row) => start(row) < until);
  return (
    <svg
      className="day-strip"
      width={size.width}
      height={size.height}
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={`${words.issued}, ${words.usual}, ${words.meanWait}, ${words.openWindows}`}
    >
      <Hours rows={rows} x={x} size={size} words={words} />
      <Wave rows={rows} past={past} until={until} x={x} top={margin.top} bottom={waveBottom} words={words} />
      {tall && <Waits rows={past} x={x} top={waitTop} bottom={waitBottom} words={words} end={until} />}
      {tall && <Windows rows={past} x={x} top={waitBottom + 8} bottom={size.height - margin.bottom} words={words} end={until} />}
      {now !== null && now >= start(first) && now <= start(last) + slot && (
        <g className="strip-now" transform={`translate(${Math.round(x(now))},0)`}>
          <line y1={margin.top - 4} y2={size.height - margin.bottom} />
          <text y={10} textAnchor="middle">
            {words.now} {words.formatTime(now)}
          </text>
        </g>
      )}
    </svg>
  );
}

/** Where the last quarter hour ends that is certainly over: the last that has begun may still be running, unless the day is over. */
function wholeUntil(rows: readonly ProfileRow[]): Instant {
  const begun = rows.filter((row) => row.issued !== null);
  const last = begun[begun.length - 1];
  if (!last) return 0;
  return begun.length < rows.length ? start(last) : start(last) + slot;
}

type X = ScaleLinear<number, number>;

function Hours({ rows, x, size, words }: { rows: readonly ProfileRow[]; x: X; size: Size; words: DayStripWords }): ReactElement {
  const hours = rows.map(start).filter((time) => time % hour === 0);
  const every = Math.ceil(labelPixels / (x(hour) - x(0)));
  return (
    <g className="strip-hours">
      {hours.map((time, place) => (
        <g key={time} transform={`translate(${Math.round(x(time))},0)`}>
          <line y1={margin.top} y2={size.height - margin.bottom} />
          {place % every === 0 && (
            <text y={size.height - 4} textAnchor="middle">
              {words.formatTime(time)}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}

interface BandProps {
  readonly rows: readonly ProfileRow[];
  readonly x: X;
  readonly top: number;
  readonly bottom: number;
  readonly words: DayStripWords;
}

function Wave({ rows, past, until, x, top, bottom, words }: BandProps & { past: readonly ProfileRow[]; until: Instant }): ReactElement {
  const peak = Math.max(1, ...rows.map((row) => Math.max(row.issued ?? 0, row.usualIssued ?? 0)));
  const y = scaleLinear([0, peak], [bottom, top]);
  // The running quarter hour is not whole yet: drawn, it would look like a fall.
  const whole = past.filter((row) => start(row) + slot <= until);
  const issued = area<ProfileRow>()
    .defined((row) => row.issued !== null)
    .x((row) => x(middle(row)))
    .y0(bottom)
    .y1((row) => y(row.issued ?? 0))
    .curve(curveMonotoneX);
  const crest = line<ProfileRow>()
    .defined((row) => row.issued !== null)
    .x((row) => x(middle(row)))
    .y((row) => y(row.issued ?? 0))
    .curve(curveMonotoneX);
  const usual = line<ProfileRow>()
    .defined((row) => row.usualIssued !== null)
    .x((row) => x(middle(row)))
    .y((row) => y(row.usualIssued ?? 0))
    .curve(curveMonotoneX);
  const lastRow = rows[rows.length - 1];
  const lastWhole = whole[whole.length - 1];
  return (
    <g className="strip-wave">
      <text className="strip-name strong" x={0} y={top + 8}>
        {words.issued}
      </text>
      <text className="strip-name" x={0} y={top + 26}>
        {words.unit}
      </text>
      <text className="strip-scale" x={margin.left - 6} y={y(peak) + 8} textAnchor="end">
        {Math.round(peak)}
      </text>
      <line className="strip-base" x1={margin.left} x2={x.range()[1]} y1={bottom} y2={bottom} />
      <path className="wave-fill" d={issued(whole) ?? ''} />
      <path className="wave-crest" d={crest(whole) ?? ''} />
      <path className="wave-usual" d={usual([...rows]) ?? ''} />
      {lastWhole && lastWhole.issued !== null && (
        <WaveEnd at={x(middle(lastWhole))} y={y(lastWhole.issued)} top={top} issued={lastWhole.issued} />
      )}
      {lastRow && (
        <text className="usual-label" x={(x.range()[1] ?? 0) + 8} y={Math.min(bottom - 2, y(lastRow.usualIssued ?? 0))}>
          {words.usual}
        </text>
      )}
    </g>
  );
}

/** The figure of the last whole quarter hour: before its dot, or behind it where the scale stands in the way. */
function WaveEnd({ at, y, top, issued }: { at: number; y: number; top: number; issued: number }): ReactElement {
  const isBehind = at - figurePixels < margin.left;
  return (
    <>
      <circle className="wave-end" cx={at} cy={y} r={3} />
      <text className="wave-label" x={isBehind ? at + 7 : at - 7} y={Math.max(top + 8, y - 6)} textAnchor={isBehind ? 'start' : 'end'}>
        {issued}
      </text>
    </>
  );
}

function Waits({ rows, x, top, bottom, words, end }: BandProps & { end: Instant }): ReactElement {
  const peak = Math.max(10, ...rows.map((row) => row.meanWaitMinutes ?? 0));
  const y = scaleLinear([0, peak], [bottom, top]);
  // The running quarter hour reaches to now and no further.
  const width = (row: ProfileRow): number => Math.max(1, x(Math.min(end, start(row) + slot)) - x(start(row)) - 2);
  return (
    <g className="strip-waits">
      {rows.map((row) =>
        row.meanWaitMinutes === null ? null : (
          <rect
            key={row.slotStart}
            x={x(start(row)) + 1}
            y={y(row.meanWaitMinutes)}
            width={width(row)}
            height={bottom - y(row.meanWaitMinutes)}
          />
        ),
      )}
      <line className="strip-base" x1={margin.left} x2={x.range()[1]} y1={bottom} y2={bottom} />
      <text className="strip-scale" x={margin.left - 6} y={top + 8} textAnchor="end">
        {Math.round(peak)}
      </text>
      <text className="strip-name" x={0} y={(top + bottom) / 2 + 4}>
        {words.meanWait}
      </text>
    </g>
  );
}

function Windows({ rows, x, top, bottom, words, end }: BandProps & { end: Instant }): ReactElement {
  const peak = Math.max(1, ...rows.map((row) => row.meanOpenWindows ?? 0));
  const y = scaleLinear([0, peak], [bottom, top]);
  const points = rows
    .filter((row) => row.meanOpenWindows !== null)
    .map((row) => [x(start(row)), y(row.meanOpenWindows ?? 0)] as [number, number]);
  const final = points[points.length - 1];
  if (final) points.push([x(end), final[1]]);
  return (
    <g className="strip-windows">
      <path d={line().curve(curveStepAfter)(points) ?? ''} />
      <text className="strip-scale" x={margin.left - 6} y={top + 8} textAnchor="end">
        {Math.round(peak)}
      </text>
      <text className="strip-name" x={0} y={(top + bottom) / 2 + 4}>
        {words.openWindows}
      </text>
    </g>
  );
}
