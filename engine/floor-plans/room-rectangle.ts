import type { Point, Rect } from '#contracts/plan-geometry';
import type { Ring } from './source-feature.ts';

/** Corners within this of the rectangle's, metres, are its corners. */
const cornerMetres = 0.05;
const mostCells = 160;
const leastCellMetres = 0.1;

/** The rectangle around points, metres. */
export function boundsOf(points: readonly Point[]): Rect {
  let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    west = Math.min(west, x);
    north = Math.min(north, y);
    east = Math.max(east, x);
    south = Math.max(south, y);
  }
  return { x: west, y: north, widthMetres: east - west, depthMetres: south - north };
}

/** The area of an outline with holes, square metres. */
export function outlineArea(rings: readonly Ring[]): number {
  const areas = rings.map((ring) =>
    Math.abs(
      ring.reduce((sum, point, place) => {
        const next = ring[(place + 1) % ring.length] ?? point;
        return sum + point.x * next.y - next.x * point.y;
      }, 0) / 2,
    ),
  );
  return areas.reduce((left, area, place) => (place === 0 ? area : left - area), 0);
}

/** The largest upright rectangle within an outline: itself where it is one, else found on a grid of up to 160 cells a side. */
export function roomRectangle(rings: readonly Ring[]): Rect {
  const bounds = boundsOf(rings[0] ?? []);
  return rings.length === 1 && isUpright(rings[0] ?? [], bounds) ? bounds : largestWithin(rings, bounds);
}

function isUpright(ring: Ring, { x, y, widthMetres, depthMetres }: Rect): boolean {
  const near = (value: number, side: number): boolean => Math.abs(value - side) < cornerMetres;
  const corners = new Set(
    ring.map((point) => {
      const [west, east] = [near(point.x, x), near(point.x, x + widthMetres)];
      const [north, south] = [near(point.y, y), near(point.y, y + depthMetres)];
      return (west || east) && (north || south) ? `${west}${north}` : 'none';
    }),
  );
  return corners.size === 4 && !corners.has('none');
}

/** Rows of cells become heights of a histogram, in which the largest rectangle is found with a stack. */
function largestWithin(rings: readonly Ring[], bounds: Rect): Rect {
  const cell = Math.max(leastCellMetres, bounds.widthMetres / mostCells, bounds.depthMetres / mostCells);
  const columns = Math.max(1, Math.floor(bounds.widthMetres / cell));
  const rows = Math.max(1, Math.floor(bounds.depthMetres / cell));
  const heights = new Array<number>(columns + 1).fill(0);
  let best = { area: 0, column: 0, row: 0, width: 0, height: 0 };
  for (let row = 0; row < rows; row++) {
    const crossings = [row + 0.02, row + 0.5, row + 0.98].map((line) => crossingsAt(rings, bounds.y + line * cell));
    for (let column = 0; column < columns; column++) {
      const [west, east] = [bounds.x + column * cell, bounds.x + (column + 1) * cell];
      heights[column] = crossings.every((line) => isInside(line, west, east)) ? (heights[column] ?? 0) + 1 : 0;
    }
    const open: number[] = [];
    for (let column = 0; column <= columns; column++) {
      while (open.length > 0 && (heights[open.at(-1) ?? 0] ?? 0) >= (heights[column] ?? 0)) {
        const height = heights[open.pop() ?? 0] ?? 0;
        const first = open.length === 0 ? 0 : (open.at(-1) ?? 0) + 1;
        const area = height * (column - first);
        if (area > best.area) best = { area, column: first, row: row - height + 1, width: column - first, height };
      }
      open.push(column);
    }
  }
  return {
    x: bounds.x + best.column * cell,
    y: bounds.y + best.row * cell,
    widthMetres: best.width * cell,
    depthMetres: best.height * cell,
  };
}

/** Where a level line crosses the outline, from west to east. */
function crossingsAt(rings: readonly Ring[], y: number): number[] {
  const crossings: number[] = [];
  for (const ring of rings)
    for (const [place, from] of ring.entries()) {
      const to = ring[(place + 1) % ring.length] ?? from;
      if (from.y > y !== to.y > y) crossings.push(from.x + ((y - from.y) / (to.y - from.y)) * (to.x - from.x));
    }
  return crossings.sort((a, b) => a - b);
}

/** Whether the stretch lies between a crossing inwards and the next one outwards. */
function isInside(crossings: readonly number[], west: number, east: number): boolean {
  const slack = 1e-6;
  for (let place = 0; place + 1 < crossings.length; place += 2)
    if (west >= (crossings[place] ?? 0) - slack && east <= (crossings[place + 1] ?? 0) + slack) return true;
  return false;
}
