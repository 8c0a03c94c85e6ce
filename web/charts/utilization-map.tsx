import { scaleLinear } from 'd3';
import type { ReactElement } from 'react';
import { fitText } from './fit-text.ts';
import type { Size } from './sparkline.tsx';

/** A window of the map: one row, a cell a quarter hour. */
export interface MapWindow {
  readonly windowId: string;
  readonly number: string;
  readonly zone: string;
  /** Busy share of its open time by quarter hour; null while it was closed. */
  readonly bySlot: readonly (number | null)[];
  readonly share: number | null;
}

export interface MapWords {
  readonly label: string;
  readonly clock: (minute: number) => string;
  readonly share: (share: number) => string;
}

export const mapMargin = { left: 116, right: 44, top: 6, bottom: 20 };
const margin = mapMargin;
const steps = 10;
const slotMinutes = 15;

/** Height that shows every window: high rows for a few, thin ones for a hall of hundreds. */
export function mapHeight(windows: number): number {
  return windows * rowHeight(windows) + margin.top + margin.bottom;
}
const rowHeight = (windows: number): number => (windows <= 12 ? 28 : windows <= 20 ? 22 : windows <= 60 ? 12 : windows <= 120 ? 7 : 4);

/** Where the pointer is: place of the window and quarter hour; null beside the cells. */
export function mapCellAt(x: number, y: number, windows: number, slots: number, size: Size): { place: number; slot: number } | null {
  const slot = Math.floor(((x - margin.left) / (size.width - margin.left - margin.right)) * slots);
  const place = Math.floor((y - margin.top) / rowHeight(windows));
  return slot >= 0 && slot < slots && place >= 0 && place < windows ? { place, slot } : null;
}

/** Windows by quarter hours in one hue, the busier the fuller; rows of a zone stand together. Null without windows. */
export function renderUtilizationMap(windows: readonly MapWindow[], slots: number, size: Size, words: MapWords): ReactElement | null {
  if (windows.length === 0 || slots === 0) return null;
  const height = rowHeight(windows.length);
  const x = scaleLinear([0, slots], [margin.left, size.width - margin.right]);
  const top = (place: number): number => margin.top + place * height;
  const gap = height > 6 ? 1 : 0;
  const cells = Array.from({ length: steps + 1 }, () => '');
  windows.forEach(({ bySlot }, place) => {
    bySlot.slice(0, slots).forEach((share, slot) => {
      if (share === null) return;
      const from = x(slot).toFixed(1);
      const step = Math.max(0, Math.min(steps, Math.round(share * steps)));
      cells[step] += `M${from},${top(place)}H${(x(slot + 1) - gap).toFixed(1)}v${height - gap}H${from}z`;
    });
  });
  return (
    <svg
      className="utilization-map"
      width={size.width}
      height={size.height}
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={words.label}
    >
      {cells.map((path, step) =>
        path === '' ? null : (
          <path key={step.toString()} className="map-cells" d={path} fillOpacity={(0.06 + (step / steps) * 0.94).toFixed(2)} />
        ),
      )}
      <Names windows={windows} top={top} height={height} size={size} words={words} />
      <Hours x={x} slots={slots} size={size} words={words} />
    </svg>
  );
}

interface NameProps {
  readonly windows: readonly MapWindow[];
  readonly top: (place: number) => number;
  readonly height: number;
  readonly size: Size;
  readonly words: MapWords;
}

/** The zone beside its first window that has room for it, numbers where rows are high enough, the day's share at the end. */
function Names({ windows, top, height, size, words }: NameProps): ReactElement {
  const begins = windows.flatMap(({ zone }, place) => (place === 0 || windows[place - 1]?.zone !== zone ? [place] : []));
  const tall = height >= 12;
  return (
    <g className="map-names">
      {begins.map((place, order) => {
        const rows = (begins[order + 1] ?? windows.length) - place;
        return (
          <g key={windows[place]?.windowId}>
            {order > 0 && <line x1={0} x2={size.width - margin.right} y1={top(place) - 0.5} y2={top(place) - 0.5} />}
            {rows * height >= 12 && (
              <text className="map-zone" x={0} y={top(place) + Math.min(13, Math.max(10, height - 3))}>
                {fitText(windows[place]?.zone ?? '', margin.left - (tall ? 30 : 6))}
              </text>
            )}
          </g>
        );
      })}
      {tall &&
        windows.map(({ windowId, number, share }, place) => (
          <g key={windowId}>
            <text x={margin.left - 8} y={top(place) + height / 2 + 4} textAnchor="end">
              {number}
            </text>
            <text x={size.width - margin.right + 8} y={top(place) + height / 2 + 4}>
              {share === null ? '–' : words.share(share)}
            </text>
          </g>
        ))}
    </g>
  );
}

interface HourProps {
  readonly x: (slot: number) => number;
  readonly slots: number;
  readonly size: Size;
  readonly words: MapWords;
}

function Hours({ x, slots, size, words }: HourProps): ReactElement {
  const perHour = 60 / slotMinutes;
  const step = (x(perHour) - x(0) >= 44 ? 1 : x(perHour) - x(0) >= 22 ? 2 : 4) * perHour;
  return (
    <g className="map-hours">
      {Array.from({ length: Math.floor(slots / step) + 1 }, (_, place) => place * step).map((slot) => (
        <text key={slot} x={x(slot)} y={size.height - 5} textAnchor="middle">
          {words.clock(slot * slotMinutes)}
        </text>
      ))}
    </g>
  );
}
