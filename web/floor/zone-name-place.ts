import type { HallPlan } from '#contracts/hall-plan';
import { deskRect, overlaps, type Rect, seatBlockRect } from '#contracts/plan-geometry';
import { standsOnFloor } from './obstacles.ts';
import { backOffices } from './wall-plan.ts';

const tallestMetres = 2.8;
/** In a very wide hall names are as tall as this share of its width, where they fit: seen whole they would be specks otherwise. */
const tallestShare = 1 / 70;
const insetMetres = 0.6;

/** A free place for a name this high between `from` and the zone's southern edge: the southernmost, in the zone's middle. */
function freePlace(zone: Rect, taken: readonly Rect[], aspect: number, height: number, from: number): Rect | null {
  const width = height * aspect;
  if (width > zone.widthMetres - 2 * insetMetres) return null;
  for (let y = zone.y + zone.depthMetres - height - insetMetres; y >= from; y -= 0.25) {
    const place = { x: zone.x + (zone.widthMetres - width) / 2, y, widthMetres: width, depthMetres: height };
    if (!taken.some((rect) => overlaps(rect, place))) return place;
  }
  return null;
}

/** How tall a hall's zone names may be, metres. */
export const tallestNameMetres = ({ size }: Pick<HallPlan, 'size'>): number => Math.max(tallestMetres, size.widthMetres * tallestShare);

/** Where a name of `aspect` times its height lies in the zone, clear of what stands there: at its southern edge, or elsewhere, as large as may be. */
export function placeZoneName(zone: Rect, taken: readonly Rect[], aspect: number, tallest = tallestMetres): Rect {
  for (const [from, least] of [
    [zone.y + zone.depthMetres * 0.7, 1.2],
    [zone.y + insetMetres, 0.9],
  ] as const)
    for (let height = tallest; height >= least; height -= 0.2) {
      const place = freePlace(zone, taken, aspect, height, from);
      if (place) return place;
    }
  const height = Math.max(0, Math.min(1.2, (zone.widthMetres - 2 * insetMetres) / aspect));
  return { x: zone.x + insetMetres, y: zone.y + zone.depthMetres - height - 0.3, widthMetres: height * aspect, depthMetres: height };
}

/** What stands on the floor and would cover a name. */
export function coveredFloor(plan: HallPlan): Rect[] {
  return [
    ...plan.seats.map(seatBlockRect),
    ...backOffices(plan).map((office) => office.floor),
    ...plan.windows.map((window) => deskRect(window, 2.2)),
    ...plan.devices
      .filter((device) => standsOnFloor(device.kind))
      .map((device) => ({ x: device.x - 0.5, y: device.y - 0.5, widthMetres: 1, depthMetres: 1 })),
  ];
}
