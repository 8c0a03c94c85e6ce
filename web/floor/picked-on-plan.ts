import type { HallPlan } from '#contracts/hall-plan';
import { contains, deskRect, deskWidths, type Point } from '#contracts/plan-geometry';
import { standsOnFloor } from './obstacles.ts';
import type { Picked } from './pick.ts';

const reachMetres = 0.6;

/** What is at a place of the plan: a window, a person among `people` (dots that carry their ticket), a post, a zone. */
export function pickedOnPlan(plan: HallPlan, people: SVGGElement | null, at: Point): Picked | null {
  const widths = deskWidths(plan);
  const window = plan.windows.find((candidate) => contains(deskRect(candidate, widths.get(candidate.id) ?? 0), at, 0.15));
  if (window) return { kind: 'window', id: window.id };
  for (const dot of people?.children ?? []) {
    if (Math.abs(Number(dot.getAttribute('cx')) - at.x) > reachMetres || Math.abs(Number(dot.getAttribute('cy')) - at.y) > reachMetres)
      continue;
    const ticketId = dot.getAttribute('data-ticket');
    if (ticketId) return { kind: 'ticket', id: ticketId };
  }
  const device = plan.devices.find(
    (candidate) => standsOnFloor(candidate.kind) && Math.hypot(candidate.x - at.x, candidate.y - at.y) < reachMetres,
  );
  if (device) return { kind: 'device', id: device.id };
  const zone = plan.zones.find((candidate) => contains(candidate, at));
  return zone ? { kind: 'zone', id: zone.id } : null;
}
