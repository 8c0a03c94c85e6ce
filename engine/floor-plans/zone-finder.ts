import { contains, type Point } from '#contracts/plan-geometry';
import type { Zone } from './import-zones.ts';

/** The zone something stands in: the one it says, where that is on the plan, the smallest around it, or the nearest. Null where there are no zones. */
export type ZoneFinder = (at: Point, said: string | null) => string | null;

export function findZones(zones: readonly Zone[]): ZoneFinder {
  const bySize = [...zones].sort((a, b) => a.widthMetres * a.depthMetres - b.widthMetres * b.depthMetres);
  const away = (zone: Zone, { x, y }: Point): number =>
    Math.hypot(Math.max(zone.x - x, 0, x - zone.x - zone.widthMetres), Math.max(zone.y - y, 0, y - zone.y - zone.depthMetres));
  return (at, said) => {
    if (zones.some(({ id }) => id === said)) return said;
    const around = bySize.find((zone) => contains(zone, at));
    const nearest = around ?? [...zones].sort((a, b) => away(a, at) - away(b, at))[0];
    return nearest?.id ?? null;
  };
}
