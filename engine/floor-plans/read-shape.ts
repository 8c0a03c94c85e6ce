import type { SourcePoint, SourceShape } from './source-feature.ts';

/** A GeoJSON geometry; null where there is none, `bad` where it cannot be used. */
export function readShape(geometry: unknown): SourceShape | 'bad' | null {
  if (geometry === null || geometry === undefined) return null;
  if (typeof geometry !== 'object' || !('type' in geometry) || !('coordinates' in geometry)) return 'bad';
  const { type, coordinates } = geometry;
  switch (type) {
    case 'Point': {
      const at = readPosition(coordinates);
      return at ? { kind: 'point', at } : 'bad';
    }
    case 'LineString':
    case 'MultiLineString': {
      const [points] = readLines(type === 'LineString' ? [coordinates] : coordinates, 2) ?? [];
      return points ? { kind: 'line', points } : 'bad';
    }
    case 'Polygon':
    case 'MultiPolygon': {
      const parts = type === 'Polygon' ? [coordinates] : Array.isArray(coordinates) ? coordinates : [];
      const polygons = parts.flatMap((rings: unknown) => {
        const read = readLines(rings, 4);
        return read ? [read] : [];
      });
      const [largest] = polygons.sort((a, b) => ringArea(b[0] ?? []) - ringArea(a[0] ?? []));
      return largest && ringArea(largest[0] ?? []) > 0 ? { kind: 'area', rings: largest } : 'bad';
    }
    default:
      return 'bad';
  }
}

/** The area within a ring, in its own units squared. */
export function ringArea(ring: readonly SourcePoint[]): number {
  let twice = 0;
  for (const [place, [x, y]] of ring.entries()) {
    const [nextX, nextY] = ring[(place + 1) % ring.length] ?? [x, y];
    twice += x * nextY - nextX * y;
  }
  return Math.abs(twice) / 2;
}

function readLines(lines: unknown, leastPoints: number): SourcePoint[][] | null {
  if (!Array.isArray(lines) || lines.length === 0) return null;
  const read = lines.map((line: unknown) => (Array.isArray(line) ? line.map(readPosition) : []));
  const whole = read.filter(
    (line): line is [number, number][] => line.length >= leastPoints && line.every((position) => position !== null),
  );
  return whole.length === read.length ? whole : null;
}

function readPosition(value: unknown): [number, number] | null {
  if (!Array.isArray(value)) return null;
  const [x, y]: unknown[] = value;
  return typeof x === 'number' && typeof y === 'number' && Number.isFinite(x) && Number.isFinite(y) ? [x, y] : null;
}
