import type { HallPlan } from '#contracts/hall-plan';
import { deskRect, deskWidths, type Point } from '#contracts/plan-geometry';
import type { SeenPerson } from './floor-messages.ts';
import { standsOnFloor } from './obstacles.ts';
import type { PickBox, Picked } from './pick.ts';

function around(picked: Picked, point: Point, reach: number, height: number): PickBox {
  return { picked, low: [point.x - reach, 0, point.y - reach], high: [point.x + reach, height, point.y + reach] };
}

/** What stands still and can be pointed at: desks, posts and, below all, zones. */
export function pickBoxesOfPlan(plan: HallPlan): PickBox[] {
  const widths = deskWidths(plan);
  return [
    ...plan.windows.map((window): PickBox => {
      const rect = deskRect(window, widths.get(window.id) ?? 0);
      return {
        picked: { kind: 'window', id: window.id },
        low: [rect.x - 0.15, 0, rect.y - 0.15],
        high: [rect.x + rect.widthMetres + 0.15, 1.9, rect.y + rect.depthMetres + 0.15],
        leadMetres: 2.5,
      };
    }),
    ...plan.devices
      .filter((device) => standsOnFloor(device.kind))
      .map((device) => around({ kind: 'device', id: device.id }, device, 0.4, 1.5)),
    ...plan.zones.map(
      (zone): PickBox => ({
        picked: { kind: 'zone', id: zone.id },
        low: [zone.x, -0.1, zone.y],
        high: [zone.x + zone.widthMetres, 0.01, zone.y + zone.depthMetres],
      }),
    ),
  ];
}

/** Where a person can be pointed at. */
export const pickBoxOfPerson = (person: SeenPerson): PickBox =>
  around({ kind: 'ticket', id: person.ticketId }, person, 0.3, person.seated ? 1.5 : 1.8);
