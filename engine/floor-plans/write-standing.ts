import type { HallFile } from '#contracts/hall-plan';
import type { Point } from '#contracts/plan-geometry';
import { type ImdfFeature, labelsOf } from './imdf.ts';
import type { ImdfPen } from './imdf-pen.ts';

type Door = HallFile['doors'][number];

const amenityOfDevice: Readonly<Record<string, string>> = { ticket_machine: 'ticketing', kiosk: 'service' };
const unnamed = { accessibility: null, name: null, alt_name: null, hours: null, phone: null, website: null, correlation_id: null };

/** Seats and devices as amenities, doors as openings. */
export function writeStanding(pen: ImdfPen): ImdfFeature[] {
  const { hall } = pen;
  const widest = Math.max(...hall.doors.map((door) => door.widthMetres));
  const amenity = { ...unnamed, unit_ids: [pen.unitId], address_id: pen.addressId };
  return [
    ...hall.seats.map((seats) =>
      pen.feature('amenity', `seats/${seats.id}`, pen.point(seats), { category: 'seating', ...amenity }, { seats }),
    ),
    ...hall.devices.map((device) =>
      pen.feature(
        'amenity',
        `device/${device.id}`,
        pen.point(device),
        { category: amenityOfDevice[device.kind] ?? 'unspecified', ...amenity },
        { device },
      ),
    ),
    ...hall.doors.map((door) =>
      pen.feature(
        'opening',
        door.id,
        pen.line(...thresholdOf(door, hall.size)),
        {
          category: door.widthMetres === widest ? 'pedestrian.principal' : 'pedestrian',
          accessibility: null,
          access_control: null,
          door: null,
          name: labelsOf(door.name),
          alt_name: null,
          display_point: pen.point(door),
          level_id: pen.levelId,
        },
        { doorId: door.id },
      ),
    ),
  ];
}

/** The two ends of a door: along the wall it is nearest to. */
function thresholdOf({ x, y, widthMetres }: Door, size: HallFile['size']): [Point, Point] {
  const half = widthMetres / 2;
  const alongX = Math.min(y, size.depthMetres - y) <= Math.min(x, size.widthMetres - x);
  return alongX
    ? [
        { x: x - half, y },
        { x: x + half, y },
      ]
    : [
        { x, y: y - half },
        { x, y: y + half },
      ];
}
