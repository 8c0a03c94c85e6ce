import type { ReactElement } from 'react';
import type { Rect } from '#contracts/plan-geometry';
import { type Chosen, type Drawing, find } from './drawing.ts';
import { rectOf } from './move-things.ts';

const gripPixels = 9;
const marginPixels = 5;
const textPixels = 12;
const grips = [-1, 0, 1].flatMap((x) => [-1, 0, 1].map((y) => ({ x, y }))).filter(({ x, y }) => x !== 0 || y !== 0);
const cursors: Readonly<Record<string, string>> = {
  '-1 -1': 'nwse',
  '1 1': 'nwse',
  '1 -1': 'nesw',
  '-1 1': 'nesw',
  '0 -1': 'ns',
  '0 1': 'ns',
};

interface MarksProps {
  readonly drawing: Drawing;
  readonly chosen: Chosen;
  readonly metresPerPixel: number;
}

/** The frame of what is chosen; a zone's has its sizes and the grips to pull at. Always as large on the screen. */
export function ChosenMarks({ drawing, chosen, metresPerPixel }: MarksProps): ReactElement | null {
  const rect = rectOf(drawing, chosen);
  if (!rect) return null;
  const margin = (chosen.kind === 'zone' ? 0 : marginPixels) * metresPerPixel + (rect.widthMetres === 0 ? 0.4 : 0);
  const frame: Rect = {
    x: rect.x - margin,
    y: rect.y - margin,
    widthMetres: rect.widthMetres + 2 * margin,
    depthMetres: rect.depthMetres + 2 * margin,
  };
  const zone = chosen.kind === 'zone' ? find(drawing.zones, chosen.id) : null;
  return (
    <g>
      <rect className="plan-chosen" x={frame.x} y={frame.y} width={frame.widthMetres} height={frame.depthMetres} />
      {zone && <Sizes rect={zone} metresPerPixel={metresPerPixel} />}
      {zone &&
        grips.map(({ x, y }) => (
          <rect
            key={`${x} ${y}`}
            className="plan-grip"
            data-grip={`${x} ${y}`}
            style={{ cursor: `${cursors[`${x} ${y}`] ?? 'ew'}-resize` }}
            x={zone.x + (zone.widthMetres * (x + 1)) / 2 - (gripPixels / 2) * metresPerPixel}
            y={zone.y + (zone.depthMetres * (y + 1)) / 2 - (gripPixels / 2) * metresPerPixel}
            width={gripPixels * metresPerPixel}
            height={gripPixels * metresPerPixel}
          />
        ))}
    </g>
  );
}

function Sizes({ rect, metresPerPixel }: { rect: Rect; metresPerPixel: number }): ReactElement {
  const size = textPixels * metresPerPixel;
  const away = size * 1.2;
  const [middleX, middleY] = [rect.x + rect.widthMetres / 2, rect.y + rect.depthMetres / 2];
  return (
    <g className="plan-sizes" style={{ fontSize: `${size}px` }}>
      <text x={middleX} y={rect.y - away}>
        {rect.widthMetres.toFixed(1)}
      </text>
      <text x={rect.x - away} y={middleY} transform={`rotate(-90 ${rect.x - away} ${middleY})`}>
        {rect.depthMetres.toFixed(1)}
      </text>
    </g>
  );
}
