import { counterRect } from '#contracts/find-floor-faults';
import type { ServiceWindowPlan } from '#contracts/hall-plan';
import { layOutHall } from '#contracts/lay-out-hall';
import { deskRect, deskWidths } from '#contracts/plan-geometry';
import { type ImdfFeature, labelsOf } from './imdf.ts';
import type { ImdfPen } from './imdf-pen.ts';
import { formatHours } from './osm-hours.ts';

/** Rows of windows as fixtures, each window as a kiosk with its anchor, and an occupant for every queue it serves. */
export function writeCounters(pen: ImdfPen): ImdfFeature[] {
  const { hall } = pen;
  const plan = layOutHall(hall);
  const widths = deskWidths(plan);
  return [
    ...hall.counters.map((counter) =>
      pen.feature(
        'fixture',
        counter.id,
        pen.polygon(counterRect(counter)),
        {
          category: 'desk',
          name: counter.department ? labelsOf(counter.department) : null,
          alt_name: null,
          anchor_id: null,
          level_id: pen.levelId,
          display_point: pen.middleOf(counterRect(counter)),
        },
        { counter },
      ),
    ),
    ...plan.windows.flatMap((window) => writeWindow(pen, window, widths.get(window.id) ?? 0)),
  ];
}

function writeWindow(pen: ImdfPen, window: ServiceWindowPlan, widthMetres: number): ImdfFeature[] {
  const { hall } = pen;
  const at = pen.point(window);
  const anchor_id = pen.idOf('anchor', window.id);
  const kiosk = {
    name: labelsOf({ zh: `${window.number} 号窗口`, en: `Window ${window.number}` }),
    alt_name: null,
    anchor_id,
    level_id: pen.levelId,
    display_point: at,
  };
  const own = { counterId: window.counterId, number: Number(window.number) };
  const services = window.queues.flatMap((queueId) => hall.queues.find(({ id }) => id === queueId) ?? []);
  return [
    pen.feature('anchor', window.id, at, { address_id: pen.addressId, unit_id: pen.unitId }),
    pen.feature('kiosk', window.id, pen.polygon(deskRect(window, widthMetres)), kiosk, own),
    ...services.map((queue) =>
      pen.feature(
        'occupant',
        `${window.id}/${queue.id}`,
        null,
        {
          name: labelsOf(queue.name),
          category: 'publicservices.government',
          anchor_id,
          hours: formatHours(hall.openingHours),
          phone: null,
          website: null,
          validity: null,
          correlation_id: pen.idOf('occupant', queue.id),
        },
        { queueId: queue.id },
      ),
    ),
  ];
}
