import type { HallPlan } from '#contracts/hall-plan';
import { deskRect, overlaps, type Rect } from './hall-geometry.ts';
import { standsOnFloor } from './obstacles.ts';
import { seatBlockRect } from './seat-plan.ts';
import { backOffices } from './wall-plan.ts';

/** Where a name of `aspect` times its height fits into the zone, as large as may be and clear of what stands there. */
export function placeZoneName(zone: Rect, taken: readonly Rect[], aspect: number): Rect {
  const inset = 1;
  for (let height = 2.8; height >= 1; height -= 0.2) {
    const width = height * aspect;
    if (width > zone.widthMetres - 2 * inset) continue;
    for (let y = zone.y + zone.depthMetres - height - inset * 0.6; y >= zone.y + inset; y -= 0.5) {
      const middle = { x: zone.x + (zone.widthMetres - width) / 2, y, widthMetres: width, depthMetres: height };
      if (!taken.some((rect) => overlaps(rect, middle))) return middle;
    }
  }
  const height = Math.min(1.6, (zone.widthMetres - 2) / aspect);
  return { x: zone.x + 1, y: zone.y + zone.depthMetres - height - 0.4, widthMetres: height * aspect, depthMetres: height };
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
