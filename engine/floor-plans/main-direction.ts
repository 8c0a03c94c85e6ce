import type { Ring } from './source-feature.ts';

const quarter = 90;
/** Walls within this of the commonest direction, degrees, have their say in it. */
const reachDegrees = 2;

/**
 * By how many degrees, −45 to 45, a plan has to be turned clockwise so that most of the length of its walls runs along its
 * edges; 0 for none.
 */
export function mainDirection(outlines: readonly Ring[]): number {
  const walls = outlines.flatMap((ring) =>
    ring.flatMap((from, place) => {
      const to = ring[place + 1];
      const length = to ? Math.hypot(to.x - from.x, to.y - from.y) : 0;
      return to && length > 0 ? [{ length, degrees: (Math.atan2(to.y - from.y, to.x - from.x) / Math.PI) * 180 }] : [];
    }),
  );
  const lengths = new Array<number>(quarter).fill(0);
  for (const { length, degrees } of walls) {
    const bin = Math.floor(mod(degrees)) % quarter;
    lengths[bin] = (lengths[bin] ?? 0) + length;
  }
  const around = (bin: number): number => [-1, 0, 1].reduce((sum, step) => sum + (lengths[(bin + step + quarter) % quarter] ?? 0), 0);
  const best = lengths.reduce((leading, _, bin) => (around(bin) > around(leading) ? bin : leading), 0) + 0.5;
  let [turned, total] = [0, 0];
  for (const { length, degrees } of walls) {
    const away = mod(degrees - best + quarter / 2) - quarter / 2;
    if (Math.abs(away) > reachDegrees) continue;
    turned += away * length;
    total += length;
  }
  const direction = total === 0 ? 0 : mod(best + turned / total);
  const turn = direction > quarter / 2 ? direction - quarter : direction;
  return Math.round(turn * 1000) / 1000;
}

const mod = (degrees: number): number => ((degrees % quarter) + quarter) % quarter;
