import type { HallPlan } from '#contracts/hall-plan';
import { deskRect, deskWidths, type Rect } from '#contracts/plan-geometry';
import { backOffices, outerWalls } from './wall-plan.ts';

const postMetres = 0.5;
/** Devices that stand on the floor by themselves; the others hang on something. */
export const standsOnFloor = (kind: string): boolean => kind === 'ticket_machine' || kind === 'kiosk';

/** Everything no visitor walks through: walls, desks, the floor behind them, kiosks and ticket machines. */
export function findObstacles(plan: HallPlan): Rect[] {
  const widths = deskWidths(plan);
  return [
    ...outerWalls(plan),
    ...plan.windows.map((window) => deskRect(window, widths.get(window.id) ?? 0)),
    ...backOffices(plan).map((office) => office.floor),
    ...plan.devices
      .filter((device) => standsOnFloor(device.kind))
      .map((device) => ({ x: device.x - postMetres / 2, y: device.y - postMetres / 2, widthMetres: postMetres, depthMetres: postMetres })),
  ];
}
